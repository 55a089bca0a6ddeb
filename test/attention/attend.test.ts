import fc from "fast-check";
import {expect, test} from "vitest";
import {attend, causalMask, softmax} from "../../src/attention/index.js";
import {matrix} from "./arbitrary.js";
import {expectClose} from "./close.js";

const inputs = fc
  .tuple(fc.integer({min: 1, max: 5}), fc.integer({min: 1, max: 4}))
  .chain(([n, d]) => fc.tuple(matrix(n, d), matrix(n, d), matrix(n, 2)));

test("one query meets its keys and blends their values", () => {
  const {scores, weights, output} = attend(
    [[Math.log(3), 0]],
    [
      [1, 0],
      [0, 1]
    ],
    [
      [0, 4],
      [8, 0]
    ],
    {scale: 1}
  );
  expectClose(scores[0], [Math.log(3), 0]);
  expectClose(weights[0], [0.75, 0.25]);
  expectClose(output[0], [2, 3]);
});

test("scores are divided by the root of the width unless told otherwise", () => {
  const keys = [[2, 0, 0, 0]];
  expect(attend(keys, keys, [[1]]).scores).toEqual([[2]]);
  expect(attend(keys, keys, [[1]], {scale: 1}).scores).toEqual([[4]]);
});

test("every row of weights sums to 1", () =>
  fc.assert(
    fc.property(inputs, fc.double({min: 0.1, max: 10, noNaN: true}), ([queries, keys, values], temperature) =>
      attend(queries, keys, values, {temperature}).weights.forEach((row) =>
        expectClose([row.reduce((a, b) => a + b)], [1])
      )
    )
  ));

test("when keys and values change places together the weights follow and the output stays", () =>
  fc.assert(
    fc.property(inputs, ([queries, keys, values]) => {
      const before = attend(queries, keys, values);
      const after = attend(queries, keys.toReversed(), values.toReversed());
      after.weights.forEach((row, i) => expectClose(row, before.weights[i].toReversed(), 1e-9));
      after.output.forEach((row, i) => expectClose(row, before.output[i], 1e-9));
    })
  ));

test("a mask gives exactly 0 and leaves a softmax over the allowed scores", () =>
  fc.assert(
    fc.property(inputs, ([queries, keys, values]) => {
      const {scores, weights} = attend(queries, keys, values, {mask: causalMask(keys.length)});
      weights.forEach((row, i) => {
        expectClose(row.slice(0, i + 1), softmax(scores[i].slice(0, i + 1)));
        expect(row.slice(i + 1).every((weight) => weight === 0)).toBe(true);
      });
    })
  ));

test("what a mask hides cannot reach the output", () => {
  const mask = causalMask(2);
  const keys = [[1], [2]];
  expect(attend(keys, keys, [[1], [2]], {mask}).output[0]).toEqual(attend(keys, keys, [[1], [99]], {mask}).output[0]);
});

test("there may be fewer queries than keys", () => {
  const {weights, output} = attend([[1]], [[1], [1]], [[0], [1]]);
  expect([weights, output]).toEqual([[[0.5, 0.5]], [[0.5]]]);
});

test("attend refuses shapes that do not fit", () => {
  expect(() => attend([[1]], [[1, 2]], [[1]])).toThrow("mismatched query and keys: 1 and 2");
  expect(() => attend([[1]], [[1]], [[1], [2]])).toThrow("mismatched keys and values: 1 and 2");
  expect(() => attend([], [[1]], [[1]])).toThrow("invalid queries: empty");
  expect(() => attend([[1]], [[1]], [[1]], {temperature: 0})).toThrow("invalid temperature: 0");
  expect(() => attend([[1]], [[1]], [[1]], {mask: [[false]]})).toThrow("invalid mask: row 0 allows nothing");
  expect(() => attend([[1]], [[1]], [[1]], {mask: causalMask(2)})).toThrow("mismatched mask and queries: 2 and 1");
});
