import type {Selection} from "d3";
import {percent} from "../format.js";
import type {WordLine} from "./word-line.js";
import {wordSize} from "./word-line.js";

/** How much of its attention a word gives to another. */
export interface Look {
  from: number;
  to: number;
  /** 0 to 1. */
  weight: number;
}

/** What a word gives to each word of its sentence; less than `least` is not seen. */
export function looksFrom(from: number, weights: readonly number[], least = 0.005): Look[] {
  return weights.map((weight, to) => ({from, to, weight})).filter((look) => look.weight >= least);
}

/** Arcs between words, as wide as their weights, at most `widest` pixels; those to word `top` stand out. */
export function drawArcs(
  svg: Selection<SVGSVGElement, undefined, null, undefined>,
  layout: Pick<WordLine, "arc">,
  looks: readonly Look[],
  {name = "arcs", top = -1, widest = 18} = {}
): void {
  svg
    .append("g")
    .attr("class", name)
    .attr("aria-hidden", "true")
    .selectAll("path")
    .data(looks)
    .join("path")
    .attr("class", ({to}) => (to === top ? "top" : null))
    .attr("d", ({from, to}) => layout.arc(from, to))
    .attr("stroke-width", ({weight}) => Math.max(1, weight * widest));
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
    const available = width - layout.x[0] - x - 48;
    word
      .append("rect")
      .attr("class", "bar")
      .attr("x", x)
      .attr("y", -13)
      .attr("height", 16)
      .attr("width", (_, i) => Math.max(1, weights[i] * available));
    share.attr("x", (_, i) => x + weights[i] * available + 6).attr("text-anchor", "start");
  } else share.attr("y", 32).attr("text-anchor", "middle");
  share.text((_, i) => percent(weights[i]));
}
