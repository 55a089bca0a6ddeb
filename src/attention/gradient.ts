import {blend} from "./blend.js";
import type {Matrix, Vector} from "./matrix.js";
import {checkTemperature} from "./matrix.js";
import type {SoftmaxOptions} from "./softmax.js";

/**
 * How the blend answers to each score: n x d derivatives of blend(softmax(scores / T), values), entry [key][dim] being
 * w (v − blend) / T. A key pulls the blend towards its own value, by as much as it is listened to.
 *
 * `weights` (n, summing to 1) are those at temperature T. Where they are 0, as in hard attention, so is the slope.
 * Throws if something is empty, ragged or not finite, if there is not one weight per value, or unless T is above 0.
 */
export function blendGradient(weights: Vector, values: Matrix, {temperature = 1}: SoftmaxOptions = {}): number[][] {
  checkTemperature(temperature);
  const mean = blend(weights, values);
  return Array.from(values, (value, k) => mean.map((m, j) => (weights[k] * (value[j] - m)) / temperature));
}
