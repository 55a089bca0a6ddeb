import type {Matrix, Point} from "./matrix.js";
import {checkMatrix, checkWeights} from "./matrix.js";
import type {Component} from "./svd.js";
import {svd} from "./svd.js";

export interface Shadow {
  /** One arrow per query. */
  queries: Point[];
  /** One arrow per key. */
  keys: Point[];
  /** The share of the scores' variance that two dimensions keep, 0 to 1. */
  kept: number;
}

/**
 * The best two-dimensional picture of a head, from its weights (queries x keys, rows summing to 1): an arrow per query
 * and per key such that dot(query, key) is as near as possible to the head's score, up to a constant per row, which a
 * softmax does not feel. `softmax(scores(queries[i], keys))` is the shadow's row i.
 *
 * The scores are log weights, each row centred; the arrows are their truncated singular value decomposition
 * (Eckart and Young 1936), each side scaled by the root of the singular value. Signs as in `svd`. Weights below `floor`
 * (1e-6 by default; 0 has no logarithm) count as `floor`. If all rows are uniform, all arrows are 0 and `kept` is 1.
 *
 * Throws if weights are empty, ragged, negative or not finite, or if a row is all 0.
 */
export function shadow(weights: Matrix, {floor = 1e-6}: {floor?: number} = {}): Shadow {
  if (!(floor > 0 && floor < 1)) throw new Error(`invalid floor: ${floor}`);
  checkMatrix(weights, "weights");
  const logs = Array.from(weights, (row, i) => {
    checkWeights(row, `weights row ${i}`);
    return centre(Array.from(row, (weight) => Math.log(Math.max(weight, floor))));
  });
  const components = svd(logs);
  const arrow = (side: "left" | "right") => (_: unknown, i: number) =>
    [0, 1].map((c) => (c in components ? Math.sqrt(components[c].value) * components[c][side][i] : 0)) as Point;
  return {queries: logs.map(arrow("left")), keys: logs[0].map(arrow("right")), kept: keptBy(components, 2)};
}

/**
 * The flat picture of a set of vectors (n x d): n points of k coordinates, their principal components (Pearson 1901).
 * `kept` is the share of the variance they keep, 0 to 1; it is 1 if all vectors are equal. Coordinates beyond
 * min(n, d) are 0. Signs as in `svd`: along each axis the dimension that counts most points the positive way.
 *
 * Throws if vectors are empty, ragged or not finite, or unless k is a whole number above 0.
 */
export function project(vectors: Matrix, k = 2): {points: number[][]; kept: number} {
  if (!(Number.isInteger(k) && k > 0)) throw new Error(`invalid dimensions: ${k}`);
  const [n, d] = checkMatrix(vectors, "vectors");
  const columns = Array.from({length: d}, (_, j) => centre(Array.from(vectors, (vector) => vector[j])));
  const components = svd(Array.from({length: n}, (_, i) => columns.map((column) => column[i])));
  const axes = Array.from({length: k}, (_, c) => components[c] ?? {value: 0, left: new Array<number>(n).fill(0)});
  const points = Array.from({length: n}, (_, i) => axes.map(({value, left}) => value * left[i]));
  return {points, kept: keptBy(components, k)};
}

/** Subtracts the mean. What is left of equal numbers is rounding noise and becomes 0, lest a picture be made of it. */
function centre(vector: number[]): number[] {
  const mean = vector.reduce((a, b) => a + b, 0) / vector.length;
  const noise = 1e-12 * Math.max(...vector.map(Math.abs));
  return vector.map((x) => (Math.abs(x - mean) > noise ? x - mean : 0));
}

function keptBy(components: Component[], k: number): number {
  const squares = components.map(({value}) => value * value);
  const total = squares.reduce((a, b) => a + b, 0);
  return total > 0 ? squares.slice(0, k).reduce((a, b) => a + b, 0) / total : 1;
}
