import fc from "fast-check";
import {expect, test} from "vitest";
import {dot, scores} from "../../src/attention/index.js";
import {matrix} from "./arbitrary.js";
import {expectClose} from "./close.js";

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

test("scores are one scaled dot product per key", () => {
  const keys = [
    [1, 0],
    [0, 1],
    [1, 1]
  ];
  expect(scores([2, 3], keys)).toEqual([2, 3, 5]);
  expect(scores([2, 3], keys, {scale: 0.5})).toEqual([1, 1.5, 2.5]);
});

test("scores are linear in the query", () =>
  fc.assert(
    fc.property(matrix(5, 3), ([a, b, ...keys]) => {
      const sum = a.map((x, i) => x + b[i]);
      const expected = scores(a, keys).map((s, i) => s + scores(b, keys)[i]);
      expectClose(scores(sum, keys), expected, 1e-9);
    })
  ));

test("scores refuse shapes that do not fit and scales that are not numbers", () => {
  expect(() => scores([1], [[1, 2]])).toThrow("mismatched query and keys: 1 and 2");
  expect(() => scores([1], [])).toThrow("invalid keys: empty");
  expect(() => scores([1, 2], [[1, 2], [3]])).toThrow("ragged keys: row 1 has 1, not 2");
  expect(() => scores([1], [[NaN]])).toThrow("invalid keys row 0: NaN at 0");
  expect(() => scores([1], [[1]], {scale: NaN})).toThrow("invalid scale: NaN");
});
