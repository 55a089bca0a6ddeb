/** Names that wear their colour in a figure's picture, such as the columns of a table. */
const inPictures = ".stage b:is(.query, .key, .value)";

/** How long a line stays when the pointer has left its name, in milliseconds: time enough to reach the line itself. */
const grace = 200;

/**
 * Shows the line of a name, `a.term`, on hover, focus and tap. Each such link leads to the entry of a list, which is
 * where it goes without this; the entry's `<dd>`, named by `aria-describedby`, holds the line. The line stays while the
 * pointer is on it, and goes with Escape, a press elsewhere, or the focus. A coloured name in a picture, which is drawn
 * anew each time, shows its line too.
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
    const id = link?.getAttribute("aria-describedby") ?? "";
    name.setAttribute("aria-describedby", id);
    const line = document.getElementById(id);
    tip.replaceChildren(...(line?.cloneNode(true).childNodes ?? []));
    tip.hidden = false;
    const {left, bottom} = name.getBoundingClientRect();
    const furthest = document.documentElement.clientWidth - tip.offsetWidth - 12;
    tip.style.left = `${Math.max(12, Math.min(left, furthest)) + scrollX}px`;
    tip.style.top = `${bottom + scrollY + 4}px`;
  };
  const hide = () => {
    clearTimeout(leaving);
    shown = undefined;
    tip.hidden = true;
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => pinned || shown === document.activeElement || hide(), grace);
  };

  const listening = new AbortController();
  const {signal} = listening;
  for (const name of names) name.setAttribute("role", "button");
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    act: (name: HTMLElement, event: HTMLElementEventMap[K]) => void
  ) => {
    const listener = (event: HTMLElementEventMap[K]) => {
      const name = (event.target as Element).closest<HTMLElement>(`a.term, ${inPictures}`);
      if (name) act(name, event);
    };
    main.addEventListener(type, listener, {signal});
  };
  on("pointerover", (name, {pointerType}) => pointerType === "mouse" && show(name));
  on("pointerout", leave);
  on("focusin", (name) => name.matches(":focus-visible") && show(name));
  on("focusout", () => tip.matches(":hover") || hide());
  on("click", (name, event) => {
    event.preventDefault();
    if (shown === name && pinned) return hide();
    show(name);
    pinned = true;
  });
  on("keydown", (name, event) => {
    // Enter on a link is a click already.
    if (event.key !== " " && (event.key !== "Enter" || name.matches("a"))) return;
    event.preventDefault();
    name.click();
  });

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
