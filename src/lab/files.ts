import type {Drawing} from "../components/types.js";
import {headNames} from "../data/sentence.js";
import {visible} from "./labels.js";
import {messages} from "./messages.js";
import type {PairRows} from "./pair-rows.js";
import type {PairView, SentenceView, Side} from "./views.js";
import type {Switches} from "./watch-shown.js";

/** The part of a drawing that is saved as CSV and JSON. */
type Files = Pick<Drawing, "tables" | "csv" | "json">;

/** Nothing to save, while nothing is on show. */
export const noFiles: Files = {tables: undefined, csv: undefined, json: undefined};

/** What of a text goes into its files: the table on show, and with `allHeads` those of all heads. */
interface FileValues extends Switches {
  head: string;
  mean: boolean;
  allHeads: boolean;
  /** [query][key] */
  table: Table;
  /** The rows that ask. */
  from: readonly number[];
  /** What is laid beside it: a head, `mean`, `arriving` or `nothing`. */
  beside: string;
}

type Table = readonly (readonly number[])[];

/**
 * One text as files: a CSV line for every query and key, and all that is on screen as JSON, in which `labels` are the
 * rows and columns of `weights`; with `allHeads`, of all heads, the CSV with a column that names the head.
 */
export function sentenceFiles(view: SentenceView, values: FileValues): Files {
  const {labels, heads, reading, settings, shortened, moved} = view;
  const {unit, temperature, causal, bare} = settings;
  const {allHeads, noPlaces, noHead, noWord, table, from, beside} = values;
  const head = values.mean ? "mean" : values.head;
  const lines = (weights: Table, ...first: string[]) =>
    weights.flatMap((row, i) => row.map((weight, j) => [...first, labels[i], labels[j], weight]));
  const columns = ["query", "key", "weight"];
  const csv = () =>
    allHeads
      ? {columns: ["head", ...columns], rows: heads.flatMap((weights, h) => lines(weights, headNames[h]))}
      : {columns, rows: lines(table)};
  const numbers = (weights: Table) => weights.map((row) => row.map(rounded));
  return {
    csv: () => [csv()],
    json: () =>
      JSON.stringify({
        text: reading.text,
        pieces: reading.pieces,
        words: reading.words.map(({text}) => text),
        head,
        asks: from,
        beside: beside === "nothing" ? null : beside,
        settings: {rows: unit, temperature, "no looking ahead": causal, "without punctuation": bare && shortened},
        without: {
          places: noPlaces,
          head: noHead || null,
          word: noWord < 0 ? null : (reading.words[noWord]?.text ?? null)
        },
        cosine: moved ? rounded(moved.cosine) : null,
        version: siteVersion(),
        labels,
        weights: numbers(table),
        ...(allHeads && {heads: Object.fromEntries(heads.map((weights, h) => [headNames[h], numbers(weights)]))})
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

/** The version of the site, which its pages say in their head. */
function siteVersion(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "";
}

/** What a saved picture says of where it comes from. */
export function versionLine(): string {
  return messages.version(siteVersion());
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
