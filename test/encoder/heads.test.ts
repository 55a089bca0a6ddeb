import {describe, expect, it} from "vitest";
import {attendHeads} from "../../src/encoder/heads.js";
import {plain} from "../../src/encoder/linear.js";
import type {Hints, Kernel} from "../../src/encoder/linear.js";

// Two pieces of four numbers: one for each head, so that a head's dot product is a product.
const width = 4;
const rows = (q: number[], k: number[], v: number[]) => [...q, ...k, ...v];
const pieces = Float32Array.from([
  ...rows([1, 0, 0, 2], [1, 1, 1, 1], [1, 2, 3, 4]),
  ...rows([0, 0, 0, 0], [0, 1, 2, -1], [5, 6, 7, 8])
]);

describe("attendHeads", () => {
  it("has four heads, each with its quarter of queries, keys and values", () => {
    const {heads} = attendHeads(pieces, width, plain);
    expect(heads.map(({keys}) => [...keys])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
      [1, -1]
    ]);
    expect(heads.map(({values}) => [...values])).toEqual([
      [1, 5],
      [2, 6],
      [3, 7],
      [4, 8]
    ]);
  });
  it("weighs by the softmax of the products, and blends the values by that", () => {
    const {heads, blended} = attendHeads(pieces, width, plain);
    const share = Math.E / (Math.E + 1);
    expect([...heads[0].weights[0]]).toEqual([expect.closeTo(share, 6), expect.closeTo(1 - share, 6)]);
    expect([...heads[1].weights[0]]).toEqual([0.5, 0.5]);
    expect(blended[0]).toBeCloseTo(share + 5 * (1 - share), 5);
    expect(blended[1]).toBeCloseTo(4, 5);
    expect([...blended.subarray(width)]).toEqual([3, 4, 5, 6].map((x) => expect.closeTo(x, 5)));
  });
  it("asks for no product to be kept, of which each is made once: scores and blend, for each head", () => {
    const hints: (Hints | undefined)[] = [];
    const kernel: Kernel = (map, hint) => {
      hints.push(hint);
      return plain(map);
    };
    attendHeads(pieces, width, kernel);
    expect(hints).toEqual(Array(8).fill({once: true}));
  });
  it("gives nothing to what is hidden, and nothing from a head that is silent", () => {
    const {heads, blended} = attendHeads(pieces, width, plain, {hidden: [1], silent: [false, true]});
    expect([...heads[0].weights[0]]).toEqual([1, 0]);
    expect([blended[0], blended[1]]).toEqual([expect.closeTo(1, 6), 0]);
  });
});
