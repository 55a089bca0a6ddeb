import {describe, expect, it} from "vitest";
import {fixed, grouped, percent, textWidth} from "../../src/components/format.js";
import {placeLabels} from "../../src/components/charts/labels.js";

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

describe("placeLabels", () => {
  it("puts a lone label to the right", () =>
    expect(placeLabels([{x: 50, y: 50, text: "a"}], 200)[0].anchor).toBe("start"));
  it("avoids a neighbour on the right", () => {
    const points = [
      {x: 50, y: 50, text: "cat"},
      {x: 62, y: 50, text: "mat"}
    ];
    expect(placeLabels(points, 200)[0].anchor).not.toBe("start");
  });
  it("leans the way an arrow points where both sides are free", () =>
    expect(placeLabels([{x: 90, y: 50, text: "was", lean: "left"}], 200)[0].anchor).toBe("end"));
  it("stays inside the picture", () =>
    expect(placeLabels([{x: 195, y: 50, text: "because"}], 200)[0].anchor).toBe("end"));
});
