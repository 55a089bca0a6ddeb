import type {Selection} from "d3";
import {create} from "d3";
import {percent, textWidth} from "./format.js";
import {roving} from "./roving.js";
import {words} from "./words.js";

/** Two words that stand for each other, as indices into both sentences, −1 for none, and their weights. */
export interface PairLine {
  first: number;
  second: number;
  name: string;
  a: number | undefined;
  b: number | undefined;
}

export interface PairLinesOptions {
  /** The name of the picture. */
  label: string;
  width: number;
  /** The line whose words ask, by its indices. */
  asks: {first: number; second: number};
  /** The strongest word of each sentence. */
  tops: {first: number; second: number};
  /** Called with the number of a line that is chosen; only lines that both sentences have can be. */
  choose: (line: number) => void;
}

const tall = 38;

/** A line for every pair of words: its bar in the first sentence, in the second, and the difference in points. */
export function pairLines(
  data: readonly PairLine[],
  {label, width, asks, tops, choose}: PairLinesOptions
): SVGSVGElement {
  const asking = (d: PairLine) => d.first === asks.first && d.second === asks.second;
  const left = Math.min(Math.max(60, ...data.map(({name}) => textWidth(name, 15))) + 24, width * 0.42);
  const room = width - left - 100;
  const narrow = width < 480; // the names of the two stand one below the other
  const header = narrow ? 74 : 58;
  const height = header + data.length * tall;
  const svg = create("svg")
    .attr("class", "pair")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group")
    .attr("aria-label", label);
  drawLegend(svg, {left, width, room, narrow});
  const group = svg
    .selectAll("g.line")
    .data(data)
    .join("g")
    .attr("class", (d) => (asking(d) ? "line asked" : "line"))
    .attr("transform", (_, i) => `translate(0,${header + i * tall})`);
  group
    .append("rect")
    .attr("class", "touch") // the whole line can be chosen, between its parts too
    .attr("width", width)
    .attr("height", tall - 4);
  group
    .append("rect")
    .attr("class", "back")
    .attr("x", 1)
    .attr("width", left - 9)
    .attr("height", tall - 4)
    .attr("rx", 6);
  group
    .append("text")
    .attr("class", "name")
    .attr("x", 8)
    .attr("y", tall / 2 + 3)
    .text(({name}) => `${name} `); // the spaces part what is read as one
  for (const [side, key, y] of [
    ["first", "a", 2],
    ["second", "b", 17]
  ] as const) {
    const some = group.filter((d) => d[key] !== undefined).classed(`top-${side}`, (d) => d[side] === tops[side]);
    some
      .append("rect")
      .attr("class", side)
      .attr("x", left)
      .attr("y", y)
      .attr("height", 13)
      .attr("width", (d) => Math.max(1, d[key]! * room));
    some
      .append("text")
      .attr("class", `share ${side}`)
      .attr("x", (d) => left + d[key]! * room + 6)
      .attr("y", y + 11.5)
      .text((d) => `${percent(d[key]!)} `);
  }
  group
    .append("text")
    .attr("class", "change")
    .attr("x", width)
    .attr("y", tall / 2 + 3)
    .attr("text-anchor", "end")
    .text(({a, b}) => (a === undefined || b === undefined ? "" : signed(b - a)));
  const both = group.filter(({a, b}) => a !== undefined && b !== undefined);
  both
    .attr("role", "button")
    .attr("data-key", (d) => `line-${data.indexOf(d)}`)
    .attr("aria-pressed", (d) => String(asking(d)))
    .attr("aria-label", ({name, a, b}) => words.lab.line(name, a!, b!, signed(b! - a!)));
  const lines = both.data().map((d) => data.indexOf(d));
  roving(svg.node()!, {current: both.data().findIndex(asking), choose: (k) => choose(lines[k])});
  return svg.node()!;
}

function drawLegend(
  svg: Selection<SVGSVGElement, undefined, null, undefined>,
  {left, width, room, narrow}: {left: number; width: number; room: number; narrow: boolean}
): void {
  (["first", "second"] as const).forEach((side, i) => {
    const x = left + (i === 0 || narrow ? 0 : room / 2);
    const y = i === 1 && narrow ? 22 : 0;
    svg
      .append("rect")
      .attr("class", side)
      .attr("x", x)
      .attr("y", y + 4)
      .attr("width", 18)
      .attr("height", 11);
    svg
      .append("text")
      .attr("x", x + 25)
      .attr("y", y + 14)
      .text(words.lab[side]);
  });
  svg
    .append("text")
    .attr("class", "quiet")
    .attr("x", width)
    .attr("y", narrow ? 62 : 46)
    .attr("text-anchor", "end")
    .text(words.lab.points);
}

/** A difference of shares in points with its sign; one that rounds to nothing has none. */
function signed(difference: number): string {
  const points = Math.round(difference * 100);
  return points === 0 ? "0" : points > 0 ? `+${points}` : `−${-points}`;
}
