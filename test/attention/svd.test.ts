import fc from "fast-check";
import {expect, test} from "vitest";
import {dot} from "../../src/attention/index.js";
import {svd} from "../../src/attention/svd.js";
import {anyMatrix} from "./arbitrary.js";
import {expectClose} from "./close.js";

test("the singular values of [[3, 0], [4, 5]] are √45 and √5", () =>
  expectClose(
    svd([
      [3, 0],
      [4, 5]
    ]).map(({value}) => value),
    [Math.sqrt(45), Math.sqrt(5)]
  ));

test("a matrix of rank 1 has one component", () => {
  const [{value, left, right}, rest] = svd([
    [1, 2],
    [2, 4]
  ]);
  expectClose([value, ...left, ...right], [5, ...[1, 2, 1, 2].map((x) => x / Math.sqrt(5))]);
  expect(rest).toEqual({value: 0, left: [0, 0], right: [0, 0]});
});

test("the components add up to the matrix", () =>
  fc.assert(
    fc.property(anyMatrix(), (matrix) => {
      const components = svd(matrix);
      matrix.forEach((row, i) =>
        expectClose(
          row.map((_, j) => components.reduce((sum, c) => sum + c.value * c.left[i] * c.right[j], 0)),
          row,
          1e-9
        )
      );
    })
  ));

test("values descend, vectors are orthonormal, the largest entry of each right vector is positive", () =>
  fc.assert(
    fc.property(anyMatrix(), (matrix) => {
      const components = svd(matrix).filter(({value}) => value > 0);
      components.forEach((c, i) => {
        if (i > 0) expect(c.value).toBeLessThanOrEqual(components[i - 1].value);
        expect(Math.max(...c.right) + 1e-9).toBeGreaterThanOrEqual(Math.max(...c.right.map(Math.abs)));
        components.forEach((d, j) =>
          expectClose([dot(c.left, d.left), dot(c.right, d.right)], i === j ? [1, 1] : [0, 0], 1e-9)
        );
      });
    })
  ));

test("svd refuses an empty, ragged or non-finite matrix", () => {
  expect(() => svd([])).toThrow("invalid matrix: empty");
  expect(() => svd([[1, 2], [3]])).toThrow("ragged matrix: row 1 has 1, not 2");
  expect(() => svd([[NaN]])).toThrow("invalid matrix row 0: NaN at 0");
});
