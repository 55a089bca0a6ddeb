import type {Dense} from "./weights.js";

/** A matrix in whole numbers from −127 to 127, each to be multiplied by the scale of its row or column. */
export interface Quantized {
  numbers: Int8Array;
  scales: Float32Array;
}

/**
 * Rounds a matrix (row by row, `columns` wide) to 8 bits. Every row, or every column, has a scale of its own, which
 * turns its largest magnitude into 127: no number is off by more than half a scale.
 */
export function quantize(matrix: Float32Array, columns: number, scaled: "rows" | "columns"): Quantized {
  const group = grouping(columns, scaled);
  const scales = new Float32Array(scaled === "rows" ? matrix.length / columns : columns);
  matrix.forEach((x, i) => {
    scales[group(i)] = Math.max(scales[group(i)], Math.abs(x) / 127);
  });
  // Where all numbers are 0 the scale is 0; 0 / 0 is no number, of which an Int8Array makes 0 again.
  const numbers = Int8Array.from(matrix, (x, i) => Math.round(x / scales[group(i)]));
  return {numbers, scales};
}

/** Undoes `quantize`, up to the rounding. */
export function dequantize({numbers, scales}: Quantized, columns: number, scaled: "rows" | "columns"): Float32Array {
  const matrix = new Float32Array(numbers.length);
  for (let start = 0; start < matrix.length; start += columns) {
    if (scaled === "rows") {
      const scale = scales[start / columns];
      for (let i = start; i < start + columns; ++i) matrix[i] = numbers[i] * scale;
    } else {
      for (let j = 0; j < columns; ++j) matrix[start + j] = numbers[start + j] * scales[j];
    }
  }
  return matrix;
}

/**
 * Lets the bias of a dense map make up for what rounding its matrix will do to the `mean` of its inputs, which it
 * would otherwise do to every input alike.
 */
export function absorbRounding({weight, bias, inputs, outputs}: Dense, mean: Float32Array): Dense {
  const rounded = dequantize(quantize(weight, outputs, "columns"), outputs, "columns");
  const absorbed = Float64Array.from(bias);
  for (let i = 0, k = 0; i < inputs; ++i)
    for (let j = 0; j < outputs; ++j, ++k) absorbed[j] += mean[i] * (weight[k] - rounded[k]);
  return {inputs, outputs, weight, bias: Float32Array.from(absorbed)};
}

function grouping(columns: number, scaled: "rows" | "columns"): (index: number) => number {
  return scaled === "rows" ? (index) => Math.floor(index / columns) : (index) => index % columns;
}
