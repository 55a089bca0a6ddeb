import {describe, expect, it} from "vitest";
import {linear, pack} from "../../src/encoder/linear.js";
import type {Dense} from "../../src/encoder/weights.js";

function dense(inputs: number, outputs: number): Dense {
  return {
    inputs,
    outputs,
    weight: Float32Array.from({length: inputs * outputs}, (_, i) => ((7 * i) % 13) - 6),
    bias: Float32Array.from({length: outputs}, (_, i) => i)
  };
}

/** y = xW + b as it is written. */
function plain({inputs, outputs, weight, bias}: Dense, x: Float32Array): Float32Array {
  return Float32Array.from({length: (x.length / inputs) * outputs}, (_, k) => {
    const [row, column] = [Math.floor(k / outputs), k % outputs];
    let sum = bias[column];
    for (let i = 0; i < inputs; ++i) sum += x[row * inputs + i] * weight[i * outputs + column];
    return sum;
  });
}

describe("linear", () => {
  it("maps [1, 2] through a matrix of 2 x 4 and a bias", () => {
    const map = pack({
      inputs: 2,
      outputs: 4,
      weight: Float32Array.of(1, 2, 3, 4, 10, 20, 30, 40),
      bias: Float32Array.of(0, 0, 0, 0.5)
    });
    expect(linear(map, Float32Array.of(1, 2))).toEqual(Float32Array.of(21, 42, 63, 84.5));
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])("is the plain product for %d rows", (rows) => {
    const map = dense(5, 12);
    const x = Float32Array.from({length: rows * 5}, (_, i) => ((5 * i) % 11) - 5);
    expect(linear(pack(map), x)).toEqual(plain(map, x));
  });
});

describe("pack", () => {
  it("throws unless the outputs are a multiple of 4", () => {
    expect(() => pack(dense(2, 6))).toThrow("invalid outputs: 6 is not a multiple of 4");
  });
});
