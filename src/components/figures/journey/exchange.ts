import {create, scaleLinear} from "d3";
import type {Exchange} from "../../../data/journey.js";
import {fixed} from "../../format.js";
import {messages} from "./messages.js";

/** How high the picture is, in CSS pixels. */
const height = 214;

/**
 * How far one word's vector moves when the noun is exchanged: for each other noun a thin bar before the layer's
 * attention and a thick one after it. With `looks` false the word takes nothing, and stays as far as it was.
 */
export function exchangeChart(
  {word, noun, exchanges}: {word: string; noun: string; exchanges: readonly Exchange[]},
  {chosen, looks, width}: {chosen: string; looks: boolean; width: number}
): SVGSVGElement {
  const left = 64;
  const x = scaleLinear([0, Math.max(...exchanges.map(({after}) => after))], [left, width - 48]);
  const row = 46;
  const svg = create("svg")
    .attr("class", "exchange")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", messages.exchange(word, noun));
  const line = (y: number, kind: string, text: string) =>
    svg.append("text").attr("class", kind).attr("y", y).text(text);
  line(14, "heading", messages.exchange(word, noun));
  line(38, "tick", messages.legend);

  const rows = svg
    .selectAll("g")
    .data(exchanges)
    .join("g")
    .attr("class", (d) => (d.noun === chosen ? "chosen" : null))
    .attr("transform", (_, i) => `translate(0,${58 + i * row})`);
  rows
    .append("text")
    .attr("class", "name")
    .attr("x", left - 10)
    .attr("y", 21)
    .attr("text-anchor", "end")
    .text((d) => d.noun);
  for (const [kind, y, thickness, length] of [
    ["before", 2, 8, (d: Exchange) => d.before],
    ["after", 13, 16, (d: Exchange) => (looks ? d.after : d.before)]
  ] as const) {
    rows
      .append("rect")
      .attr("class", kind)
      .attr("x", left)
      .attr("y", y)
      .attr("height", thickness)
      .attr("width", (d) => x(length(d)) - left);
    rows
      .append("text")
      .attr("class", `number ${kind}`)
      .attr("x", (d) => x(length(d)) + 6)
      .attr("y", y + thickness / 2 + 5)
      .text((d) => fixed(length(d), 1));
  }
  return svg.node()!;
}
