import {softmaxInPlace} from "../attention/softmax.js";
import type {Kernel} from "./linear.js";

/** Every layer of this encoder has four heads. */
const headCount = 4;

/**
 * What one head does with n pieces; its vectors have `size` numbers each, 64 in the first layer and 128 in the
 * second.
 */
export interface Head {
  /** n x size, row by row, already multiplied by 1 / √size. */
  queries: Float32Array;
  /** n x size, row by row. */
  keys: Float32Array;
  /** n x size, row by row. */
  values: Float32Array;
  /** n x n, row by row: the dot product of each query with every key. */
  scores: Float32Array;
  /** [query][key]: the softmax of each row of scores. The rows are views of one array. */
  weights: Float64Array[];
}

/**
 * Runs the four heads of a layer. `queryKeyValue` is pieces x 3 width, row by row: queries, keys and values side by
 * side, and in each third the heads side by side. Returns the heads, and their blends side by side again (pieces x
 * width). No query looks at the `hidden` pieces; the blend of a head that is `silent` is zero.
 */
export function attendHeads(
  queryKeyValue: Float32Array,
  width: number,
  kernel: Kernel,
  {hidden = [], silent = []}: {hidden?: readonly number[]; silent?: readonly boolean[]} = {}
): {heads: Head[]; blended: Float32Array} {
  const count = queryKeyValue.length / (3 * width);
  const size = width / headCount;
  const heads: Head[] = [];
  const blended = new Float32Array(count * width);
  for (let start = 0; start < width; start += size) {
    const queries = columns(queryKeyValue, 3 * width, start, size);
    const keys = columns(queryKeyValue, 3 * width, width + start, size);
    const values = columns(queryKeyValue, 3 * width, 2 * width + start, size);
    const scale = 1 / Math.sqrt(size);
    for (let i = 0; i < queries.length; ++i) queries[i] *= scale;
    // Both halves of attention are products of matrices that exist only here.
    const scores = product(kernel, queries, transpose(keys, size), size);
    const weights = Float64Array.from(scores);
    for (const key of hidden) for (let row = 0; row < count; ++row) weights[row * count + key] = -Infinity;
    for (let row = 0; row < count; ++row) softmaxInPlace(weights, row * count, (row + 1) * count);
    heads.push({queries, keys, values, scores, weights: rows(weights, count)});
    if (silent[start / size]) continue;
    const blend = product(kernel, Float32Array.from(weights), values, count);
    for (let i = 0; i < count; ++i) blended.set(blend.subarray(i * size, (i + 1) * size), i * width + start);
  }
  return {heads, blended};
}

/** a x b, where a has `inner` columns and b as many rows. */
function product(kernel: Kernel, a: Float32Array, b: Float32Array, inner: number): Float32Array {
  if (a.length === 0) return a;
  const outputs = b.length / inner;
  const multiply = kernel({inputs: inner, outputs, weight: b, bias: new Float32Array(outputs)}, {once: true});
  return multiply(a);
}

/** The rows of a square matrix, as views of it. */
function rows(matrix: Float64Array, width: number): Float64Array[] {
  return Array.from({length: width}, (_, row) => matrix.subarray(row * width, (row + 1) * width));
}

/** The columns [start, start + count) of a matrix that is `width` wide. */
function columns(matrix: Float32Array, width: number, start: number, count: number): Float32Array {
  const part = new Float32Array((matrix.length / width) * count);
  for (let from = start, to = 0; to < part.length; from += width, to += count)
    part.set(matrix.subarray(from, from + count), to);
  return part;
}

function transpose(matrix: Float32Array, width: number): Float32Array {
  const height = matrix.length / width;
  const turned = new Float32Array(matrix.length);
  for (let i = 0; i < height; ++i) for (let j = 0; j < width; ++j) turned[j * height + i] = matrix[i * width + j];
  return turned;
}
