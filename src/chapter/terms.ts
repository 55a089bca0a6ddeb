/** Names that wear their colour in a figure's picture, such as the columns of a table. */
const inPictures = ".stage b:is(.query, .key, .value)";

/** How long a line stays when the pointer has left its name, in milliseconds: time enough to reach the line itself. */
const grace = 200;

/**
 * Shows the line of a name, `a.term`, on hover, focus and tap. Each such link leads to the entry of a list, which is
 * where it goes without this; the entry's `<dd>`, named by `aria-describedby`, holds the line. The line stays while the
 * pointer is on it, and goes with Escape, a press elsewhere, or the focus. A coloured name in a picture shows its line
 * on hover and tap; for the keyboard it stands in the prose around it.
 */
export function terms(main: HTMLElement, {invalidation}: {invalidation?: Promise<unknown>} = {}): void {
  const names = Array.from(main.querySelectorAll<HTMLAnchorElement>("a.term"));
  if (names.length === 0) return;
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  main.append(tip);
  let shown: HTMLElement | undefined;
  let pinned = false;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const show = (name: HTMLElement) => {
    clearTimeout(leaving);
    if (shown === name) return;
    shown = name;
    pinned = false;
    const link = names.find((link) => link === name || link.querySelector(`b.${name.className}`));
    const line = document.getElementById(link?.getAttribute("aria-describedby") ?? "");
    tip.replaceChildren(...(line?.cloneNode(true).childNodes ?? []));
    tip.hidden = false;
    const {left, bottom} = name.getBoundingClientRect();
    const room = document.documentElement.clientWidth - tip.offsetWidth - 12;
    tip.style.left = `${Math.max(12, Math.min(left, room)) + scrollX}px`;
    tip.style.top = `${bottom + scrollY + 4}px`;
  };
  const hide = () => {
    clearTimeout(leaving);
    shown = undefined;
    tip.hidden = true;
  };
  const press = (name: HTMLElement) => {
    if (shown === name && pinned) return hide();
    show(name);
    pinned = true;
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => pinned || shown === document.activeElement || hide(), grace);
  };

  const listening = new AbortController();
  const {signal} = listening;
  for (const name of names) {
    name.setAttribute("role", "button");
    name.addEventListener("pointerenter", ({pointerType}) => pointerType === "mouse" && show(name), {signal});
    name.addEventListener("pointerleave", leave, {signal});
    name.addEventListener("focus", () => name.matches(":focus-visible") && show(name), {signal});
    name.addEventListener("blur", () => tip.matches(":hover") || hide(), {signal});
    name.addEventListener(
      "click",
      (event) => {
        event.preventDefault();
        press(name);
      },
      {signal}
    );
    name.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        name.click();
      },
      {signal}
    );
  }
  const onPicture = <E extends Event>(act: (name: HTMLElement, event: E) => void) =>
    ((event: E) => {
      const name = (event.target as Element).closest<HTMLElement>(inPictures);
      if (name) act(name, event);
    }) as EventListener;
  const hovered = (name: HTMLElement, {pointerType}: PointerEvent) => pointerType === "mouse" && show(name);
  main.addEventListener("pointerover", onPicture(hovered), {signal});
  main.addEventListener("pointerout", onPicture(leave), {signal});
  main.addEventListener("click", onPicture(press), {signal});

  tip.addEventListener("pointerenter", () => clearTimeout(leaving));
  tip.addEventListener("pointerleave", leave);

  document.addEventListener("keydown", ({key}) => key === "Escape" && hide(), {signal});
  const pressed = ({target}: Event) => {
    if (shown && !shown.contains(target as Node) && !tip.contains(target as Node)) hide();
  };
  document.addEventListener("pointerdown", pressed, {signal});
  void invalidation?.then(() => {
    listening.abort();
    hide();
    tip.remove();
  });
}
