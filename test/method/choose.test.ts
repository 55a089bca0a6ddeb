import {describe, expect, it} from "vitest";
import {first, heaviest, nearest, strongest} from "../../src/method/choose.js";

//            0    1    2    3    4    5
const row = [0.1, 0.3, 0.2, 0.2, 0.1, 0.1];

describe("which candidate a rule picks", () => {
  it("strongest: the one with the largest single weight, wherever it is named", () => {
    expect(strongest([[2, 3], [1]], 5, row)).toBe(1);
    expect(strongest([[0, 1], [2]], 5, row)).toBe(0);
  });
  it("heaviest: the one whose words weigh most together", () => expect(heaviest([[2, 3], [1]], 5, row)).toBe(0));
  it("first: the one that is named first", () => expect(first([[2], [0, 4]], 5, row)).toBe(1));
  it("nearest: the one named last before the pronoun", () => {
    expect(nearest([[0, 4], [2]], 5, row)).toBe(0);
    expect(nearest([[0, 5], [2]], 4, row)).toBe(1);
  });
  it("nearest: any candidate named before the pronoun, rather than one named after it", () =>
    expect(nearest([[3], [0]], 2, row)).toBe(1));
  it("nearest: where all come after the pronoun, the first of them", () => expect(nearest([[4], [2]], 0, row)).toBe(1));
  it("of equal ones the first", () => expect(strongest([[2], [3]], 5, row)).toBe(0));
});
