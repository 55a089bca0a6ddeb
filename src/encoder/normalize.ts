import type {Norm} from "./weights.js";

/**
 * Layer normalisation: shifts and stretches every row of `x` (row by row, as wide as `scale`) to mean 0 and variance
 * 1, then applies the learned scale and bias.
 *
 * Source: Ba, Kiros and Hinton, *Layer Normalization*, 2016; epsilon 1e-6 under the root, as in the encoder's graph.
 */
export function normalizeRows(x: Float32Array, {scale, bias}: Norm): Float32Array {
  const width = scale.length;
  const y = new Float32Array(x.length);
  for (let start = 0; start < x.length; start += width) {
    let sum = 0;
    for (let i = 0; i < width; ++i) sum += x[start + i];
    const mean = sum / width;
    let squares = 0;
    for (let i = 0; i < width; ++i) squares += (x[start + i] - mean) ** 2;
    const stretch = 1 / Math.sqrt(squares / width + 1e-6);
    for (let i = 0; i < width; ++i) y[start + i] = (x[start + i] - mean) * stretch * scale[i] + bias[i];
  }
  return y;
}
