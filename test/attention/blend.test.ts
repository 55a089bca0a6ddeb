import fc from "fast-check";
import {expect, test} from "vitest";
import {blend} from "../../src/attention/index.js";
import {matrix, weightList} from "./arbitrary.js";

const values = [
  [0, 4],
  [8, 0]
];

test("blend is the weighted mean of the values", () => expect(blend([0.25, 0.75], values)).toEqual([6, 1]));

test("blend with all weight on one value is an ordinary lookup", () => expect(blend([0, 1], values)).toEqual([8, 0]));

test("blend stays between the smallest and the largest value", () =>
  fc.assert(
    fc.property(
      weightList.chain((weights) => fc.tuple(fc.constant(weights), matrix(weights.length, 2))),
      ([weights, values]) =>
        blend(weights, values).forEach((x, j) => {
          const column = values.map((value) => value[j]);
          expect(x).toBeGreaterThanOrEqual(Math.min(...column) - 1e-12);
          expect(x).toBeLessThanOrEqual(Math.max(...column) + 1e-12);
        })
    )
  ));

test("blend refuses shapes that do not fit", () => {
  expect(() => blend([1], values)).toThrow("mismatched weights and values: 1 and 2");
  expect(() => blend([], [])).toThrow("invalid values: empty");
  expect(() => blend([1], [[]])).toThrow("invalid values row 0: empty");
  expect(() => blend([1, 0], [[1, 2], [3]])).toThrow("ragged values: row 1 has 1, not 2");
  expect(() => blend([NaN, 1], values)).toThrow("invalid weights: NaN at 0");
});
