import type {Figure} from "../types.js";

/**
 * Changes a figure once a reader has seen it and scrolled on: for answers that wait for a guess, so that nobody who
 * touches nothing leaves without them. `values` says what to change, or something false to leave it as it is.
 */
export function revealWhenPassed<V>(
  figure: Figure<V>,
  values: (value: V) => Partial<V> | false,
  {invalidation}: {invalidation?: Promise<unknown>} = {}
): void {
  // On a slide nobody scrolls on: there the presenter decides.
  if (typeof IntersectionObserver === "undefined" || figure.place.on === "slide") return;
  let seen = false;
  const observer = new IntersectionObserver(
    (entries) => {
      // A busy browser tells several at once: that it came, and that it went.
      if (entries.some(({isIntersecting}) => isIntersecting)) seen = true;
      // On a tall screen the figure may stand that high before anybody has scrolled.
      const {top, bottom} = entries[entries.length - 1].boundingClientRect;
      if (!seen || top > 0 || bottom > innerHeight * 0.55) return;
      observer.disconnect();
      const change = values(figure.value);
      if (change) figure.set(change);
    },
    {threshold: [0, 0.25, 0.5, 0.75, 1], rootMargin: "0px 0px -45% 0px"}
  );
  observer.observe(figure);
  void invalidation?.then(() => observer.disconnect());
}
