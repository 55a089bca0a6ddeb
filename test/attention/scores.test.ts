import fc from "fast-check";
import {expect, test} from "vitest";
import {scores} from "../../src/attention/index.js";
import {matrix} from "./arbitrary.js";
import {expectClose} from "./close.js";

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
