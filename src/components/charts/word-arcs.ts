import type {Selection} from "d3";
import {percent} from "../format.js";
import type {WordLine} from "./word-line.js";
import {wordSize} from "./word-line.js";

/** Arcs from the word at `from` to all words, as wide as its `weights`, the one to `top` strongest. */
export function drawArcs(
  svg: Selection<SVGSVGElement, undefined, null, undefined>,
  layout: WordLine,
  {from, top, weights}: {from: number; top: number; weights: readonly number[]}
): void {
  svg
    .append("g")
    .attr("class", "arcs")
    .attr("aria-hidden", "true")
    .selectAll("path")
    .data(weights.map((weight, i) => ({weight, i})).filter(({weight}) => weight >= 0.005))
    .join("path")
    .attr("class", ({i}) => (i === top ? "top" : null))
    .attr("d", ({i}) => layout.arc(from, i))
    .attr("stroke-width", ({weight}) => Math.max(1, weight * 18));
}

/**
 * The words of a line, each with a box around it and, where there are `weights`, its share: as a number below it, or,
 * where words stand one below the other, as a bar beside it. `width` is that of the picture; `size` is that of the
 * letters, where they are larger than usual.
 */
export function drawWords(
  word: Selection<SVGGElement, string, SVGSVGElement, undefined>,
  layout: WordLine,
  {width, weights, size}: {width: number; weights?: readonly number[]; size?: number}
): void {
  word
    .append("rect")
    .attr("x", (_, i) => (layout.vertical ? -8 : -layout.w[i] / 2))
    .attr("y", size ? -1.05 * size : -20)
    .attr("width", (_, i) => (layout.vertical ? layout.w[i] + 4 : layout.w[i]))
    .attr("height", size ? 1.42 * size : 30)
    .attr("rx", 6);
  word
    .append("text")
    .attr("text-anchor", layout.vertical ? "start" : "middle")
    .attr("font-size", size ?? wordSize)
    .text((d) => `${d} `); // the space, which is not drawn, parts the word from its share where both are read as one
  if (!weights) return;
  const share = word.append("text").attr("class", "share").attr("font-size", 14);
  if (layout.vertical) {
    const x = Math.max(...layout.w) + 12;
    const room = width - layout.x[0] - x - 48;
    word
      .append("rect")
      .attr("class", "bar")
      .attr("x", x)
      .attr("y", -13)
      .attr("height", 16)
      .attr("width", (_, i) => Math.max(1, weights[i] * room));
    share.attr("x", (_, i) => x + weights[i] * room + 6).attr("text-anchor", "start");
  } else share.attr("y", 32).attr("text-anchor", "middle");
  share.text((_, i) => percent(weights[i]));
}
