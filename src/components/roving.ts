/**
 * Makes the focusable parts of a picture one tab stop: arrow keys, Home and End move between them, Enter and Space choose.
 * Parts are the elements with `data-key`, in document order; `current` is the one that takes the tab stop.
 */
export function roving(
  container: Element,
  {current, choose}: {current: number; choose?: (index: number) => void}
): void {
  const parts = Array.from(container.querySelectorAll<HTMLElement | SVGElement>("[data-key]"));
  parts.forEach((part, i) => {
    part.setAttribute("tabindex", i === Math.max(0, current) ? "0" : "-1");
    part.addEventListener("keydown", (event) => {
      const {key} = event as KeyboardEvent;
      const to = target(key, i, parts.length);
      if (to !== undefined) {
        part.setAttribute("tabindex", "-1");
        parts[to].setAttribute("tabindex", "0");
        parts[to].focus();
      } else if ((key === "Enter" || key === " ") && choose) choose(i);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    if (choose) part.addEventListener("click", () => choose(i));
  });
}

function target(key: string, i: number, n: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(n - 1, i + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, i - 1);
  if (key === "Home") return 0;
  if (key === "End") return n - 1;
}
