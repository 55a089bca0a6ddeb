import {create} from "d3";
import {argmax} from "../attention/index.js";
import {percent, textWidth} from "./format.js";
import type {Drawing, Frame} from "./play.js";
import {drawing} from "./play.js";
import {roving} from "./roving.js";
import {words} from "./words.js";

/** One of two sentences: its labels, the chosen head's table, which word asks, and what a person takes that word for, if known. */
export interface LabSide {
  labels: readonly string[];
  weights: readonly (readonly number[])[];
  asks: number;
  person?: string;
  notes: readonly string[];
}

/** `lines`: words that stand for each other, as indices into both sentences, −1 for none. */
export interface LabPair {
  first: LabSide;
  second: LabSide;
  lines: readonly {first: number; second: number}[];
}

/** `row`: the line whose words ask, −1 for the sentences' own pronouns. */
export interface LabPairValues {
  head: string;
  row: number;
}

/** Two sentences side by side: for every pair of words the weight in the first, in the second, and the difference in points. */
export function labPair(
  {first, second, lines}: LabPair,
  {head, row, width: wide = 640, set}: LabPairValues & Partial<Frame<LabPairValues>>
): Drawing {
  const figure = create("div").attr("class", "lab-pair").node()!;
  const empty = [first, second].filter(({labels}) => labels.length === 0);
  if (empty.length > 0) {
    figure.append(create("p").attr("class", "nothing").text(words.lab.needsTwo).node()!);
    return drawing(figure, words.lab.needsTwo);
  }
  const chosen =
    row >= 0 && row < lines.length && lines[row].first >= 0 && lines[row].second >= 0 ? lines[row] : undefined;
  const asks = {first: chosen?.first ?? first.asks, second: chosen?.second ?? second.asks};
  const a = first.weights[asks.first];
  const b = second.weights[asks.second];
  const data = lines.map((line) => ({
    ...line,
    name: lineName(first.labels[line.first], second.labels[line.second]),
    a: a[line.first],
    b: b[line.second]
  }));
  const asking = (d: {first: number; second: number}) => d.first === asks.first && d.second === asks.second;
  const tops = {first: argmax(a), second: argmax(b)};

  const width = Math.min(wide, 704);
  const tall = 38;
  const left = Math.min(Math.max(60, ...data.map(({name}) => textWidth(name, 15))) + 24, width * 0.42);
  const room = width - left - 100;
  const head1 = 58;
  const svg = create("svg")
    .attr("class", "pair")
    .attr("viewBox", `0 0 ${width} ${head1 + data.length * tall}`)
    .attr("width", width)
    .attr("height", head1 + data.length * tall)
    .attr("role", "group")
    .attr("aria-label", words.lab.pairLabel(head));
  (["first", "second"] as const).forEach((side, i) => {
    const x = left + (i === 0 || width < 480 ? 0 : room / 2);
    const y = i === 1 && width < 480 ? 22 : 0;
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
    .attr("y", 46)
    .attr("text-anchor", "end")
    .text(words.lab.points);
  const group = svg
    .selectAll("g.line")
    .data(data)
    .join("g")
    .attr("class", (d) => (asking(d) ? "line asked" : "line"))
    .attr("transform", (_, i) => `translate(0,${head1 + i * tall})`);
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
    .text(({name}) => name);
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
      .attr("width", (d) => Math.max(1, d[key] * room));
    some
      .append("text")
      .attr("class", `share ${side}`)
      .attr("x", (d) => left + d[key] * room + 6)
      .attr("y", y + 11.5)
      .text((d) => percent(d[key]));
  }
  group
    .append("text")
    .attr("class", "change")
    .attr("x", width)
    .attr("y", tall / 2 + 3)
    .attr("text-anchor", "end")
    .text((d) => (d.a === undefined || d.b === undefined ? "" : signed(d.b - d.a)));
  const both = group.filter((d) => d.first >= 0 && d.second >= 0);
  both
    .attr("role", "button")
    .attr("data-key", (d) => `line-${data.indexOf(d)}`)
    .attr("aria-pressed", (d) => String(asking(d)))
    .attr("aria-label", (d) => words.lab.line(d.name, d.a, d.b));
  const keys = both.data().map((d) => data.indexOf(d));
  roving(svg.node()!, {
    current: both.data().findIndex(asking),
    choose: (k) => set?.({row: keys[k]})
  });
  const scroll = create("div").attr("class", "line").node()!;
  scroll.append(svg.node()!);
  figure.append(scroll);

  const same = lines.some((line) => line.first === tops.first && line.second === tops.second);
  const verdict = words.lab.verdict({
    asks: lineName(first.labels[asks.first], second.labels[asks.second]),
    before: [first.labels[tops.first], a[tops.first]],
    after: [second.labels[tops.second], b[tops.second]],
    same
  });
  const person =
    !chosen && first.person !== undefined && second.person !== undefined
      ? words.lab.person(
          first.person,
          second.person,
          first.labels[tops.first] === first.person,
          second.labels[tops.second] === second.person
        )
      : "";
  return drawing(figure, [verdict, person, ...new Set([...first.notes, ...second.notes])].filter(Boolean).join(" "));
}

function lineName(first: string | undefined, second: string | undefined): string {
  if (first === undefined || second === undefined) return first ?? second ?? "";
  return first.toLowerCase() === second.toLowerCase() ? first : `${first} / ${second}`;
}

/** A difference of shares in points with its sign; one that rounds to nothing has none. */
function signed(difference: number): string {
  const points = Math.round(difference * 100);
  return points === 0 ? "0" : points > 0 ? `+${points}` : `−${-points}`;
}
