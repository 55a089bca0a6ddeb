import {expect, test} from "vitest";
import {argmax, hardmax} from "../../src/attention/index.js";

test("hardmax gives everything to the best score, however close the next one is", () =>
  expect(hardmax([1, 1 + 1e-12, 0])).toEqual([0, 1, 0]));

test("hardmax shares equally between equal best scores", () => expect(hardmax([2, 1, 2])).toEqual([0.5, 0, 0.5]));

test("hardmax takes typed arrays, and masked scores get nothing", () =>
  expect(hardmax(Float32Array.of(-Infinity, -3))).toEqual([0, 1]));

test("argmax is the first of equal best scores", () => {
  expect(argmax([1, 3, 3])).toBe(1);
  expect(argmax([-5])).toBe(0);
});

test("both refuse what has no best score", () => {
  for (const choose of [hardmax, argmax]) {
    expect(() => choose([])).toThrow("invalid scores: empty");
    expect(() => choose([1, NaN])).toThrow("invalid scores: NaN at 1");
    expect(() => choose([Infinity, 1])).toThrow("invalid scores: Infinity at 0");
    expect(() => choose([-Infinity, -Infinity])).toThrow("invalid scores: all -Infinity");
  }
});
