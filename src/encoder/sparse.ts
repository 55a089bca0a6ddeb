import type {Linear} from "./linear.js";
import type {Dense} from "./weights.js";

/**
 * A dense map for rows that are mostly zeros, as a relu leaves them: 92% are, in this encoder. Only the rows of W that meet
 * something else than zero are read, eight columns at a time. The result is that of the plain product; the number of outputs must
 * be a multiple of 8.
 */
export function sparse({inputs, outputs, weight, bias}: Dense): Linear {
  if (outputs % 8 !== 0) throw new Error(`invalid outputs: ${outputs} is not a multiple of 8`);
  return function* (x) {
    const rows = x.length / inputs;
    const y = new Float32Array(rows * outputs);
    const active = new Uint32Array(inputs);
    for (let row = 0; row < rows; ++row) {
      let count = 0;
      for (let i = 0; i < inputs; ++i) if (x[row * inputs + i] !== 0) active[count++] = i;
      for (let column = 0; column < outputs; column += 8) {
        let s0 = bias[column];
        let s1 = bias[column + 1];
        let s2 = bias[column + 2];
        let s3 = bias[column + 3];
        let s4 = bias[column + 4];
        let s5 = bias[column + 5];
        let s6 = bias[column + 6];
        let s7 = bias[column + 7];
        for (let m = 0; m < count; ++m) {
          const i = active[m];
          const h = x[row * inputs + i];
          const k = i * outputs + column;
          s0 += h * weight[k];
          s1 += h * weight[k + 1];
          s2 += h * weight[k + 2];
          s3 += h * weight[k + 3];
          s4 += h * weight[k + 4];
          s5 += h * weight[k + 5];
          s6 += h * weight[k + 6];
          s7 += h * weight[k + 7];
        }
        const at = row * outputs + column;
        y[at] = s0;
        y[at + 1] = s1;
        y[at + 2] = s2;
        y[at + 3] = s3;
        y[at + 4] = s4;
        y[at + 5] = s5;
        y[at + 6] = s6;
        y[at + 7] = s7;
      }
      yield;
    }
    return y;
  };
}
