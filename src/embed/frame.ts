/**
 * What an embedded figure owes its host: it wears the theme that `?theme=light` or `?theme=dark` asks for (else the
 * system's), tells the host its height in CSS pixels (`{type: "attention-intuition:height", id, height}`), and links
 * to the chapter with its own values. It listens to nobody, so it is safe in any frame, and it needs no storage.
 */
export function embedded({id, invalidation}: {id: string; invalidation?: Promise<void>}): void {
  const root = document.documentElement;
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  const home = document.querySelector<HTMLAnchorElement>("a.home");
  home?.addEventListener("pointerdown", () => {
    const url = new URL(home.href);
    url.search = location.search;
    url.searchParams.delete("theme");
    home.href = url.href;
  });

  if (parent === window) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // Any host may know a height: it says nothing about the reader.
    parent.postMessage({type: "attention-intuition:height", id, height}, "*");
  };
  const observer = new ResizeObserver(() => requestAnimationFrame(tell));
  observer.observe(document.body);
  invalidation?.then(() => observer.disconnect());
}
