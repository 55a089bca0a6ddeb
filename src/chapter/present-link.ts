/**
 * Keeps a link to the deck on the slide of the part that is on screen, with the values of all figures. The slides
 * stand in the order of the headings, after the title, which is slide 0, and a question for the room.
 */
export function presentLink(
  link: HTMLAnchorElement | null,
  {invalidation}: {invalidation?: Promise<unknown>} = {}
): void {
  if (!link) return;
  const deck = link.href;
  const aim = () => {
    const headings = Array.from(document.querySelectorAll("main h2, main h3"));
    const part = headings.filter(isPassed).length;
    const url = new URL(deck);
    url.search = location.search;
    url.hash = `/${part > 0 ? part + 1 : 0}`;
    link.href = url.href;
  };
  const listening = new AbortController();
  const {signal} = listening;
  for (const type of ["pointerdown", "focus", "pointerenter", "click"]) link.addEventListener(type, aim, {signal});
  void invalidation?.then(() => listening.abort());
}

/** Has the reader come to a heading: does it stand in the upper half of the screen, or above? */
export function isPassed(heading: Element): boolean {
  const {top, height} = heading.getBoundingClientRect();
  return height !== 0 && top < innerHeight / 2; // one that has not joined the page yet stands nowhere
}
