import type {Matrix, Vector} from "./matrix.js";
import {checkMatrix, checkSame, checkVector} from "./matrix.js";

/**
 * The weighted sum of values: n weights and n x d values give d numbers. With weights that sum to 1 it is a mean:
 * `blend([0.25, 0.75], [[0, 4], [8, 0]])` is [6, 1].
 *
 * Throws if something is empty, ragged or not finite, or if there is not one weight per value.
 */
export function blend(weights: Vector, values: Matrix): number[] {
  const [rows, columns] = checkMatrix(values, "values");
  checkSame(weights.length, rows, "weights and values");
  checkVector(weights, "weights");
  const sum = new Array<number>(columns).fill(0);
  for (let i = 0; i < rows; ++i) for (let j = 0; j < columns; ++j) sum[j] += weights[i] * values[i][j];
  return sum;
}
