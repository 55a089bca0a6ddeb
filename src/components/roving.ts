type Part = HTMLElement | SVGElement;

/**
 * Makes the focusable parts of a picture one tab stop: arrow keys, Home and End move between them, Enter and Space choose.
 * Parts are the elements with `data-key`, in document order, now and later; `current` is the one that takes the tab stop, and
 * without it the parts bring their own `tabindex`.
 */
export function roving(
  container: Element,
  {current, choose}: {current?: number; choose?: (index: number, part: Part) => void}
): void {
  const parts = () => Array.from(container.querySelectorAll<Part>("[data-key]"));
  const partOf = ({target}: Event) => (target as Element).closest<Part>("[data-key]");
  if (current !== undefined)
    parts().forEach((part, i) => part.setAttribute("tabindex", i === Math.max(0, current) ? "0" : "-1"));

  container.addEventListener("keydown", (event) => {
    const part = partOf(event);
    if (!part) return;
    const list = parts();
    const i = list.indexOf(part);
    const {key} = event as KeyboardEvent;
    const to = target(key, i, list.length);
    if (to !== undefined) {
      part.setAttribute("tabindex", "-1");
      list[to].setAttribute("tabindex", "0");
      list[to].focus();
    } else if ((key === "Enter" || key === " ") && choose) choose(i, part);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  if (choose)
    container.addEventListener("click", (event) => {
      const part = partOf(event);
      if (part) choose(parts().indexOf(part), part);
    });
}

function target(key: string, i: number, n: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(n - 1, i + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, i - 1);
  if (key === "Home") return 0;
  if (key === "End") return n - 1;
}
