import type {Dense} from "./weights.js";

/** y = xW + b for every row of x (rows x inputs, row by row). Returns rows x outputs. */
export type Linear = (x: Float32Array) => Float32Array;

/** What a kernel may know about a map to treat it better. */
export interface Hints {
  /** The map is used once and then forgotten. */
  once?: boolean;
}

/** Prepares dense maps. There are two kernels: `plain`, which runs everywhere, and the one that `createSimd` makes. */
export type Kernel = (dense: Dense, hints?: Hints) => Linear;

/**
 * The kernel in plain TypeScript. It takes four rows of x at a time, adds eight rows of W to their sums in one go,
 * and leaves out the rows of W that meet four zeros, as most do behind a relu.
 *
 * It is ten times as fast as the plain triple loop. Keeping sums in variables instead looks better and is slower:
 * there are too few registers, and what is kept elsewhere is waited for in every turn of the loop.
 */
export const plain: Kernel =
  ({inputs, outputs, weight, bias}) =>
  (x) => {
    const rows = x.length / inputs;
    const y = new Float32Array(Math.ceil(rows / 4) * 4 * outputs);
    for (let row = 0; row < rows; ++row) y.set(bias, row * outputs);
    // What is left of x, four numbers per input, and which inputs these are.
    const factors = new Float32Array(4 * (inputs + 8));
    const active = new Int32Array(inputs + 8);
    for (let row = 0; row < rows; row += 4) {
      const count = gather(x, inputs, row, factors, active);
      for (let k = 0; k < count; k += 8) addRows(factors, active, k, weight, y, row * outputs, outputs);
    }
    return y.subarray(0, rows * outputs);
  };

/**
 * Collects the inputs that are not 0 in all four rows from `row` on, and 8 times nothing behind them. Returns their
 * number.
 */
function gather(x: Float32Array, inputs: number, row: number, factors: Float32Array, active: Int32Array): number {
  const a = row * inputs;
  const rows = Math.min(4, x.length / inputs - row);
  let count = 0;
  for (let i = 0; i < inputs; ++i) {
    const xa = x[a + i];
    const xb = rows > 1 ? x[a + inputs + i] : 0;
    const xc = rows > 2 ? x[a + 2 * inputs + i] : 0;
    const xd = rows > 3 ? x[a + 3 * inputs + i] : 0;
    if (xa === 0 && xb === 0 && xc === 0 && xd === 0) continue;
    factors[4 * count] = xa;
    factors[4 * count + 1] = xb;
    factors[4 * count + 2] = xc;
    factors[4 * count + 3] = xd;
    active[count++] = i;
  }
  factors.fill(0, 4 * count, 4 * (count + 8));
  active.fill(0, count, count + 8);
  return count;
}

/**
 * Adds the rows `active[k]` to `active[k + 7]` of W, each times its factors, to the four rows of y that begin at `a`.
 */
function addRows(
  factors: Float32Array,
  active: Int32Array,
  k: number,
  weight: Float32Array,
  y: Float32Array,
  a: number,
  outputs: number
): void {
  const b = a + outputs;
  const c = b + outputs;
  const d = c + outputs;
  const f = 4 * k;
  const r0 = active[k] * outputs;
  const r1 = active[k + 1] * outputs;
  const r2 = active[k + 2] * outputs;
  const r3 = active[k + 3] * outputs;
  const r4 = active[k + 4] * outputs;
  const r5 = active[k + 5] * outputs;
  const r6 = active[k + 6] * outputs;
  const r7 = active[k + 7] * outputs;
  const [a0, b0, c0, d0] = [factors[f], factors[f + 1], factors[f + 2], factors[f + 3]];
  const [a1, b1, c1, d1] = [factors[f + 4], factors[f + 5], factors[f + 6], factors[f + 7]];
  const [a2, b2, c2, d2] = [factors[f + 8], factors[f + 9], factors[f + 10], factors[f + 11]];
  const [a3, b3, c3, d3] = [factors[f + 12], factors[f + 13], factors[f + 14], factors[f + 15]];
  const [a4, b4, c4, d4] = [factors[f + 16], factors[f + 17], factors[f + 18], factors[f + 19]];
  const [a5, b5, c5, d5] = [factors[f + 20], factors[f + 21], factors[f + 22], factors[f + 23]];
  const [a6, b6, c6, d6] = [factors[f + 24], factors[f + 25], factors[f + 26], factors[f + 27]];
  const [a7, b7, c7, d7] = [factors[f + 28], factors[f + 29], factors[f + 30], factors[f + 31]];
  // “| 0” promises that an index stays a small whole number. Without it every one is checked, which takes half as
  // long again.
  for (let j = 0; j < outputs; ++j) {
    const w0 = weight[(r0 + j) | 0];
    const w1 = weight[(r1 + j) | 0];
    const w2 = weight[(r2 + j) | 0];
    const w3 = weight[(r3 + j) | 0];
    const w4 = weight[(r4 + j) | 0];
    const w5 = weight[(r5 + j) | 0];
    const w6 = weight[(r6 + j) | 0];
    const w7 = weight[(r7 + j) | 0];
    y[(a + j) | 0] += a0 * w0 + a1 * w1 + a2 * w2 + a3 * w3 + a4 * w4 + a5 * w5 + a6 * w6 + a7 * w7;
    y[(b + j) | 0] += b0 * w0 + b1 * w1 + b2 * w2 + b3 * w3 + b4 * w4 + b5 * w5 + b6 * w6 + b7 * w7;
    y[(c + j) | 0] += c0 * w0 + c1 * w1 + c2 * w2 + c3 * w3 + c4 * w4 + c5 * w5 + c6 * w6 + c7 * w7;
    y[(d + j) | 0] += d0 * w0 + d1 * w1 + d2 * w2 + d3 * w3 + d4 * w4 + d5 * w5 + d6 * w6 + d7 * w7;
  }
}
