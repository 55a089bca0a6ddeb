import {create} from "d3";
import {heat} from "./heat.js";
import {roving} from "./roving.js";
import {headNames} from "./sentence.js";
import {words} from "./words.js";

/**
 * All eight heads as small pictures of their weights; one is chosen. `heads` is [head][query][key]. `paint` draws a head's
 * weights, a unit square each; by default as one element for each that can be seen.
 */
export function thumbnails(
  heads: readonly (readonly number[])[][],
  {
    head,
    width = 640,
    height = Infinity,
    columns = width < 480 ? 4 : 8,
    paint = cells,
    set
  }: {
    head: string;
    width?: number;
    height?: number;
    columns?: number;
    paint?: (weights: readonly (readonly number[])[]) => SVGGElement;
    set?: (values: {head: string}) => void;
  }
): HTMLElement {
  const size = Math.floor(Math.min(72, (width - 17 * columns) / columns, (height * columns) / heads.length - 38));
  const list = create("div").attr("class", "heads").attr("role", "radiogroup").attr("aria-label", words.heatmap.heads);
  heads.forEach((weights, h) => {
    const name = headNames[h];
    const button = list
      .append("button")
      .attr("type", "button")
      .attr("role", "radio")
      .attr("data-key", `head-${name}`)
      .attr("aria-checked", String(name === head))
      .attr("aria-label", words.heatmap.head(name));
    const n = weights.length;
    const svg = button
      .append("svg")
      .attr("viewBox", `0 0 ${n} ${n}`)
      .attr("width", size)
      .attr("height", size)
      .attr("aria-hidden", "true");
    svg.node()!.append(paint(weights));
    button.append("span").text(name);
  });
  roving(list.node()!, {current: headNames.indexOf(head), choose: (i) => set?.({head: headNames[i]})});
  return list.node()! as HTMLElement;
}

function cells(weights: readonly (readonly number[])[]): SVGGElement {
  const group = create("svg:g").attr("shape-rendering", "crispEdges");
  weights.forEach((row, i) =>
    row.forEach((weight, j) => {
      if (weight < 0.03) return;
      group.append("rect").attr("x", j).attr("y", i).attr("width", 1).attr("height", 1).style("fill", heat(weight));
    })
  );
  return group.node() as SVGGElement;
}
