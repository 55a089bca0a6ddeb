/**
 * A vector as a row of thin bars, up for positive and down for negative numbers, as the data of one SVG path.
 * Numbers run from −99 to 99; the tallest bar is half of `height`.
 */
export function barcode(
  vector: readonly number[],
  {x, y, width, height}: {x: number; y: number; width: number; height: number}
): string {
  const step = width / vector.length;
  const bar = Math.max(0.6, step * 0.72);
  return vector
    .map((value, i) => {
      const h = (-value / 99) * (height / 2);
      return `M${(x + i * step).toFixed(2)},${y}h${bar.toFixed(2)}v${h.toFixed(2)}h${(-bar).toFixed(2)}z`;
    })
    .join("");
}
