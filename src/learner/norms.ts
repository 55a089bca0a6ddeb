import type {Model} from "./model.js";
import type {Gradients} from "./report.js";

/** The length (Euclidean norm) of each part of a gradient. */
export function norms({query1, key1, query2, key2}: Model): Gradients {
  return {query1: norm(query1), key1: norm(key1), query2: norm(query2), key2: norm(key2)};
}

function norm(list: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < list.length; ++i) sum += list[i] * list[i];
  return Math.sqrt(sum);
}
