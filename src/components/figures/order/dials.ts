import type {Selection} from "d3";
import {create} from "d3";
import {textWidth} from "../../format.js";
import {messages} from "./messages.js";

/** One dial: how alike two sentences are, and what a reader had guessed. */
export interface Dial {
  name: string;
  /** Cosine, −1 to 1; none while nobody knows. */
  likeness?: number;
  /** The cosine as it is written. */
  text: string;
  /** True for the one whose weights are shown. */
  chosen: boolean;
  /** What a reader had guessed. */
  guess?: string;
}

type Group = Selection<SVGGElement, undefined, null, undefined>;

const [tall, gap, base, longest] = [108, 12, 92, 130];

/** The angle between two vectors of that cosine, in degrees. */
export function angleOf(likeness: number): number {
  return (Math.acos(Math.max(-1, Math.min(1, likeness))) * 180) / Math.PI;
}

/**
 * Dials beside or below each other: an arrow for the sentence as it was, and one for it now, with the true angle
 * between the two.
 */
export function dials(list: readonly Dial[], {width, column}: {width: number; column: boolean}): SVGSVGElement {
  const wide = column ? width : (width - gap * (list.length - 1)) / list.length;
  const high = column ? list.length * (tall + gap) - gap : tall;
  const svg = create("svg")
    .attr("class", "dials")
    .attr("viewBox", `0 0 ${width} ${high}`)
    .attr("width", width)
    .attr("height", high)
    .attr("role", "img")
    .attr("aria-label", `${messages.dials}: ${list.map(({name, text}) => `${name} ${text}`).join(", ")}`);
  list.forEach((dial, i) => {
    const group = svg
      .append("g")
      .attr("class", dial.chosen ? "dial chosen" : "dial")
      .attr("transform", column ? `translate(0,${i * (tall + gap)})` : `translate(${i * (wide + gap)},0)`);
    draw(group, dial, wide);
  });
  return svg.node()!;
}

function draw(group: Group, {name, likeness, text, guess}: Dial, wide: number): void {
  const write = (kind: string, content: string, x: number, y: number, anchor = "start") =>
    group.append("text").attr("class", kind).attr("x", x).attr("y", y).attr("text-anchor", anchor).text(content);
  group.append("rect").attr("width", wide).attr("height", tall).attr("rx", 8);
  write("name", name, 12, 22);
  write("number", text, wide - 12, 24, "end");
  if (guess) write("guess", guess, 12, 44);
  const angle = likeness === undefined ? 0 : angleOf(likeness);
  const turn = (angle * Math.PI) / 180;
  const isSame = angle < 0.5;
  const label = isSame && likeness !== undefined ? messages.both : messages.before;
  const available = (wide - 40 - textWidth(label, 14)) / (turn > Math.PI / 2 ? 2 : 1);
  const long = Math.max(24, Math.min(longest, available, 56 / Math.max(Math.sin(turn), 0.01)));
  const x0 = 14 + (turn > Math.PI / 2 ? long : 0);
  group
    .append("path")
    .attr("class", "before")
    .attr("d", arrow(x0, base, long, 0));
  write("", label, x0 + long + 8, base + 5);
  if (likeness === undefined) return;
  group
    .append("path")
    .attr("class", "now")
    .attr("d", arrow(x0, base, long, turn));
  if (isSame) return;
  write("", messages.now, x0 + long * Math.cos(turn) + 8, Math.min(base - 12, base + 5 - long * Math.sin(turn)));
  write("degrees", messages.degrees(angle), wide - 12, 44, "end");
}

/** An arrow from (x, y), `turn` radians above the horizontal. */
function arrow(x: number, y: number, long: number, turn: number, barb = 9): string {
  const at = (angle: number, r: number, [px, py] = [x, y]) => `${px + r * Math.cos(angle)},${py - r * Math.sin(angle)}`;
  const tip: [number, number] = [x + long * Math.cos(turn), y - long * Math.sin(turn)];
  return `M${x},${y}L${tip.join()}M${at(turn + Math.PI - 0.45, barb, tip)}L${tip.join()}L${at(turn + Math.PI + 0.45, barb, tip)}`;
}
