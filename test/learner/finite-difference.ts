import {expect} from "vitest";
import type {Model} from "../../src/learner/model.js";

/** Asserts, for every weight, that `gradient` is the central difference of `value` to within 1e-5 of its size. */
export function expectGradient(gradient: Model, model: Model, value: () => number): void {
  const {weights} = model;
  const h = 1e-4;
  const at = (i: number, x: number) => {
    const kept = weights[i];
    weights[i] += x;
    const y = value();
    weights[i] = kept;
    return y;
  };
  for (let i = 0; i < weights.length; ++i) {
    // The fourth-order formula: with the usual one the truncation alone is 1e-5 of some slopes.
    const slope = (8 * (at(i, h) - at(i, -h)) - (at(i, 2 * h) - at(i, -2 * h))) / (12 * h);
    const off = Math.abs(gradient.weights[i] - slope);
    // The absolute part is the rounding of a difference of numbers around 1.
    const allowed = 1e-5 * Math.abs(slope) + 1e-11;
    if (off > allowed) expect.fail(`weight ${i}: ${gradient.weights[i]} is not ${slope}`);
  }
}
