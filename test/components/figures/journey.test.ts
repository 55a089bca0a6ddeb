// @vitest-environment happy-dom
import {describe, expect, it} from "vitest";
import {journey} from "../../../src/components/figures/journey/journey.js";
import {tiny} from "../fixture.js";

describe("journey", () => {
  const vectors = [
    [9, -9],
    [0, 50],
    [99, 0]
  ];
  const data = {
    word: 2,
    pieces: tiny.pieces,
    query: [1, 2],
    keys: vectors,
    values: vectors,
    blend: [5, 5],
    scores: [3, 1, 2],
    weights: [0.7, 0.1, 0.2],
    before: [0.4, 0.6, 1],
    after: [0.55, 0.5, 1]
  };
  const step = (step: number) => journey(data, tiny.words, {step});
  it("asks, scores, weighs and blends, and never takes anything back", () => {
    expect([0, 1, 2, 3].map((s) => step(s).querySelectorAll(".score").length)).toEqual([0, 3, 3, 3]);
    expect([0, 1, 2, 3].map((s) => step(s).querySelectorAll(".share").length)).toEqual([0, 0, 3, 3]);
    expect([0, 1, 2, 3].map((s) => step(s).querySelectorAll(".after").length)).toEqual([0, 0, 0, 2]);
  });
  it("reads each step with its numbers", () => {
    expect(step(1).reading).toContain("“Cat” scores highest, 3.00");
    expect(step(2).reading).toContain("“Cat” gets 70%");
    expect(step(3).reading).toContain("“it” comes closer to “Cat”: 0.40 before, 0.55 after");
  });
  it("keeps its height from step to step", () => {
    const heights = [0, 1, 2, 3].map((s) =>
      Array.from(step(s).querySelectorAll("svg"), (d) => d.getAttribute("height")).join()
    );
    expect(new Set(heights).size).toBe(1);
  });
});
