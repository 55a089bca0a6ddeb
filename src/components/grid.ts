/**
 * Moves the focus of a picture's grid with the keys of a grid: arrows by one, Home and End along the row, with Ctrl to the
 * corners. Cells carry `data-key="cell-i-j"`. Returns whether the key was one of these.
 */
export function moveInGrid(event: KeyboardEvent, grid: Element, {i, j, n}: {i: number; j: number; n: number}): boolean {
  const to = gridTarget(event, i, j, n);
  if (!to) return false;
  const next = grid.querySelector<HTMLElement | SVGElement>(`[data-key="cell-${to[0]}-${to[1]}"]`);
  if (!next) return true;
  (event.currentTarget as Element).setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
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
