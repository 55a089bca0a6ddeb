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
 * value · left · rightᵀ. Deterministic; the entry of `right` that is largest in size (of equals, the first) is positive.
 *
 * One-sided Jacobi: rotate pairs of rows until all are orthogonal (Golub and Van Loan, section 8.6). Throws if the
 * matrix is empty, ragged or not finite.
 */
export function svd(matrix: Matrix): Component[] {
  const [rows, columns] = checkMatrix(matrix, "matrix");
  const wide = rows <= columns;
  // Work on the shorter side: few long rows need few rotations.
  const a = Array.from({length: Math.min(rows, columns)}, (_, i) =>
    Array.from({length: Math.max(rows, columns)}, (_, j) => (wide ? matrix[i][j] : matrix[j][i]))
  );
  const rotation = a.map((_, i) => a.map((_, j) => Number(i === j)));
  // Rows this small beside the whole are rounding noise, which no rotation would ever put in order.
  const noise = 1e-28 * a.reduce((sum, row) => sum + product(row, row), 0);
  for (let sweep = 0; sweep < 60 && orthogonalise(a, rotation, noise); ++sweep);
  const norms = a.map((row) => Math.sqrt(product(row, row)));
  const floor = Math.max(...norms) * 1e-12;
  const components = a.map((row, i) => {
    const value = norms[i] > floor ? norms[i] : 0;
    const long = row.map((x) => (value > 0 ? x / value : 0));
    const short = rotation[i].map((x) => (value > 0 ? x : 0));
    return fixSign(wide ? {value, left: short, right: long} : {value, left: long, right: short});
  });
  return components.sort((a, b) => b.value - a.value);
}

/** One sweep over all pairs of rows. Returns whether any was still turned. */
function orthogonalise(a: number[][], rotation: number[][], noise: number): boolean {
  let turned = false;
  for (let p = 0; p < a.length - 1; ++p) {
    for (let q = p + 1; q < a.length; ++q) {
      const pp = product(a[p], a[p]);
      const qq = product(a[q], a[q]);
      const pq = product(a[p], a[q]);
      if (Math.abs(pq) <= 1e-14 * Math.sqrt(pp * qq) || Math.min(pp, qq) <= noise) continue;
      const zeta = (qq - pp) / (2 * pq);
      const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
      const cosine = 1 / Math.hypot(1, tangent);
      rotate(a[p], a[q], cosine, cosine * tangent);
      rotate(rotation[p], rotation[q], cosine, cosine * tangent);
      turned = true;
    }
  }
  return turned;
}

function product(a: number[], b: number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += a[i] * b[i];
  return sum;
}

function rotate(a: number[], b: number[], cosine: number, sine: number): void {
  for (let i = 0; i < a.length; ++i) [a[i], b[i]] = [cosine * a[i] - sine * b[i], sine * a[i] + cosine * b[i]];
}

function fixSign({value, left, right}: Component): Component {
  const peak = right.reduce((best, x) => (Math.abs(x) > Math.abs(best) + 1e-12 ? x : best), 0);
  const sign = peak < 0 ? -1 : 1;
  return {value, left: left.map((x) => sign * x), right: right.map((x) => sign * x)};
}
