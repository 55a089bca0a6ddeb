import {vocabulary} from "./language.js";
import {normal} from "./normal.js";

/** How many numbers a query or a key has. */
export const width = 16;

export interface Model {
  /** All 2,416 weights in one row; the four below are views of it. */
  weights: Float64Array;
  /** The query of “it” in layer 1: 16 numbers. Only “it” asks there, so no other word has one. */
  query1: Float64Array;
  /** The keys of layer 1: 50 words x 16. */
  key1: Float64Array;
  /** What each word brings to the query of “it” in layer 2: 50 words x 16. */
  query2: Float64Array;
  /** The keys of layer 2: 50 words x 16. */
  key2: Float64Array;
}

/** A model, or a gradient of one, whose weights are all 0. */
export function emptyModel(): Model {
  const table = vocabulary.length * width;
  const weights = new Float64Array(width + 3 * table);
  const view = (start: number, end: number) => weights.subarray(start, end);
  return {
    weights,
    query1: view(0, width),
    key1: view(width, width + table),
    query2: view(width + table, width + 2 * table),
    key2: view(width + 2 * table, width + 3 * table)
  };
}

/** A model that knows nothing: weights drawn from a normal distribution of mean 0 and deviation 0.3. */
export function createModel(uniform: () => number): Model {
  const model = emptyModel();
  const draw = normal(uniform);
  for (let i = 0; i < model.weights.length; ++i) model.weights[i] = 0.3 * draw();
  return model;
}
