import type {Vector} from "./matrix.js";
import {checkTemperature} from "./matrix.js";

export interface SoftmaxOptions {
  /** Above 0; 1 by default. Small is sharp, large is even, Infinity is uniform. */
  temperature?: number;
}

/**
 * Weights proportional to exp(score / temperature), summing to 1: `softmax([0, Math.log(3)])` is [0.25, 0.75].
 *
 * A score of −Infinity means “not allowed” and gets exactly 0, at every temperature. Throws on a score that is NaN
 * or +Infinity, on no allowed score at all, and on a temperature that is not above 0 (for its limit, see `hardmax`).
 */
export function softmax(scores: Vector, {temperature = 1}: SoftmaxOptions = {}): number[] {
  checkTemperature(temperature);
  const max = maxScore(scores);
  // The widest gaps overflow, and Infinity / Infinity is NaN, so the uniform case is written out.
  const scale = (score: number) =>
    score === -Infinity ? score : temperature === Infinity ? 0 : (score - max) / temperature;
  const weights = Array.from(scores, scale);
  softmaxInPlace(weights, 0, weights.length);
  return weights;
}

/**
 * Turns the scores [start, end) of a list into their softmax, in place and without any check, for loops that run
 * millions of times: `softmax` is this behind its checks.
 */
export function softmaxInPlace(list: number[] | Float64Array, start: number, end: number): void {
  // Subtracting the maximum first keeps exp within range, however large the scores.
  let max = -Infinity;
  for (let i = start; i < end; ++i) if (list[i] > max) max = list[i];
  let sum = 0;
  for (let i = start; i < end; ++i) sum += list[i] = Math.exp(list[i] - max);
  for (let i = start; i < end; ++i) list[i] /= sum;
}

/** The largest of the scores, after the checks that `softmax` and `hardmax` share. */
export function maxScore(scores: Vector): number {
  if (!(scores.length > 0)) throw new Error("invalid scores: empty");
  let max = -Infinity;
  for (let i = 0; i < scores.length; ++i) {
    if (!(scores[i] < Infinity)) throw new Error(`invalid scores: ${scores[i]} at ${i}`);
    if (scores[i] > max) max = scores[i];
  }
  if (max === -Infinity) throw new Error("invalid scores: all -Infinity");
  return max;
}
