import type {Drawing} from "../components/types.js";
import {headNames} from "../data/sentence.js";
import {visible} from "./labels.js";
import {messages} from "./messages.js";
import type {PairRows} from "./pair-rows.js";
import type {PairView, SentenceView, Side} from "./views.js";

/** The part of a drawing that is saved as CSV and JSON. */
type Files = Pick<Drawing, "tables" | "csv" | "json">;

/**
 * One text as files: a CSV line for every query and key, and all that is on screen as JSON, in which `labels` are the
 * rows and columns of `weights`.
 */
export function sentenceFiles({labels, heads, reading, settings, shortened}: SentenceView, head: string): Files {
  const weights = heads[Math.max(0, headNames.indexOf(head))];
  const {unit, temperature, causal, bare} = settings;
  return {
    csv: () => [
      {
        columns: ["query", "key", "weight"],
        rows: weights.flatMap((row, i) => row.map((weight, j) => [labels[i], labels[j], weight]))
      }
    ],
    json: () =>
      JSON.stringify({
        text: reading.text,
        pieces: reading.pieces,
        words: reading.words.map(({text}) => text),
        head,
        settings: {rows: unit, temperature, "no looking ahead": causal, "without punctuation": bare && shortened},
        labels,
        weights: weights.map((row) => row.map(rounded))
      })
  };
}

/**
 * A pair as files: a CSV line for every two words that stand for each other, what one sentence lacks being empty; and
 * as JSON both sentences with all rows of the head, and the chosen rows line by line.
 */
export function pairFiles({first, second}: PairView, {asks, lines}: PairRows, head: string): Files {
  const side = ({text, labels, weights, shortened}: Side, asking: number) => ({
    text,
    "without punctuation": shortened,
    labels,
    weights: weights.map((row) => row.map(rounded)),
    asks: asking
  });
  const tables = () => [
    {
      columns: messages.pairColumns,
      rows: lines.map((d) => [
        first.labels[d.first] ?? "",
        second.labels[d.second] ?? "",
        d.a ?? "",
        d.b ?? "",
        difference(d) ?? ""
      ])
    }
  ];
  return {
    tables,
    csv: tables,
    json: () =>
      JSON.stringify({
        head,
        first: side(first, asks.first),
        second: side(second, asks.second),
        lines: lines.map((d) => ({
          first: d.first < 0 ? null : d.first,
          second: d.second < 0 ? null : d.second,
          difference: rounded(difference(d) ?? NaN) // null where there is none
        }))
      })
  };
}

/** What of a text goes above a picture. */
export function titleLine(text: string): string {
  return visible(text.slice(0, 300));
}

/**
 * A file's name that says what is in it: `fileName(["The cat sat.", "head 2.2"])` is
 * `attention-the-cat-sat-head-2.2`.
 */
export function fileName(parts: readonly string[]): string {
  return ["attention", ...parts.map(slug)].filter((part) => part !== "").join("-");
}

/** A text in small letters, digits and hyphens, 40 characters at most and not cut in the middle of a word. */
function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-");
  const hyphen = plain.lastIndexOf("-", 40);
  const cut = plain.length > 40 ? plain.slice(0, hyphen > 0 ? hyphen : 40) : plain;
  return cut.replace(/^[-.]+|[-.]+$/g, "");
}

function difference({a, b}: {a?: number; b?: number}): number | undefined {
  return a === undefined || b === undefined ? undefined : b - a;
}

function rounded(x: number): number {
  return Number(x.toFixed(6));
}
