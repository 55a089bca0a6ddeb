import type {PairRows} from "../components/lab-pair.js";
import type {Answer} from "./answer.js";
import type {Settings, Settled} from "./settle.js";

/** A table of weights as it leaves the page. */
export interface Table {
  /** The labels of rows and columns. */
  labels: readonly string[];
  /** [query][key] */
  weights: readonly (readonly number[])[];
}

/** A table as CSV, a line for every query and key: `query,key,weight`, with six decimals. */
export function csv({labels, weights}: Table): string {
  const lines = weights.flatMap((row, i) =>
    row.map((weight, j) => `${quoted(labels[i])},${quoted(labels[j])},${weight.toFixed(6)}`)
  );
  return ["query,key,weight", ...lines, ""].join("\n");
}

/** Everything that is on screen as JSON. `labels` are the rows and columns of `weights`. */
export function json(answer: Answer, settled: Settled, head: string, weights: Table["weights"], settings: Settings) {
  const {unit, temperature, causal, bare} = settings;
  return JSON.stringify({
    text: answer.text,
    pieces: answer.pieces,
    words: answer.words.map(({text}) => text),
    head,
    settings: {rows: unit, temperature, "no looking ahead": causal, "without punctuation": bare && settled.bared},
    labels: settled.labels,
    weights: weights.map((row) => row.map(rounded))
  });
}

/** A pair's chosen rows as CSV, a line for every two words that stand for each other; what one sentence lacks stays empty. */
export function pairCsv({first, second}: Sides<Table>, {lines}: PairRows): string {
  const number = (x: number | undefined) => x?.toFixed(6) ?? "";
  const word = (labels: readonly string[], i: number) => (i < 0 ? "" : quoted(labels[i]));
  return [
    "first,second,weight in first,weight in second,difference",
    ...lines.map((d) =>
      [
        word(first.labels, d.first),
        word(second.labels, d.second),
        number(d.a),
        number(d.b),
        number(difference(d))
      ].join()
    ),
    ""
  ].join("\n");
}

/** A pair as JSON: both sentences with all rows of the head, and the chosen rows line by line. */
export function pairJson(
  sides: Sides<Table & {text: string; bared: boolean}>,
  {asks, lines}: PairRows,
  head: string
): string {
  const side = ({text, labels, weights, bared}: Table & {text: string; bared: boolean}, asking: number) => ({
    text,
    "without punctuation": bared,
    labels,
    weights: weights.map((row) => row.map(rounded)),
    asks: asking
  });
  return JSON.stringify({
    head,
    first: side(sides.first, asks.first),
    second: side(sides.second, asks.second),
    lines: lines.map((d) => ({
      first: d.first < 0 ? null : d.first,
      second: d.second < 0 ? null : d.second,
      difference: rounded(difference(d) ?? NaN) // null where there is none
    }))
  });
}

/** A file's name that says what is in it: `fileName(["The cat sat.", "head 2.2"], "png")` is `attention-the-cat-sat-head-2.2.png`. */
export function fileName(parts: readonly string[], extension: string): string {
  const slug = (text: string) =>
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, "-")
      .slice(0, 41)
      .replace(/(?<=^.{40}).$|-[^-]*(?<=^.{41})$/, "") // not in the middle of a word
      .replace(/^[-.]+|[-.]+$/g, "");
  return `${["attention", ...parts.map(slug)].filter((part) => part !== "").join("-")}.${extension}`;
}

type Sides<T> = {first: T; second: T};

function difference({a, b}: {a?: number; b?: number}): number | undefined {
  return a === undefined || b === undefined ? undefined : b - a;
}

function rounded(x: number): number {
  return Number(x.toFixed(6));
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
