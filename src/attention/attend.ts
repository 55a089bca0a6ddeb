import {blend} from "./blend.js";
import type {Mask} from "./mask.js";
import {checkMask} from "./mask.js";
import type {Matrix} from "./matrix.js";
import {checkMatrix, checkSame} from "./matrix.js";
import type {ScoresOptions} from "./scores.js";
import {scores} from "./scores.js";
import type {SoftmaxOptions} from "./softmax.js";
import {softmax} from "./softmax.js";

export interface AttendOptions extends ScoresOptions, SoftmaxOptions {
  /** Queries x keys, true where a query may look; everything is allowed by default. */
  mask?: Mask;
}

export interface Attention {
  /** Queries x keys: scaled dot products, before the mask and the temperature. */
  scores: number[][];
  /** Queries x keys: each row sums to 1; masked entries are exactly 0. */
  weights: number[][];
  /** Queries x value width: each query's blend of the values. */
  output: number[][];
}

/**
 * Scaled dot-product attention (Vaswani et al. 2017, section 3.2.1) for m queries (m x d), n keys (n x d) and n values.
 *
 * `scale` is 1 / √d by default. Throws if something is empty, ragged or not finite, if shapes do not fit, or if the mask
 * allows a query nothing.
 */
export function attend(queries: Matrix, keys: Matrix, values: Matrix, options: AttendOptions = {}): Attention {
  const [m, width] = checkMatrix(queries, "queries");
  const [n] = checkMatrix(keys, "keys");
  checkSame(n, checkMatrix(values, "values")[0], "keys and values");
  const {scale = 1 / Math.sqrt(width), temperature, mask} = options;
  if (mask) checkMask(mask, m, n);
  const raw = Array.from(queries, (query) => scores(query, keys, {scale}));
  const weights = raw.map((row, i) =>
    softmax(mask ? row.map((score, j) => (mask[i][j] ? score : -Infinity)) : row, {temperature})
  );
  return {scores: raw, weights, output: weights.map((row) => blend(row, values))};
}
