/** How many parts of the page join in every frame. */
const together = 8;

/** A page that is not painted, such as one in a background tab, is whole after this time, in milliseconds. */
const patience = 2000;

/**
 * Has a long page painted before all of it is laid out: what stands below its first figure joins in a few parts a
 * frame, from top to bottom, in place of one task of a quarter of a second on a phone. A page that the browser scrolls
 * by itself, to a heading or to where the reader was, is laid out as a whole, so that it finds the place; so is one in
 * a frame, which runs no frames while it is below the edge of its host's screen.
 */
export function arrive(): void {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (self !== top || location.hash || visit?.type !== "navigate") return;
  const {classList} = document.documentElement;
  classList.add("arriving");
  document.addEventListener("DOMContentLoaded", () => {
    const parts = Array.from(document.querySelectorAll("#observablehq-main > *"));
    parts.splice(0, parts.findIndex(({tagName}) => tagName === "FIGURE") + 1);
    const end = () => {
      classList.remove("arriving");
      for (const part of document.querySelectorAll(".arrived")) part.classList.remove("arrived");
      clearTimeout(timer);
      removeEventListener("hashchange", jump);
    };
    const timer = setTimeout(end, patience);
    const join = () => {
      if (parts.length === 0) end();
      if (!classList.contains("arriving")) return;
      for (const part of parts.splice(0, together)) part.classList.add("arrived");
      requestAnimationFrame(join);
    };
    // Somebody follows a link to a part that has not joined in yet.
    const jump = () => {
      end();
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
    };
    addEventListener("hashchange", jump);
    requestAnimationFrame(() => requestAnimationFrame(join)); // once the first screen is painted
  });
}
