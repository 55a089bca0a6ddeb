import fc from "fast-check";
import {expect, test} from "vitest";
import {blend, blendGradient, hardmax, softmax} from "../../src/attention/index.js";
import {matrix} from "./arbitrary.js";
import {expectClose} from "./close.js";

test("each key pulls the blend towards its own value", () =>
  expect(blendGradient([0.5, 0.5], [[0], [1]])).toEqual([[-0.25], [0.25]]));

test("half the temperature doubles the slope at the same weights", () =>
  expect(blendGradient([0.5, 0.5], [[0], [1]], {temperature: 0.5})).toEqual([[-0.5], [0.5]]));

test("the slope agrees with central differences", () =>
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 5}).chain((n) => fc.tuple(matrix(1, n), matrix(n, 3))),
      fc.double({min: 0.5, max: 5, noNaN: true}),
      ([[scores], values], temperature) => {
        const at = (k: number, h: number) =>
          blend(
            softmax(
              scores.map((s, i) => (i === k ? s + h : s)),
              {temperature}
            ),
            values
          );
        const gradient = blendGradient(softmax(scores, {temperature}), values, {temperature});
        const h = 1e-4;
        scores.forEach((_, k) => {
          const [above, below] = [at(k, h), at(k, -h)];
          expectClose(
            gradient[k],
            above.map((x, j) => (x - below[j]) / (2 * h)),
            1e-5
          );
        });
      }
    )
  ));

test("raising every score by the same amount changes nothing, so slopes sum to 0", () =>
  fc.assert(
    fc.property(matrix(2, 4), ([scores, column]) => {
      const gradient = blendGradient(
        softmax(scores),
        column.map((x) => [x])
      );
      expectClose([gradient.reduce((sum, [x]) => sum + x, 0)], [0]);
    })
  ));

test("a hard choice has no slope at all", () =>
  expect(
    blendGradient(hardmax([1, 3, 2]), [[0.2], [0.5], [0.9]])
      .flat()
      .map(Math.abs)
  ).toEqual([0, 0, 0]));

test("blendGradient refuses shapes that do not fit", () => {
  expect(() => blendGradient([1], [[1], [2]])).toThrow("mismatched weights and values: 1 and 2");
  expect(() => blendGradient([1], [[1]], {temperature: 0})).toThrow("invalid temperature: 0");
});
