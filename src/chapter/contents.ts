import {messages} from "./messages.js";
import {isPassed, presentLink} from "./present-link.js";

/**
 * Has the list of contents, an element that holds one link to each section, follow the reader: the section on screen is
 * the current one. Adds a link to the deck, and a button that opens the list where styles show it on demand: Escape, a
 * press beside it and the choice of a section close it.
 * @param options `deck`: a link to the deck; `invalidation`: when the page has no more use for it, so that it stops
 *   listening
 */
export function contents(
  list: HTMLElement | null,
  {deck, invalidation}: {deck?: HTMLAnchorElement | null; invalidation?: Promise<unknown>} = {}
): void {
  const nav = list?.querySelector("nav");
  if (!list || !nav) return;
  const links = Array.from(nav.querySelectorAll<HTMLAnchorElement>("li a"));
  const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  nav.setAttribute("aria-label", messages.contents);
  const item = deck && addDeck(nav, deck);

  const where = Object.assign(document.createElement("span"), {textContent: messages.place(1, links.length)});
  const button = Object.assign(document.createElement("button"), {type: "button"});
  button.append(messages.contents, " ", where);
  const open = (is: boolean) => button.setAttribute("aria-expanded", String(is));
  open(false);
  list.prepend(button);
  list.classList.add("live");

  let current = -1;
  const follow = () => {
    list.classList.toggle("top", scrollY < 40);
    const passed = sections.filter((section) => section && isPassed(section));
    const at = Math.max(0, passed.length - 1);
    if (at === current) return;
    links[current]?.removeAttribute("aria-current");
    links[(current = at)].setAttribute("aria-current", "true");
    where.textContent = messages.place(at + 1, links.length);
    if (nav.scrollHeight > nav.clientHeight) nav.scrollTop = links[at].offsetTop - nav.clientHeight / 2;
  };
  let due = 0;
  const scheduleFollow = () => {
    due ||= requestAnimationFrame(() => {
      due = 0;
      follow();
    });
  };

  const listening = new AbortController();
  const {signal} = listening;
  addEventListener("scroll", scheduleFollow, {passive: true, signal});
  addEventListener("resize", scheduleFollow, {passive: true, signal});
  button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
  nav.addEventListener("click", ({target}) => (target as Element).closest("a") && open(false), {signal});
  list.addEventListener(
    "keydown",
    ({key}) => {
      if (key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
      open(false);
      button.focus();
    },
    {signal}
  );
  document.addEventListener("pointerdown", ({target}) => list.contains(target as Node) || open(false), {signal});
  void invalidation?.then(() => {
    listening.abort();
    cancelAnimationFrame(due);
    for (const added of [button, item]) added?.remove();
  });
  scheduleFollow();
}

/** Puts a link to the deck below the sections. */
function addDeck(nav: Element, deck: HTMLAnchorElement): Element {
  const link = deck.cloneNode(true) as HTMLAnchorElement;
  presentLink(link);
  const item = document.createElement("li");
  item.append(link);
  nav.querySelector("ol")!.append(item);
  return item;
}
