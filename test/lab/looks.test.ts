import {describe, expect, it} from "vitest";
import type {Weights} from "../../src/lab/apply-settings.js";
import type {LookValues} from "../../src/lab/looks.js";
import {looksOf, parseSeveral, toggleSeveral} from "../../src/lab/looks.js";

const head = (a: number, b: number) => [
  [a, 1 - a],
  [b, 1 - b]
];
const weights: Weights = {
  labels: ["a", "b"],
  heads: [head(0.25, 0.5), ...Array.from({length: 7}, () => head(1, 0.5))],
  arriving: Array.from({length: 8}, () => head(0, 0.75)),
  sources: [0, 1],
  asks: 1,
  shortened: false
};
const plain: LookValues = {head: "1.1", mean: false, beside: "nothing", asking: "one", row: -1, several: ""};

describe("looksOf", () => {
  it("is the row of the word that asks, the default one unless another is chosen", () => {
    expect(looksOf(weights, plain)).toMatchObject({from: [1], shares: [0.5, 0.5]});
    expect(looksOf(weights, {...plain, row: 0})).toMatchObject({from: [0], shares: [0.25, 0.75]});
    expect(looksOf(weights, {...plain, row: 7}).from).toEqual([1]);
  });
  it("adds up the rows of several words, or of all", () => {
    expect(looksOf(weights, {...plain, asking: "several", several: "0 1"}).shares).toEqual([0.375, 0.625]);
    expect(looksOf(weights, {...plain, asking: "several", several: ""}).from).toEqual([1]);
    expect(looksOf(weights, {...plain, asking: "all"})).toMatchObject({from: [0, 1], shares: [0.375, 0.625]});
  });
  it("is the mean over heads where that is wanted", () => {
    const {table} = looksOf(weights, {...plain, mean: true});
    expect(table[0][0]).toBeCloseTo((0.25 + 7) / 8, 12);
  });
  it("lays other weights beside it, and nothing where they are the same", () => {
    expect(looksOf(weights, {...plain, row: 0, beside: "1.2"}).beside!.shares).toEqual([1, 0]);
    expect(looksOf(weights, {...plain, row: 0, beside: "arriving"}).beside!.shares).toEqual([0, 1]);
    expect(looksOf(weights, {...plain, beside: "1.1"}).beside).toBeUndefined();
    expect(looksOf({...weights, arriving: undefined}, {...plain, beside: "arriving"}).beside).toBeUndefined();
  });
});

describe("several words", () => {
  it("are indices that exist, once each and in order", () => {
    expect(parseSeveral("3 1 1 9 x -2 1e1", 5)).toEqual([1, 3]);
  });
  it("gain a word, or lose one that was there", () => {
    expect(toggleSeveral("1 3", 2, 5)).toBe("1 2 3");
    expect(toggleSeveral("1 3", 3, 5)).toBe("1");
  });
});
