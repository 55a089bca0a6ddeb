import fc from "fast-check";
import {expect, test} from "vitest";
import {entropy, perplexity} from "../../src/attention/index.js";
import {weightList} from "./arbitrary.js";
import {expectClose} from "./close.js";

test("entropy is 0 when one word has everything and log n when all are equal", () => {
  expect(entropy([0, 1, 0])).toBe(0);
  expect(entropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 12);
});

test("perplexity counts the words effectively listened to", () => {
  expect(perplexity([0, 1, 0])).toBe(1);
  expect(perplexity([0.5, 0.5, 0])).toBeCloseTo(2, 12);
  expect(perplexity([0.9, 0.1])).toBeCloseTo(1.3841, 4);
});

test("perplexity lies between 1 and the number of words", () =>
  fc.assert(
    fc.property(weightList, (weights) => {
      expect(perplexity(weights)).toBeGreaterThanOrEqual(1);
      expect(perplexity(weights)).toBeLessThanOrEqual(weights.length + 1e-9);
    })
  ));

test("weights that were rounded, or only counted, are divided by their sum", () =>
  expectClose([entropy([1, 3])], [entropy([0.25, 0.75])]));

test("entropy refuses what are not weights", () => {
  expect(() => entropy([])).toThrow("invalid weights: empty");
  expect(() => entropy([0, 0])).toThrow("invalid weights: all zero");
  expect(() => entropy([0.5, -0.5])).toThrow("invalid weights: -0.5 at 1");
  expect(() => perplexity([NaN])).toThrow("invalid weights: NaN at 0");
});
