type Part = HTMLElement | SVGElement;

/**
 * Makes the focusable parts of a picture one tab stop: arrow keys, Home and End move between them, Enter and Space
 * choose. Parts are the elements with `data-key`, in document order, now and later; `current` is the one that takes
 * the tab stop, and without it the parts bring their own `tabindex`.
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
    const to = listTarget(key, i, list.length);
    if (to !== undefined) moveTabStop(part, list[to]);
    else if ((key === "Enter" || key === " ") && choose) choose(i, part);
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

function listTarget(key: string, i: number, n: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(n - 1, i + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, i - 1);
  if (key === "Home") return 0;
  if (key === "End") return n - 1;
}

function moveTabStop(from: Element, to: Part): void {
  from.setAttribute("tabindex", "-1");
  to.setAttribute("tabindex", "0");
  to.focus();
}

/**
 * Moves the focus of a picture's grid with the keys of a grid: arrows by one, Home and End along the row, with Ctrl
 * to the corners. Cells carry `data-key="cell-i-j"`. Returns whether the key was one of these.
 */
export function moveInGrid(event: KeyboardEvent, grid: Element, {i, j, n}: {i: number; j: number; n: number}): boolean {
  const to = gridTarget(event, i, j, n);
  if (!to) return false;
  const next = grid.querySelector<Part>(`[data-key="cell-${to[0]}-${to[1]}"]`);
  if (!next) return true;
  moveTabStop(event.currentTarget as Element, next);
  next.scrollIntoView({block: "nearest", inline: "nearest"});
  return true;
}

/** Where a key leads from cell (i, j) of n x n cells; undefined for a key that leads nowhere. */
export function gridTarget(
  {key, ctrlKey, metaKey}: KeyboardEvent,
  i: number,
  j: number,
  n: number
): [number, number] | undefined {
  const corner = ctrlKey || metaKey;
  const within = (x: number) => Math.max(0, Math.min(n - 1, x));
  if (key === "ArrowRight") return [i, within(j + 1)];
  if (key === "ArrowLeft") return [i, within(j - 1)];
  if (key === "ArrowDown") return [within(i + 1), j];
  if (key === "ArrowUp") return [within(i - 1), j];
  if (key === "Home") return [corner ? 0 : i, 0];
  if (key === "End") return [corner ? n - 1 : i, n - 1];
}
