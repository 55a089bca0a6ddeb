import {tellHeight} from "./height.js";

/**
 * What an embedded figure owes its host beside the theme (see early.ts): it tells its height whenever that changes, and
 * links to the chapter with its own values. It listens to nobody, so it is safe in any frame, and it needs no storage.
 */
export function embedded({invalidation}: {invalidation?: Promise<void>} = {}): void {
  const home = document.querySelector<HTMLAnchorElement>("a.home");
  home?.addEventListener("pointerdown", () => {
    const url = new URL(home.href);
    url.search = location.search;
    url.searchParams.delete("theme");
    home.href = url.href;
  });

  let sentHeight = 0;
  const tell = () => {
    const {height} = document.body.getBoundingClientRect();
    if (height !== sentHeight) tellHeight();
    sentHeight = height;
  };
  const observer = new ResizeObserver(() => requestAnimationFrame(tell));
  observer.observe(document.body);
  void invalidation?.then(() => observer.disconnect());
}
