import {applyMask, causalMask, sharpen} from "../attention/index.js";
import {lazily} from "../data/lazily.js";
import type {Reading} from "../data/reading.js";
import {attentionByWord} from "../encoder/words.js";
import {asking, isPunctuation, label} from "./labels.js";

/** How a person wants to see a reading. */
export interface Settings {
  unit: "words" | "pieces";
  /** Above 0; 1 is how the head does it. */
  temperature: number;
  /** No looking ahead. */
  causal: boolean;
  /** Leave punctuation out. */
  bare: boolean;
}

export const plainSettings: Settings = {unit: "words", temperature: 1, causal: false, bare: false};

export const settingNames = Object.keys(plainSettings) as readonly (keyof Settings)[];

/** A head's weights by piece, and the length of each piece's value. */
interface Looks {
  head: readonly ArrayLike<number>[];
  lengths?: ArrayLike<number>;
}

/** A reading as it is shown: n labels and for every head an n x n table whose rows sum to 1. */
export interface Weights {
  labels: readonly string[];
  /**
   * [head][query][key]. Each is made when it is first asked for: all eight at once would hold up the page for a long
   * text.
   */
  heads: readonly number[][][];
  /**
   * The same after each weight is multiplied by the length of the value it lets through, rows again summing to 1; only
   * for a reading that has these lengths.
   */
  arriving?: readonly number[][][];
  /** The word of the reading that each label is, or belongs to. */
  sources: readonly number[];
  /** The word that asks unless the reader chooses one, −1 where there are none. */
  asks: number;
  /** Whether anything was left out because it is punctuation. */
  shortened: boolean;
}

/**
 * Turns a reading into what a picture shows. The temperature is that of the head's softmax, so it comes first, piece
 * by piece; then pieces become words, punctuation and what lies ahead is taken away, and what is left of each row is
 * scaled up to 1.
 */
export function applySettings(
  {pieces, words, heads, lengths}: Pick<Reading, "pieces" | "words" | "heads" | "lengths">,
  {unit, temperature, causal, bare}: Settings = plainSettings
): Weights {
  const all = unit === "words" ? words : pieces.map((text, start) => ({text, start, end: start + 1}));
  const some = bare ? all.filter(({text}) => !isPunctuation(text)) : all;
  const shown = some.length > 0 ? some : all; // a text of nothing but punctuation keeps it
  const n = shown.length;
  if (n === 0) return {labels: [], heads: [], sources: [], asks: -1, shortened: false};
  const tableOf = ({head, lengths: long}: Looks): number[][] => {
    const tempered = temperature === 1 ? head : head.map((row) => atTemperature(row, temperature));
    const rows = attentionByWord(
      long ? tempered.map((row) => Array.from(row, (x, key) => x * long[key])) : tempered,
      shown
    );
    return applyMask(rows.map(orEven), mask);
  };
  const mask = causal ? causalMask(n) : Array.from({length: n}, () => new Array<boolean>(n).fill(true));
  return {
    labels: shown.map(({text}) => label(text)),
    heads: lazily(heads, (head) => tableOf({head})),
    arriving:
      lengths &&
      lazily(
        heads.map((head, h) => ({head, lengths: lengths[h]})),
        tableOf
      ),
    sources: shown.map(({start}) => words.findIndex((word) => start >= word.start && start < word.end)),
    asks: asking(shown.map(({text}) => text.replaceAll("▁", ""))),
    shortened: n < all.length
  };
}

/**
 * A row at another temperature. Weights from build time are rounded to ten-thousandths. One that became 0 counts as
 * half of the smallest that does not, because no temperature could ever bring back an exact 0.
 */
function atTemperature(row: ArrayLike<number>, temperature: number): number[] {
  return sharpen(
    Array.from(row, (weight) => weight || 2.5e-5),
    temperature
  );
}

/** A row of which nothing is left shares equally. */
function orEven(row: number[]): number[] {
  return row.some((weight) => weight > 0) ? row : row.map(() => 1 / row.length);
}
