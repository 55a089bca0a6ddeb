import {describe, expect, it} from "vitest";
import {journey} from "../../../src/components/figures/journey/journey.js";
import {markup, rowsOf, texts, tiny} from "../fixture.js";

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
    likeness: [0.96, 0.1, 0.2],
    noun: "Cat",
    exchanges: [
      {noun: "bird", before: 1.07, after: 20.36},
      {noun: "dog", before: 1.24, after: 14.88}
    ]
  };
  const draw = (step: number, values = {}) =>
    journey(data, tiny.words, {step, noun: "bird", looks: true, all: true, ...values});
  const step = (step: number) => draw(step);
  it("asks, scores, weighs and blends, and never takes anything back", () => {
    expect([0, 1, 2, 3].map((s) => step(s).querySelectorAll(".piece .barcode").length)).toEqual([0, 3, 3, 3]);
    expect([0, 1, 2, 3].map((s) => step(s).querySelectorAll(".score").length)).toEqual([0, 3, 3, 3]);
    expect([0, 1, 2, 3].map((s) => step(s).querySelectorAll(".share").length)).toEqual([0, 0, 3, 3]);
    expect([0, 1, 2, 3].map((s) => rowsOf(step(s))[0].length)).toEqual([1, 2, 3, 4]);
  });
  it("leaves out pieces with little weight at first, and says what they get together", () => {
    const few = (step: number) =>
      journey({...data, weights: [0.93, 0.03, 0.035]}, tiny.words, {
        step,
        noun: "bird",
        looks: true,
        all: false
      });
    expect(few(1).querySelectorAll(".piece")).toHaveLength(1);
    expect(texts(few(1), ".others")).toEqual(["and 2 others"]);
    expect(texts(few(2), ".others")).toEqual(["and 2 others, together 7%"]);
    expect(texts(step(2), ".others")).toEqual([]);
    expect(rowsOf(few(2))).toHaveLength(3);
  });
  it("reads each step with its numbers", () => {
    expect(step(1).reading).toContain("“Cat” scores highest, 3.00");
    expect(step(2).reading).toContain("“Cat” gets 70%");
    expect(step(3).reading).toContain("the value of “Cat” points: 0.96");
  });
  it("says how far the word moves with another noun, and that it doesn't where it takes nothing", () => {
    expect(step(0).reading).toContain("are 1.1 apart before this attention, 20.4 after it");
    expect(draw(3, {noun: "dog"}).reading).toContain("1.2 apart before this attention, 14.9 after it");
    expect(draw(3, {looks: false}).reading).toBe(
      "Now “it” takes nothing, not even from itself, and can hardly tell one noun from another: 1.1 apart, as before."
    );
    const lengths = (figure: Element, kind: string) =>
      Array.from(figure.querySelectorAll(`.exchange rect.${kind}`), (bar) => Number(bar.getAttribute("width")));
    expect(lengths(draw(3, {looks: false}), "after")).toEqual(lengths(draw(3), "before"));
    expect(lengths(draw(3), "after")[0] / lengths(draw(3), "before")[0]).toBeCloseTo(20.36 / 1.07, 6);
    expect(draw(3).tables!()[1].rows).toEqual([
      ["bird", 1.07, 20.36, 1.07],
      ["dog", 1.24, 14.88, 1.24]
    ]);
  });
  it.each([
    ["journey-asks", 0],
    ["journey-moved", 3]
  ])("draws %s as before", (name, s) =>
    expect(markup(draw(s, {width: 400}))).toMatchFileSnapshot(`../snapshots/${name}.html`)
  );
  it("keeps its height from step to step", () => {
    const heights = [0, 1, 2, 3].map((s) =>
      Array.from(step(s).querySelectorAll("svg"), (d) => d.getAttribute("height")).join()
    );
    expect(new Set(heights).size).toBe(1);
  });
});
