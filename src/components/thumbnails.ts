import {create} from "d3";
import {heat} from "./heat.js";
import {roving} from "./roving.js";
import {headNames} from "./sentence.js";
import {words} from "./words.js";

/** All eight heads as small pictures of their weights; one is chosen. `heads` is [head][query][key]. */
export function thumbnails(
  heads: readonly (readonly number[])[][],
  {
    head,
    width = 640,
    height = Infinity,
    columns = width < 480 ? 4 : 8,
    set
  }: {head: string; width?: number; height?: number; columns?: number; set?: (values: {head: string}) => void}
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
      .attr("aria-hidden", "true")
      .attr("shape-rendering", "crispEdges");
    for (let i = 0; i < n; ++i)
      for (let j = 0; j < n; ++j)
        if (weights[i][j] >= 0.03)
          svg
            .append("rect")
            .attr("x", j)
            .attr("y", i)
            .attr("width", 1)
            .attr("height", 1)
            .style("fill", heat(weights[i][j]));
    button.append("span").text(name);
  });
  roving(list.node()!, {current: headNames.indexOf(head), choose: (i) => set?.({head: headNames[i]})});
  return list.node()! as HTMLElement;
}
