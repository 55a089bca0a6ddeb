import {select} from "d3";
import {percent} from "../../components/format.js";
import {messages} from "../messages.js";
import type {PairLine} from "../pair-rows.js";

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

/** The height of a line, in CSS pixels. */
export const tall = 38;

/** A line with its number. */
type Numbered = PairLine & {i: number};

/** Where the lines of a picture stand, in CSS pixels. */
interface Layout extends PairLinesOptions {
  left: number;
  available: number;
  header: number;
  /** The line with the tab stop. */
  stop: number;
}

export const isAsking = (d: PairLine, {asks}: PairLinesOptions) => d.first === asks.first && d.second === asks.second;
export const inBoth = ({a, b}: PairLine) => a !== undefined && b !== undefined;

/** Draws lines of a picture into a group of their own, in place of what it showed. */
export function drawBars(host: SVGGElement, data: readonly Numbered[], layout: Layout): void {
  const {width, tops, left, available, header, stop} = layout;
  host.replaceChildren();
  const group = select(host)
    .selectAll("g.line")
    .data(data)
    .join("g")
    .attr("class", (d) => (isAsking(d, layout) ? "line asked" : "line"))
    .attr("transform", ({i}) => `translate(0,${header + i * tall})`);
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
      .attr("width", (d) => Math.max(1, d[key]! * available));
    some
      .append("text")
      .attr("class", `share ${side}`)
      .attr("x", (d) => left + d[key]! * available + 6)
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
  group
    .filter(inBoth)
    .attr("role", "button")
    .attr("data-key", ({i}) => `line-${i}`)
    .attr("tabindex", ({i}) => (i === stop ? 0 : -1))
    .attr("aria-pressed", (d) => String(isAsking(d, layout)))
    .attr("aria-label", ({name, a, b}) => messages.line(name, a!, b!, signed(b! - a!)));
}

/** A difference of shares in points with its sign; one that rounds to nothing has none. */
function signed(difference: number): string {
  const points = Math.round(difference * 100);
  return points === 0 ? "0" : points > 0 ? `+${points}` : `−${-points}`;
}
