import {describe, expect, it} from "vitest";
import {headNames, isHead, isWordOrNone, nounHead} from "../../src/data/sentence.js";

describe("the names of heads", () => {
  it("are counted layer by layer", () => expect([headNames[0], headNames[nounHead]]).toEqual(["1.1", "2.2"]));
  it("are told from other texts", () => {
    expect(headNames.every(isHead)).toBe(true);
    expect(["", "0.1", "1.5", "3.1", "2,2", "2.2 "].filter(isHead)).toEqual([]);
  });
});

describe("the index of a word", () => {
  it("is a whole number, or −1 for none", () => {
    expect([-1, 0, 7].map((index) => isWordOrNone(index))).toEqual([true, true, true]);
    expect([-2, 1.5, NaN, Infinity].map((index) => isWordOrNone(index))).toEqual([false, false, false, false]);
  });
  it("is below the number of words, where that is known", () =>
    expect([-1, 39, 40].map((index) => isWordOrNone(index, 40))).toEqual([true, true, false]));
});
