import {create, scaleLinear} from "d3";
import {fixed} from "../../format.js";
import {messages} from "./messages.js";

/**
 * How like one word all others are, as cosines: a column for each other word with a ring for before and, once `after`
 * is known, a dot for after and a line between them. The word that came closer most is named with both numbers.
 */
export function likeness(
  labels: readonly string[],
  {word, before, after, width}: {word: number; before: readonly number[]; after?: readonly number[]; width: number}
): SVGSVGElement {
  const height = 214;
  const others = labels.map((label, i) => ({label, i})).filter(({i}) => i !== word);
  const y = scaleLinear([0.35, 0.8], [height - 56, 58]);
  const step = (width - 36) / others.length;
  const slanted = step < 56;
  const svg = create("svg")
    .attr("class", "likeness")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", messages.likeness(labels[word]));
  svg.append("text").attr("class", "heading").attr("y", 14).text(messages.likeness(labels[word]));
  svg
    .append("text")
    .attr("class", "tick")
    .attr("y", 34)
    .text(after ? messages.legend : messages.legendBefore);

  for (const tick of [0.4, 0.6, 0.8]) {
    svg
      .append("path")
      .attr("class", "grid")
      .attr("d", `M24,${y(tick)}H${width}`);
    svg
      .append("text")
      .attr("class", "tick")
      .attr("y", y(tick) + 4)
      .text(fixed(tick, 1));
  }
  const column = svg
    .selectAll<SVGGElement, unknown>("g")
    .data(others)
    .join("g")
    .attr("transform", (_, k) => `translate(${32 + step * (k + 0.5)},0)`);
  if (after) column.append("path").attr("d", ({i}) => `M0,${y(before[i])}V${y(after[i])}`);
  column
    .append("circle")
    .attr("class", "before")
    .attr("cy", ({i}) => y(before[i]))
    .attr("r", 4.5);
  column
    .append("text")
    .attr("y", height - 36)
    .attr("transform", slanted ? `rotate(-40 0 ${height - 36})` : null)
    .attr("text-anchor", slanted ? "end" : "middle")
    .text(({label}) => label);
  if (!after) return svg.node()!;

  column
    .append("circle")
    .attr("class", "after")
    .attr("cy", ({i}) => y(after[i]))
    .attr("r", 5);
  const closest = others.reduce((a, b) => (after[b.i] - before[b.i] > after[a.i] - before[a.i] ? b : a));
  const mark = column.filter((d) => d === closest).attr("class", "top");
  for (const [list, dy] of [
    [before, 19],
    [after, -10]
  ] as const)
    mark
      .append("text")
      .attr("class", "number")
      .attr("text-anchor", "middle")
      .attr("y", y(list[closest.i]) + dy)
      .text(fixed(list[closest.i]));
  return svg.node()!;
}
