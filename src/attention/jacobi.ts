/**
 * Turns the rows of `a` in place, pair by pair, until all are orthogonal, and returns the rotation that did it
 * (square, orthonormal): rotation · before = after. Golub and Van Loan, Matrix Computations, section 8.6 (one-sided
 * Jacobi).
 */
export function orthogonaliseRows(a: number[][]): number[][] {
  const rotation = a.map((_, i) => a.map((_, j) => Number(i === j)));
  // Rows this small beside the whole are rounding noise, which no rotation would ever put in order.
  const noise = 1e-28 * a.reduce((sum, row) => sum + product(row, row), 0);
  for (let sweep = 0; sweep < 60 && turnPairs(a, rotation, noise); ++sweep);
  return rotation;
}

/** One sweep over all pairs of rows. Returns whether any still had to be turned. */
function turnPairs(a: number[][], rotation: number[][], noise: number): boolean {
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
      turn(a[p], a[q], cosine, cosine * tangent);
      turn(rotation[p], rotation[q], cosine, cosine * tangent);
      turned = true;
    }
  }
  return turned;
}

function turn(a: number[], b: number[], cosine: number, sine: number): void {
  for (let i = 0; i < a.length; ++i) [a[i], b[i]] = [cosine * a[i] - sine * b[i], sine * a[i] + cosine * b[i]];
}

function product(a: number[], b: number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += a[i] * b[i];
  return sum;
}
