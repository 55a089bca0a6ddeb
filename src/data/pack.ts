import type {Word} from "../encoder/words.js";

/** An encoded sentence as it travels: weights by piece only, in ten-thousandths, row after row. */
export interface PackedSentence {
  id: string;
  text: string;
  pieces: string[];
  words: Word[];
  pronoun: number;
  antecedent: number;
  pair?: string;
  /** [head][query * n + key], integers 0 to 10000; each row sums to 10000. */
  heads: number[][];
}

const unit = 10000;

/**
 * Rounds a row of weights (summing to 1) to whole ten-thousandths that still sum to 10000, or to `parts`: what
 * rounding down leaves over goes to the largest remainders.
 */
export function packRow(weights: ArrayLike<number>, parts = unit): number[] {
  const exact = Array.from(weights, (weight) => weight * parts);
  const packed = exact.map(Math.floor);
  const order = Array.from(exact.keys()).sort((a, b) => exact[b] - packed[b] - (exact[a] - packed[a]));
  const left = parts - packed.reduce((a, b) => a + b, 0);
  for (let k = 0; k < left; ++k) packed[order[k]] += 1;
  return packed;
}

/** Opens what `packRow` closed: n rows of n weights, each row summing to 1. */
export function openRows(flat: readonly number[], n: number, parts = unit): number[][] {
  return Array.from({length: n}, (_, i) => flat.slice(i * n, (i + 1) * n).map((weight) => weight / parts));
}

/** `x` rounded to a number of decimals. */
export function rounded(x: number, digits: number): number {
  return Number(x.toFixed(digits));
}

/**
 * Vectors as pictures need them: whole numbers from −99 to 99. The scale is set so that one number in fifty is cut
 * off there, lest a few outliers flatten all the rest.
 */
export function strip(vectors: ArrayLike<ArrayLike<number>>): number[][] {
  const rows = Array.from(vectors, (vector) => Array.from(vector));
  const magnitudes = rows
    .flat()
    .map(Math.abs)
    .sort((a, b) => a - b);
  const largest = magnitudes[Math.floor(magnitudes.length * 0.98)];
  return rows.map((row) => row.map((x) => Math.round(Math.max(-1, Math.min(1, x / largest)) * 99)));
}
