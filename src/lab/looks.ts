import {headNames} from "../data/sentence.js";
import type {Weights} from "./apply-settings.js";

/** Which words ask: the one in `row`, those in `several`, or all of them. */
export type Asking = "one" | "several" | "all";

/** What is laid beside the weights on show: nothing, the weights times the lengths of the values, or other weights. */
export const besides: readonly string[] = ["nothing", "arriving", "mean", ...headNames];

/** What of a text the reader wants to look at. */
export interface LookValues {
  /** The name of a head. */
  head: string;
  /** The mean of all eight heads in its place. */
  mean: boolean;
  /** One of `besides`. */
  beside: string;
  asking: Asking;
  /** The word that asks, −1 for the default one. */
  row: number;
  /** Words by their indices, such as `"1 7"`. */
  several: string;
}

type Table = readonly (readonly number[])[];

/** What a picture of a text shows. */
export interface Looks {
  /** The words that ask. */
  from: readonly number[];
  /** [query][key] */
  table: Table;
  /** The share that each word gets of all that the asking words give; they sum to 1. */
  shares: readonly number[];
  /** The same for what is laid beside it. */
  beside?: {table: Table; shares: readonly number[]};
}

/** What the reader wants to look at, taken out of a text's weights, of which there are some. */
export function looksOf(weights: Weights, values: LookValues): Looks {
  const from = askingWords(weights, values);
  const {head, mean, beside} = values;
  const pick = (heads: readonly number[][][], name: string): Table =>
    name === "mean" ? meanTable(heads) : heads[Math.max(0, headNames.indexOf(name))];
  const look = (table: Table) => ({table, shares: meanRow(from.map((row) => table[row]))});
  const base = mean ? "mean" : head;
  const other =
    beside === "arriving"
      ? weights.arriving && pick(weights.arriving, base)
      : beside === "nothing" || beside === base
        ? undefined
        : pick(weights.heads, beside);
  return {from, ...look(pick(weights.heads, base)), beside: other && look(other)};
}

/** The words named in a text such as `"1 7"`, in order and once each, of `n` words. */
export function parseSeveral(several: string, n: number): number[] {
  const indices = several.split(" ").filter((part) => /^\d{1,3}$/.test(part));
  return [...new Set(indices.map(Number))].filter((i) => i < n).sort((a, b) => a - b);
}

/** `several` with one word more, or without it if it was there. */
export function toggleSeveral(several: string, word: number, n: number): string {
  const chosen = parseSeveral(several, n);
  const next = chosen.includes(word) ? chosen.filter((i) => i !== word) : [...chosen, word];
  return next.sort((a, b) => a - b).join(" ");
}

function askingWords({labels, asks}: Weights, {asking, row, several}: LookValues): number[] {
  const n = labels.length;
  if (asking === "all") return labels.map((_, i) => i);
  const chosen = asking === "several" ? parseSeveral(several, n) : [];
  return chosen.length > 0 ? chosen : [row >= 0 && row < n ? row : asks];
}

function meanRow(rows: Table): number[] {
  return rows[0].map((_, j) => rows.reduce((sum, row) => sum + row[j], 0) / rows.length);
}

function meanTable(heads: readonly Table[]): Table {
  return heads[0].map((_, i) => meanRow(heads.map((head) => head[i])));
}
