import fc from "fast-check";
import {expect, test} from "vitest";
import {dot} from "../../src/attention/index.js";
import {matrix} from "./arbitrary.js";

test("dot sums products pairwise", () => {
  expect(dot([1, 2], [3, 4])).toBe(11);
  expect(dot([1, 0], [0, 1])).toBe(0);
});

test("dot takes typed arrays", () => expect(dot(new Float32Array([1, 2]), Float64Array.of(3, 4))).toBe(11));

test("dot does not care about order", () => fc.assert(fc.property(matrix(2, 5), ([a, b]) => dot(a, b) === dot(b, a))));

test("dot refuses what it cannot multiply", () => {
  expect(() => dot([1], [1, 2])).toThrow("mismatched lengths: 1 and 2");
  expect(() => dot([], [])).toThrow("invalid vector: empty");
  expect(() => dot([1, NaN], [1, 2])).toThrow("invalid vector: NaN at 1");
  expect(() => dot([1], [Infinity])).toThrow("invalid vector: Infinity at 0");
});
