import {describe, expect, it} from "vitest";
import {normalizeRows} from "../../src/encoder/normalize.js";

const plain = {scale: Float32Array.of(1, 1), bias: Float32Array.of(0, 0)};

describe("normalizeRows", () => {
  it("brings every row to mean 0 and variance 1", () => {
    const y = normalizeRows(Float32Array.of(10, 20, 7, 3), plain);
    [-1, 1, 1, -1].forEach((expected, i) => expect(y[i]).toBeCloseTo(expected, 6));
  });

  it("then applies scale and bias", () => {
    const y = normalizeRows(Float32Array.of(10, 20), {scale: Float32Array.of(2, 3), bias: Float32Array.of(5, 0.5)});
    [3, 3.5].forEach((expected, i) => expect(y[i]).toBeCloseTo(expected, 5));
  });

  it("turns a row of equal numbers into the bias", () => {
    const bias = Float32Array.of(1, 2);
    expect(normalizeRows(Float32Array.of(4, 4), {...plain, bias})).toEqual(bias);
  });

  it("adds 1e-6 to the variance", () => {
    const y = normalizeRows(Float32Array.of(-0.001, 0.001), plain);
    expect(y[1]).toBeCloseTo(Math.SQRT1_2, 6);
  });
});
