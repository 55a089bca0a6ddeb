import {expect, test} from "vitest";
import {adam} from "../../src/learner/adam.js";
import {expectClose} from "../attention/close.js";

test("the first step is the learning rate, against the gradient, whatever its size", () => {
  const weights = Float64Array.of(1, 1, 1);
  adam(3)(weights, Float64Array.of(100, -0.001, 3), 0.1);
  expectClose(weights, [0.9, 1.1, 0.9], 1e-5);
});

test("two steps agree with the algorithm worked by hand", () => {
  const weights = Float64Array.of(0);
  const descend = adam(1);
  descend(weights, Float64Array.of(1), 0.1);
  descend(weights, Float64Array.of(3), 0.1);
  const mean = (0.9 * 0.1 + 0.1 * 3) / (1 - 0.81);
  const square = (0.999 * 0.001 + 0.001 * 9) / (1 - 0.998001);
  expectClose(weights, [-0.1 - (0.1 * mean) / Math.sqrt(square)], 1e-8);
});

test("a gradient of 0 moves nothing by a single bit", () => {
  const weights = Float64Array.of(0.1, -1e-300, 1e300);
  const before = weights.slice();
  const descend = adam(3);
  for (let i = 0; i < 100; ++i) descend(weights, new Float64Array(3), 1);
  expect(weights).toEqual(before);
});

test("it finds the bottom of a bowl", () => {
  const weights = Float64Array.of(3, -2);
  const descend = adam(2);
  for (let i = 0; i < 2000; ++i) descend(weights, Float64Array.of(2 * (weights[0] - 1), 20 * weights[1]), 0.02);
  expectClose(weights, [1, 0], 1e-3);
});
