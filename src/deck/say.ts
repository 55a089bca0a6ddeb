/** How long a sentence stands on the deck, in milliseconds. */
const standing = 6000;

/** Says something to whoever presents, in a line at the foot of the deck that goes by itself. */
export function sayOnDeck(text: string): void {
  const line = Object.assign(document.createElement("p"), {className: "deck-status", textContent: text});
  line.setAttribute("role", "status");
  document.querySelector(".deck-status")?.remove();
  document.body.append(line);
  setTimeout(() => line.remove(), standing);
}
