/** How many parts of the page join in every frame. */
const together = 8;

/**
 * Has a long page painted before all of it is laid out: what is out of sight takes part a few pieces a frame, from top
 * to bottom, in place of one task of a quarter of a second on a phone. A page that the browser scrolls by itself, to a
 * heading or to where the reader was, is laid out as a whole, so that it finds the place.
 */
export function arrive(): void {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  // A frame below the edge of its host's screen runs no frames, and tells its height all the same.
  if (self !== top || location.hash || visit?.type !== "navigate") return;
  const {classList} = document.documentElement;
  classList.add("arriving");
  document.addEventListener("DOMContentLoaded", () => {
    const parts = Array.from(document.querySelectorAll("#observablehq-main > *"));
    const join = () => {
      for (const part of parts.splice(0, together)) part.classList.add("arrived");
      if (parts.length > 0) return requestAnimationFrame(join);
      classList.remove("arriving");
      for (const part of document.querySelectorAll(".arrived")) part.classList.remove("arrived");
    };
    requestAnimationFrame(() => requestAnimationFrame(join)); // once the first screen is painted
  });
}
