/**
 * Calls `tick` once a frame for as long as it returns true, but only while `element` is on the screen and the tab is
 * in front. Otherwise it waits, and goes on where it was. Returns what resumes it.
 */
export function frames(
  element: () => Element,
  tick: (now: number) => boolean,
  invalidation?: Promise<unknown>
): () => void {
  let request = 0;
  let wanted = false;
  let seen = typeof IntersectionObserver === "undefined";
  let watched: Element | undefined;
  let observer: IntersectionObserver | undefined;

  const run = (now: number) => {
    request = 0;
    wanted = tick(now);
    schedule();
  };
  const schedule = () => {
    if (wanted && seen && !document.hidden && !request) request = requestAnimationFrame(run);
    else if (request && (!seen || document.hidden)) {
      cancelAnimationFrame(request);
      request = 0;
    }
  };
  const watch = () => {
    if (watched) return;
    watched = element();
    document.addEventListener("visibilitychange", schedule);
    if (typeof IntersectionObserver === "undefined") return;
    observer = new IntersectionObserver((entries) => {
      seen = entries.at(-1)!.isIntersecting;
      schedule();
    });
    observer.observe(watched);
  };
  void invalidation?.then(() => {
    wanted = false;
    cancelAnimationFrame(request);
    observer?.disconnect();
    document.removeEventListener("visibilitychange", schedule);
  });
  return () => {
    wanted = true;
    watch();
    schedule();
  };
}

/** Whether the reader has asked for less motion, and a way to hear when that changes. */
export function reducedMotion(changed: () => void, invalidation?: Promise<unknown>): () => boolean {
  const query = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)");
  query?.addEventListener("change", changed);
  void invalidation?.then(() => query?.removeEventListener("change", changed));
  return () => query?.matches ?? false;
}
