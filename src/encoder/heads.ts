import {softmax} from "../attention/softmax.js";

/** Every layer of this encoder has four heads. */
export const headCount = 4;

/** What one head does with n pieces; its vectors have 64 numbers in the first layer and 128 in the second. */
export interface Head {
  /** [piece][64 or 128], already multiplied by 1 / √(64 or 128). */
  queries: Float32Array[];
  /** [piece][64 or 128] */
  keys: Float32Array[];
  /** [piece][64 or 128] */
  values: Float32Array[];
  /** [query][key]: the dot products. */
  scores: number[][];
  /** [query][key]: the softmax of each row of scores. */
  weights: number[][];
}

/**
 * Runs the four heads of a layer. `queryKeyValue` is pieces x 3 width, row by row: queries, keys and values side by side, and
 * in each third the heads side by side. Returns the heads, and their blends side by side again (pieces x width).
 */
export function attendHeads(queryKeyValue: Float32Array, width: number): {heads: Head[]; blended: Float32Array} {
  const count = queryKeyValue.length / (3 * width);
  const size = width / headCount;
  const blended = new Float32Array(count * width);
  const heads = Array.from({length: headCount}, (_, index) => {
    const rows = (third: number): Float32Array[] =>
      Array.from({length: count}, (_, piece) => {
        const start = (3 * piece + third) * width + index * size;
        return queryKeyValue.slice(start, start + size);
      });
    const queries = rows(0).map((query) => query.map((x) => x / Math.sqrt(size)));
    const keys = rows(1);
    const values = rows(2);
    const scores = queries.map((query) => keys.map((key) => dot(query, key)));
    const weights = scores.map((row) => softmax(row));
    weights.forEach((row, piece) => {
      const start = piece * width + index * size;
      blend(row, values, blended.subarray(start, start + size));
    });
    return {queries, keys, values, scores, weights};
  });
  return {heads, blended};
}

// Not those of `attention/`, which check every number they are given: at 128 pieces that costs half as much time again as the
// whole encoder.

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += a[i] * b[i];
  return sum;
}

function blend(weights: number[], values: Float32Array[], into: Float32Array): void {
  values.forEach((value, j) => {
    const weight = weights[j];
    for (let i = 0; i < into.length; ++i) into[i] += weight * value[i];
  });
}
