import {expect, test} from "vitest";
import {checkMatrix, checkSame, checkTemperature, checkVector, checkWeights} from "../../src/attention/matrix.js";

test("a vector has entries, and all are finite", () => {
  expect(() => checkVector([0, -1], "v")).not.toThrow();
  expect(() => checkVector([], "v")).toThrow("invalid v: empty");
  expect(() => checkVector([0, NaN], "v")).toThrow("invalid v: NaN at 1");
});

test("a matrix is rectangular; its shape is told", () => {
  expect(checkMatrix([[1, 2, 3], Float32Array.of(4, 5, 6)], "m")).toEqual([2, 3]);
  expect(() => checkMatrix([], "m")).toThrow("invalid m: empty");
  expect(() => checkMatrix([[1], [1, 2]], "m")).toThrow("ragged m: row 1 has 2, not 1");
  expect(() => checkMatrix([[1], [Infinity]], "m")).toThrow("invalid m row 1: Infinity at 0");
});

test("weights are not negative and not all zero; their sum is told", () => {
  expect(checkWeights([0.5, 0, 1.5])).toBe(2);
  expect(() => checkWeights([1, -1])).toThrow("invalid weights: -1 at 1");
  expect(() => checkWeights([0, 0], "shares")).toThrow("invalid shares: all zero");
});

test("a temperature is positive, or infinite", () => {
  for (const fine of [5e-324, 1, Infinity]) expect(() => checkTemperature(fine)).not.toThrow();
  for (const wrong of [0, -1, NaN]) expect(() => checkTemperature(wrong)).toThrow(`invalid temperature: ${wrong}`);
});

test("lengths that must agree are named where they don't", () => {
  expect(() => checkSame(2, 2, "a and b")).not.toThrow();
  expect(() => checkSame(2, 3, "a and b")).toThrow("mismatched a and b: 2 and 3");
});
