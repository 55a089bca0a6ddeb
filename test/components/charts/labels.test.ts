import {describe, expect, it} from "vitest";
import {placeLabels} from "../../../src/components/charts/labels.js";

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
