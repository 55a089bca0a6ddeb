import type {Vector} from "./matrix.js";
import {checkWeights} from "./matrix.js";
import {softmax} from "./softmax.js";

/**
 * Changes the temperature of weights whose scores are not at hand: softmax(log(weights) / temperature), which is what
 * their scores would have given at that temperature. At 1 nothing changes; `sharpen([0.25, 0.75], 0.5)` is [0.1, 0.9].
 *
 * A weight of exactly 0 stays 0. Throws if weights are empty, negative, not finite or all 0, or if the temperature is
 * not above 0.
 */
export function sharpen(weights: Vector, temperature: number): number[] {
  checkWeights(weights);
  return softmax(Array.from(weights, Math.log), {temperature});
}
