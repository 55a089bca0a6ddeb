import fc from "fast-check";
import {expect, test} from "vitest";
import {sharpen, softmax} from "../../src/attention/index.js";
import {scoreList, weightList} from "./arbitrary.js";
import {expectClose} from "./close.js";

test("temperature 1 leaves weights as they are", () =>
  fc.assert(fc.property(weightList, (weights) => expectClose(sharpen(weights, 1), weights))));

test("half the temperature squares weights, before they are shared out again", () =>
  expectClose(sharpen([0.25, 0.75], 0.5), [0.1, 0.9]));

test("sharpening weights is what their scores would have given", () =>
  fc.assert(
    fc.property(scoreList, fc.double({min: 0.1, max: 10, noNaN: true}), (scores, temperature) =>
      expectClose(sharpen(softmax(scores), temperature), softmax(scores, {temperature}), 1e-9)
    )
  ));

test("a weight of 0 stays 0, however hot", () => expect(sharpen([0, 0.3, 0.7], Infinity)).toEqual([0, 0.5, 0.5]));

test("sharpen refuses what are not weights or temperatures", () => {
  expect(() => sharpen([0.5, 0.5], 0)).toThrow("invalid temperature: 0");
  expect(() => sharpen([0, 0], 1)).toThrow("invalid weights: all zero");
  expect(() => sharpen([1, -1], 1)).toThrow("invalid weights: -1 at 1");
  expect(() => sharpen([], 1)).toThrow("invalid weights: empty");
});
