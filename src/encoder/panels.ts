import type {Dense} from "./weights.js";

/**
 * Lays a dense map out in the order in which a kernel reads it: panels of `width` neighbouring columns; in each, first their
 * biases, then their weights of input 0, those of input 1, and so on. Columns missing in the last panel are zeros.
 */
export function packPanels({inputs, outputs, weight, bias}: Dense, width: number): Float32Array {
  const panels = new Float32Array(Math.ceil(outputs / width) * width * (inputs + 1));
  for (let column = 0, k = 0; column < outputs; column += width) {
    const columns = Math.min(width, outputs - column);
    for (let j = 0; j < columns; ++j) panels[k + j] = bias[column + j];
    k += width;
    for (let i = 0; i < inputs; ++i, k += width)
      for (let j = 0; j < columns; ++j) panels[k + j] = weight[i * outputs + column + j];
  }
  return panels;
}
