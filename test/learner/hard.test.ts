import {expect, test} from "vitest";
import {highest} from "../../src/learner/hard.js";

test.each([
  [[0.1, 0.7, 0.2], 1],
  [[0.7, 0.2, 0.7], 0], // of equal scores the first
  [[-3, -2, -2, 9], 1] // what a longer sentence left behind does not count
])("the highest of the first three of %j stands at %i", (scores, at) =>
  expect(highest(Float64Array.from(scores), 3)).toBe(at)
);
