import {create, scaleLinear} from "d3";
import {fixed} from "./format.js";
import {words} from "./words.js";

/** How like one word all others are, before (ring) and after (dot): a column for each other word, with an arrow between. */
export function likeness(
  labels: readonly string[],
  {word, before, after, width}: {word: number; before: readonly number[]; after: readonly number[]; width: number}
): SVGSVGElement {
  const height = 190;
  const others = labels.map((label, i) => ({label, i})).filter(({i}) => i !== word);
  const y = scaleLinear([0.35, 0.8], [height - 56, 34]);
  const step = (width - 40) / others.length;
  const svg = create("svg")
    .attr("class", "likeness")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", words.journey.likeness(labels[word]));
  svg.append("text").attr("class", "heading").attr("y", 14).text(words.journey.likeness(labels[word]));
  const most = others.reduce((a, b) => (after[b.i] - before[b.i] > after[a.i] - before[a.i] ? b : a));
  const column = svg
    .selectAll("g")
    .data(others)
    .join("g")
    .attr("class", (d) => (d === most && after[d.i] > before[d.i] ? "word top" : "word"))
    .attr("transform", (_, k) => `translate(${20 + step * (k + 0.5)},0)`);
  column.append("path").attr("d", ({i}) => `M0,${y(before[i])}V${y(after[i])}`);
  column
    .append("circle")
    .attr("class", "before")
    .attr("cy", ({i}) => y(before[i]))
    .attr("r", 4.5);
  column
    .append("circle")
    .attr("class", "after")
    .attr("cy", ({i}) => y(after[i]))
    .attr("r", 5);
  column
    .append("text")
    .attr("y", height - 36)
    .attr("transform", step < 56 ? `rotate(-40 0 ${height - 36})` : null)
    .attr("text-anchor", step < 56 ? "end" : "middle")
    .text(({label}) => label);
  const mark = column.filter((d) => d === most && after[d.i] > before[d.i]);
  mark
    .append("text")
    .attr("class", "number")
    .attr("x", 9)
    .attr("y", y(before[most.i]) + 5)
    .text(`${words.journey.before} ${fixed(before[most.i])}`);
  mark
    .append("text")
    .attr("class", "number")
    .attr("x", 9)
    .attr("y", y(after[most.i]) + 5)
    .text(`${words.journey.after} ${fixed(after[most.i])}`);
  return svg.node()!;
}
