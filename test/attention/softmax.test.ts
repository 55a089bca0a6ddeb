import fc from "fast-check";
import {expect, test} from "vitest";
import {hardmax, softmax, softmaxInPlace} from "../../src/attention/index.js";
import {number, scoreList} from "./arbitrary.js";
import {expectClose} from "./close.js";

const temperature = fc.double({min: 0.01, max: 100, noNaN: true});

test("softmax of equal scores is uniform", () => expect(softmax([7, 7, 7, 7])).toEqual([0.25, 0.25, 0.25, 0.25]));

test("softmax weights by exp(score)", () => expectClose(softmax([0, Math.log(3)]), [0.25, 0.75]));

test("softmax divides scores by the temperature", () => {
  expectClose(softmax([0, Math.log(9)], {temperature: 2}), [0.25, 0.75]);
  expectClose(softmax([0, 1], {temperature: 0.05}), [Math.exp(-20) / (1 + Math.exp(-20)), 1 / (1 + Math.exp(-20))]);
});

test("softmax gives −Infinity exactly 0, at any temperature", () => {
  for (const temperature of [5e-324, 0.1, 1, 1e300, Infinity]) {
    expect(softmax([-Infinity, 3, -Infinity], {temperature})).toEqual([0, 1, 0]);
  }
});

test("softmax is uniform over what is allowed at temperature Infinity", () =>
  expect(softmax([-Infinity, -1e308, 1e308], {temperature: Infinity})).toEqual([0, 0.5, 0.5]));

test("softmax survives scores of ±10,000 and a tiny temperature", () => {
  expect(softmax([1e4, -1e4])).toEqual([1, 0]);
  expectClose(softmax([1e4, 1e4 + 1]), softmax([0, 1]));
  expect(softmax([1, 2, 2], {temperature: 1e-300})).toEqual([0, 0.5, 0.5]);
  expect(softmax([-1e308, 1e308], {temperature: 5e-324})).toEqual([0, 1]);
});

test("softmax takes typed arrays and returns a plain one", () => {
  const weights = softmax(Float32Array.of(0, 0));
  expect(Array.isArray(weights)).toBe(true);
  expect(weights).toEqual([0.5, 0.5]);
});

test("softmax sums to 1, none below 0, larger scores never less", () =>
  fc.assert(
    fc.property(scoreList, temperature, (list, temperature) => {
      const weights = softmax(list, {temperature});
      expectClose([weights.reduce((a, b) => a + b)], [1]);
      list.forEach((s, i) => list.forEach((t, j) => s >= t && expect(weights[i]).toBeGreaterThanOrEqual(weights[j])));
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    })
  ));

test("softmax follows its scores when they change places", () =>
  fc.assert(fc.property(scoreList, (list) => expectClose(softmax(list.toReversed()), softmax(list).toReversed()))));

test("softmax does not feel a constant added to every score", () =>
  fc.assert(fc.property(scoreList, number, (list, c) => expectClose(softmax(list.map((s) => s + c)), softmax(list)))));

test("softmax meets hardmax as the temperature goes to 0", () =>
  fc.assert(
    fc.property(fc.array(fc.integer({min: -50, max: 50}), {minLength: 1, maxLength: 8}), (list) =>
      expectClose(softmax(list, {temperature: 0.01}), hardmax(list))
    )
  ));

test("softmax meets the uniform weights as the temperature goes to Infinity", () =>
  fc.assert(
    fc.property(scoreList, (list) => {
      const uniform = list.map(() => 1 / list.length);
      expectClose(softmax(list, {temperature: 1e10}), uniform, 1e-8);
      expectClose(softmax(list, {temperature: Infinity}), uniform);
    })
  ));

test("softmax refuses scores that rank nothing", () => {
  expect(() => softmax([])).toThrow("invalid scores: empty");
  expect(() => softmax([1, NaN])).toThrow("invalid scores: NaN at 1");
  expect(() => softmax([Infinity, 1])).toThrow("invalid scores: Infinity at 0");
  expect(() => softmax([-Infinity, -Infinity])).toThrow("invalid scores: all -Infinity");
});

test.each([0, -1, NaN, -Infinity])("softmax refuses temperature %s", (temperature) =>
  expect(() => softmax([1, 2], {temperature})).toThrow(`invalid temperature: ${temperature}`)
);

test("softmaxInPlace turns a part of a list, and neither reads nor writes beyond it", () => {
  const list = [1000, 5, 5, 1000];
  softmaxInPlace(list, 1, 3);
  expect(list).toEqual([1000, 0.5, 0.5, 1000]);
});

test("softmaxInPlace survives scores of any size", () => {
  const list = Float64Array.of(-2000, 2000, 2000);
  softmaxInPlace(list, 0, 3);
  expect([...list]).toEqual([0, 0.5, 0.5]);
});
