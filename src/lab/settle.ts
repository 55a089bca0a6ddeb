import {applyMask, causalMask, sharpen} from "../attention/index.js";
import {attentionByWord} from "../encoder/words.js";
import type {Answer} from "./answer.js";
import {asking, isPunctuation, label} from "./labels.js";

/** How a reader wants to see an answer. */
export interface Settings {
  unit: "words" | "pieces";
  /** Above 0; 1 is how the head does it. */
  temperature: number;
  /** No looking ahead. */
  causal: boolean;
  /** Leave punctuation out. */
  bare: boolean;
}

/** An answer as it is shown: n labels and for every head an n x n table whose rows sum to 1. */
export interface Settled {
  labels: readonly string[];
  /** Each is made when it is first asked for: a long text would hold up the page if all eight were made at once. */
  heads: readonly number[][][];
  /** The word that asks unless the reader chooses one, −1 where there are none. */
  asks: number;
  /** Whether anything was left out because it is punctuation. */
  bared: boolean;
}

/**
 * Turns an answer into what a picture shows. The temperature is that of the head's softmax, so it comes first, piece by piece;
 * then pieces become words, punctuation and what lies ahead is taken away, and what is left of each row is scaled up to 1.
 */
export function settle(
  {pieces, words, heads}: Answer,
  {unit, temperature, causal, bare}: Settings = {unit: "words", temperature: 1, causal: false, bare: false}
): Settled {
  const all = unit === "words" ? words : pieces.map((text, start) => ({text, start, end: start + 1}));
  const some = bare ? all.filter(({text}) => !isPunctuation(text)) : all;
  const shown = some.length > 0 ? some : all; // a text of nothing but punctuation keeps it
  const n = shown.length;
  if (n === 0) return {labels: [], heads: [], asks: -1, bared: false};
  const mask = causal ? causalMask(n) : Array.from({length: n}, () => new Array<boolean>(n).fill(true));
  return {
    labels: shown.map(({text}) => label(text)),
    heads: lazily(heads, (head) => {
      const rows = attentionByWord(temperature === 1 ? head : head.map((row) => warm(row, temperature)), shown);
      return applyMask(rows.map(orEven), mask);
    }),
    asks: asking(shown.map(({text}) => text.replaceAll("▁", ""))),
    bared: n < all.length
  };
}

/** A list whose entries are made of another list's, each when it is first read, and once. */
function lazily<T, U>(list: readonly T[], make: (item: T) => U): readonly U[] {
  const made: U[] = [];
  list.forEach((item, i) =>
    Object.defineProperty(made, i, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make(item);
        Object.defineProperty(made, i, {value, enumerable: true});
        return value;
      }
    })
  );
  return made;
}

/**
 * A row at another temperature. Weights read when the page was built are rounded to ten-thousandths; one that became 0 counts
 * as the middle of what rounds to 0, or no warmth could ever bring it back.
 */
function warm(row: readonly number[], temperature: number): number[] {
  return sharpen(
    row.map((weight) => weight || 2.5e-5),
    temperature
  );
}

/** A row of which nothing is left shares equally. */
function orEven(row: number[]): number[] {
  return row.some((weight) => weight > 0) ? row : row.map(() => 1 / row.length);
}
