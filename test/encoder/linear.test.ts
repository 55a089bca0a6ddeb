import {beforeAll, describe, expect, it} from "vitest";
import {assembleKernel} from "../../src/encoder/assemble.js";
import {plain} from "../../src/encoder/linear.js";
import type {Hints, Kernel, Linear} from "../../src/encoder/linear.js";
import {createSimd} from "../../src/encoder/simd.js";
import type {Dense} from "../../src/encoder/weights.js";

const kernels: Record<string, Kernel> = {plain};

beforeAll(async () => {
  kernels.simd = createSimd(await WebAssembly.compile(await assembleKernel()));
});

/** Small whole numbers, whose products and sums are exact in single precision too. */
function dense(inputs: number, outputs: number): Dense {
  return {
    inputs,
    outputs,
    weight: Float32Array.from({length: inputs * outputs}, (_, i) => ((7 * i) % 13) - 6),
    bias: Float32Array.from({length: outputs}, (_, i) => i)
  };
}

function rowsOf(inputs: number, rows: number): Float32Array {
  return Float32Array.from({length: rows * inputs}, (_, i) => ((5 * i) % 11) - 5);
}

/** y = xW + b as it is written. */
function written({inputs, outputs, weight, bias}: Dense, x: Float32Array): Float32Array {
  return Float32Array.from({length: (x.length / inputs) * outputs}, (_, k) => {
    const [row, column] = [Math.floor(k / outputs), k % outputs];
    let sum = bias[column];
    for (let i = 0; i < inputs; ++i) sum += x[row * inputs + i] * weight[i * outputs + column];
    return sum;
  });
}

describe.each(["plain", "simd"])("the %s kernel", (name) => {
  const prepare = (map: Dense, hints?: Hints): Linear => kernels[name](map, hints);
  const apply = (map: Dense, x: Float32Array, hints?: Hints): Float32Array => prepare(map, hints)(x);

  it("maps [1, 2] through a matrix of 2 x 4 and a bias", () => {
    const map = {
      inputs: 2,
      outputs: 4,
      weight: Float32Array.of(1, 2, 3, 4, 10, 20, 30, 40),
      bias: Float32Array.of(0, 0, 0, 0.5)
    };
    expect(apply(map, Float32Array.of(1, 2))).toEqual(Float32Array.of(21, 42, 63, 84.5));
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])("is the written product for %d rows", (rows) => {
    const map = dense(5, 24);
    const x = rowsOf(5, rows);
    expect(apply(map, x)).toEqual(written(map, x));
  });

  it.each([1, 2, 3, 7, 8, 9, 16, 23])("is the written product for %d columns", (columns) => {
    const map = dense(3, columns);
    const x = rowsOf(3, 5);
    expect(apply(map, x)).toEqual(written(map, x));
    expect(apply(map, x, {once: true})).toEqual(written(map, x));
  });

  it("is the written product for rows that are mostly zeros", () => {
    const map = dense(30, 16);
    const x = rowsOf(30, 5).map((value, i) => (i % 7 === 0 ? value : 0));
    expect(apply(map, x)).toEqual(written(map, x));
    expect(apply(map, new Float32Array(60))).toEqual(Float32Array.of(...map.bias, ...map.bias));
  });

  it("keeps maps apart, those used once too", () => {
    const [a, b] = [dense(4, 8), {...dense(4, 8), bias: new Float32Array(8).fill(100)}];
    const x = rowsOf(4, 3);
    const keptA = prepare(a);
    const keptB = prepare(b);
    const temporary = prepare(a, {once: true});
    expect(keptB(x)).toEqual(written(b, x));
    expect(temporary(x)).toEqual(written(a, x));
    expect(keptA(x)).toEqual(written(a, x));
    expect(keptB(x)).toEqual(written(b, x));
  });
});
