import {describe, expect, it} from "vitest";
import {fixed, grouped, list, percent, quote, textWidth} from "../../src/components/format.js";

describe("percent", () => {
  it("rounds to whole percentages", () =>
    expect([0, 0.594, 0.595, 1].map(percent)).toEqual(["0%", "59%", "60%", "100%"]));
  it("never calls something nothing", () => expect([0.0049, 1e-9].map(percent)).toEqual(["<1%", "<1%"]));
});

describe("fixed", () => {
  it("uses a real minus sign", () => expect(fixed(-0.5)).toBe("−0.50"));
  it("gives a rounded zero no sign", () => expect(fixed(-0.001)).toBe("0.00"));
});

it("grouped puts commas between thousands", () =>
  expect([0, 999, 1000, 12345, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "12,345", "1,234,567"]));

it("textWidth grows with the text and the size", () => {
  expect(textWidth("mat")).toBeGreaterThan(textWidth("it"));
  expect(textWidth("it", 32)).toBe(2 * textWidth("it", 16));
});

it("list and quote make a sentence's parts", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(list)).toEqual(["", "a", "a and b", "a, b and c"]);
  expect(quote("it")).toBe("“it”");
});
