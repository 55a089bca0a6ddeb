import {orthogonaliseRows} from "./jacobi.js";
import type {Matrix} from "./matrix.js";
import {checkMatrix} from "./matrix.js";

export interface Component {
  /** The singular value, 0 or more. */
  value: number;
  /** The left singular vector, one number per row; all 0 where the value is 0. */
  left: number[];
  /** The right singular vector, one number per column; all 0 where the value is 0. */
  right: number[];
}

/**
 * All singular values and vectors of a matrix (rows x columns), the largest value first: the matrix is the sum of
 * value · left · rightᵀ. Deterministic; the entry of `right` that is largest in size (of equals, the first) is
 * positive.
 *
 * Values below 1e-12 of the largest count as 0. Throws if the matrix is empty, ragged or not finite.
 */
export function svd(matrix: Matrix): Component[] {
  const [rows, columns] = checkMatrix(matrix, "matrix");
  const wide = rows <= columns;
  // Work on the shorter side: few long rows need few rotations.
  const raw = Array.from({length: Math.min(rows, columns)}, (_, i) =>
    Array.from({length: Math.max(rows, columns)}, (_, j) => (wide ? matrix[i][j] : matrix[j][i]))
  );
  // Scaled, so that no square leaves the range of numbers.
  const size = raw.flat().reduce((max, x) => Math.max(max, Math.abs(x)), 0) || 1;
  const a = raw.map((row) => row.map((x) => x / size));
  const rotation = orthogonaliseRows(a);
  const norms = a.map((row) => Math.hypot(...row));
  const floor = 1e-12 * Math.max(...norms);
  const components = a.map((row, i) => {
    const value = norms[i] > floor ? norms[i] : 0;
    const long = row.map((x) => (value > 0 ? x / value : 0));
    const short = rotation[i].map((x) => (value > 0 ? x : 0));
    const [left, right] = wide ? [short, long] : [long, short];
    return fixSign({value: value * size, left, right});
  });
  return components.sort((a, b) => b.value - a.value);
}

function fixSign({value, left, right}: Component): Component {
  const peak = right.reduce((best, x) => (Math.abs(x) > Math.abs(best) + 1e-12 ? x : best), 0);
  const sign = peak < 0 ? -1 : 1;
  return {value, left: left.map((x) => sign * x), right: right.map((x) => sign * x)};
}
