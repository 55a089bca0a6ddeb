import type {Matrix} from "./matrix.js";
import {checkMatrix, checkSame, checkWeights} from "./matrix.js";

/** For each query, which keys it may look at: true is allowed. */
export type Mask = ReadonlyArray<ReadonlyArray<boolean>>;

/**
 * The mask of a text generator over n words: each may look at itself and back, never ahead.
 *
 * `causalMask(2)` is [[true, false], [true, true]]. Throws unless n is a whole number above 0.
 */
export function causalMask(n: number): boolean[][] {
  if (!(Number.isInteger(n) && n > 0)) throw new Error(`invalid size: ${n}`);
  return Array.from({length: n}, (_, i) => Array.from({length: n}, (_, j) => j <= i));
}

/**
 * Masks weights that are already there (queries x keys): what is not allowed becomes exactly 0 and each row is divided
 * by what is left, which equals a softmax over the allowed scores alone.
 *
 * If the allowed weights of a row are all 0 (rounded away, say) they share equally, so that a single allowed key always
 * gets 1. Throws on a row that allows nothing, on a negative or non-finite weight, and on shapes that differ.
 */
export function applyMask(weights: Matrix, mask: Mask): number[][] {
  const [, columns] = checkMatrix(weights, "weights");
  checkMask(mask, weights.length, columns);
  return Array.from(weights, (row, i) => {
    checkWeights(row, `weights row ${i}`);
    const allowed = mask[i].map((allow, j) => (allow ? row[j] : 0));
    const sum = allowed.reduce((a, b) => a + b, 0);
    if (sum > 0) return allowed.map((weight) => weight / sum);
    const count = mask[i].filter(Boolean).length;
    return mask[i].map((allow) => (allow ? 1 / count : 0));
  });
}

/** Throws unless `mask` is rows x columns and each row allows something. */
function checkMask(mask: Mask, rows: number, columns: number): void {
  checkSame(mask.length, rows, "mask and queries");
  for (let i = 0; i < rows; ++i) {
    checkSame(mask[i].length, columns, "mask and keys");
    if (!mask[i].includes(true)) throw new Error(`invalid mask: row ${i} allows nothing`);
  }
}
