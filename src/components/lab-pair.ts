import {create} from "d3";
import {argmax} from "../attention/index.js";
import type {PairLine} from "./lab-pair-bars.js";
import {createPairLines} from "./lab-pair-lines.js";
import {takeTurns} from "./lab-turns.js";
import type {Drawing, Frame} from "./play.js";
import {drawing} from "./play.js";
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

/** What a pair shows: which words ask, each sentence's row for them, and the two rows line by line. */
export interface PairRows {
  asks: {first: number; second: number};
  /** Whether the reader chose the words that ask. */
  chosen: boolean;
  a: readonly number[];
  b: readonly number[];
  lines: readonly PairLine[];
}

/** The rows of the words that ask; undefined where one of the sentences has no words. */
export function pairRows({first, second, lines}: LabPair, row: number): PairRows | undefined {
  if (first.labels.length === 0 || second.labels.length === 0) return undefined;
  const line = row >= 0 ? lines[row] : undefined;
  const chosen = line && line.first >= 0 && line.second >= 0 ? line : undefined;
  const asks = {first: chosen?.first ?? first.asks, second: chosen?.second ?? second.asks};
  const [a, b] = [first.weights[asks.first], second.weights[asks.second]];
  const named = lines.map((d) => ({
    ...d,
    name: lineName(first.labels[d.first], second.labels[d.second]),
    a: a[d.first] as number | undefined,
    b: b[d.second] as number | undefined
  }));
  return {asks, chosen: chosen !== undefined, a, b, lines: named};
}

/** A picture that is changed from one pair to the next. */
export interface LabPairPicture {
  draw(pair: LabPair, values: LabPairValues & Partial<Frame<LabPairValues>>): Drawing;
  /** Draws at once what is still to be drawn in the next frames. */
  finish(): void;
}

/** Two sentences side by side: for every pair of words the weight in the first, in the second, and the difference in points. */
export function createLabPair(): LabPairPicture {
  const [figure, scroll] = ["lab-pair", "line"].map((name) => create("div").attr("class", name).node()!);
  const turns = takeTurns();
  const lines = createPairLines(turns);
  scroll.append(lines.element);
  return {
    finish: turns.finish,
    draw(pair, {head, row, width = 640, set}) {
      const rows = pairRows(pair, row);
      if (!rows) {
        turns.want([]);
        figure.replaceChildren(create("p").attr("class", "nothing").text(words.lab.needsTwo).node()!);
        return drawing(figure, words.lab.needsTwo);
      }
      const tops = {first: argmax(rows.a), second: argmax(rows.b)};
      lines.draw(rows.lines, {
        label: words.lab.pairLabel(head),
        width: Math.min(width, 704),
        asks: rows.asks,
        tops,
        choose: (row) => set?.({row})
      });
      if (!scroll.parentNode) figure.replaceChildren(scroll);
      return drawing(figure, read(pair, rows, tops));
    }
  };
}

/** Whether the strongest word changed, what a person would say, and what must be known about the texts. */
function read(
  {first, second, lines}: LabPair,
  {asks, chosen, a, b}: PairRows,
  tops: {first: number; second: number}
): string {
  const [before, after] = [first.labels[tops.first], second.labels[tops.second]];
  const verdict = words.lab.verdict({
    asks: lineName(first.labels[asks.first], second.labels[asks.second]),
    before: [before, a[tops.first]],
    after: [after, b[tops.second]],
    same: lines.some((line) => line.first === tops.first && line.second === tops.second)
  });
  const person =
    !chosen && first.person !== undefined && second.person !== undefined
      ? words.lab.person(first.person, second.person, before === first.person, after === second.person)
      : "";
  return [verdict, person, ...new Set([...first.notes, ...second.notes])].filter(Boolean).join(" ");
}

function lineName(first: string | undefined, second: string | undefined): string {
  if (first === undefined || second === undefined) return first ?? second ?? "";
  return first.toLowerCase() === second.toLowerCase() ? first : `${first} / ${second}`;
}
