import {create} from "d3";

const steps = 24;

/**
 * A table of weights as a few paths, one for each shade, instead of an element for each cell: a table of 128 rows has
 * 16,384. `row`, if not −1, is the one that is not dimmed.
 */
export function shades(
  weights: readonly (readonly number[])[],
  {cell, gap = 0, row = -1, smallest = 0.005}: {cell: number; gap?: number; row?: number; smallest?: number}
): SVGGElement {
  const paths = new Map<string, string[]>();
  weights.forEach((list, i) =>
    list.forEach((weight, j) => {
      if (weight < smallest) return;
      const key = `${Math.ceil(weight * steps)}${row >= 0 && i !== row ? " dim" : ""}`;
      const size = cell - gap;
      const d = `M${j * cell},${i * cell}h${size}v${size}h${-size}z`;
      const path = paths.get(key);
      if (path) path.push(d);
      else paths.set(key, [d]);
    })
  );
  const group = create("svg:g").attr("class", "shades");
  for (const [key, d] of paths)
    group
      .append("path")
      .attr("class", key.endsWith("dim") ? "dim" : null)
      .attr("d", d.join(""))
      .style("fill", heat(parseInt(key) / steps));
  return group.node() as SVGGElement;
}

/** The colour of a weight, 0 to 1: a mix of paper and ink that works in both themes. */
export function heat(weight: number): string {
  return `color-mix(in oklab, var(--heat) ${(Math.pow(weight, 0.7) * 100).toFixed(1)}%, var(--panel))`;
}
