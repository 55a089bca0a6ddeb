import {create} from "d3";
import {percent} from "./format.js";
import {words} from "./words.js";

/** A bar for each word's weight, with its percentage; with `truth`, a mark where the real head's weight is. */
export function weightBars(
  labels: readonly string[],
  weights: readonly number[],
  {truth, width, height}: {truth?: readonly number[]; width: number; height?: number}
): SVGSVGElement {
  const left = 78;
  const room = width - left - 52;
  const head = truth ? 50 : 4;
  const row = height === undefined ? 26 : Math.min(26, Math.floor((height - head) / labels.length));
  const svg = create("svg")
    .attr("class", "weight-bars")
    .attr("viewBox", `0 0 ${width} ${head + labels.length * row}`)
    .attr("width", width)
    .attr("height", head + labels.length * row)
    .attr("role", "img")
    .attr("aria-label", labels.map((label, i) => words.compass.bar(label, weights[i])).join("; "));
  if (truth) {
    const key = svg.append("g").attr("class", "legend");
    key.append("rect").attr("x", left).attr("y", 4).attr("width", 14).attr("height", 12);
    key
      .append("text")
      .attr("x", left + 20)
      .attr("y", 15)
      .text(words.compass.weights);
    key
      .append("path")
      .attr("class", "truth")
      .attr("d", `M${left + 7},24v16`);
    key
      .append("text")
      .attr("x", left + 20)
      .attr("y", 36)
      .text(words.compass.truth);
  }
  const bar = svg
    .selectAll("g.bar")
    .data(labels)
    .join("g")
    .attr("class", "bar")
    .attr("transform", (_, i) => `translate(0,${head + i * row})`);
  bar
    .append("text")
    .attr("x", left - 8)
    .attr("y", 17)
    .attr("text-anchor", "end")
    .text((d) => d);
  bar
    .append("rect")
    .attr("x", left)
    .attr("y", 4)
    .attr("height", 17)
    .attr("width", (_, i) => Math.max(1, weights[i] * room));
  if (truth)
    bar
      .append("path")
      .attr("class", "truth")
      .attr("d", (_, i) => `M${left + truth[i] * room},1v23`);
  bar
    .append("text")
    .attr("class", "number")
    .attr("x", width)
    .attr("text-anchor", "end")
    .attr("y", 17)
    .text((_, i) => percent(weights[i]));
  return svg.node()!;
}
