import {describe, expect, it} from "vitest";
import {library} from "../../../src/components/figures/library/library.js";
import {markup, texts} from "../fixture.js";

describe("library", () => {
  const data = {
    questions: ["Why?", "Where?"],
    signs: ["stars", "tea, hot"],
    matches: [
      [0.5, 0.3],
      [0.2, 0.2]
    ]
  };
  it("shares sum to 100%, whatever the temperature", () => {
    for (const temperature of [0.05, 0.1, 0.5]) {
      const parts = library(data, {question: "Why?", temperature}).querySelectorAll(".part rect");
      const soft = Array.from(parts).slice(1);
      const sum = soft.reduce((total, part) => total + Number(part.getAttribute("width")) + 1.5, 0);
      expect(sum).toBeCloseTo(640, 6);
    }
  });
  it("prints match and share of every shelf", () => {
    const figure = library(data, {question: "Why?", temperature: 0.1});
    expect(texts(figure, ".score")).toEqual(["match 0.50", "0.30"]);
    expect(texts(figure, ".number")).toEqual(["88%", "12%"]);
  });
  it("lends one shelf when hard, and splits a tie", () => {
    const parts = (question: string) =>
      texts(library(data, {question, temperature: 0.1}).querySelector("g > g:nth-of-type(1)")!, ".part");
    expect(parts("Why?")).toEqual(["stars 100%"]);
    expect(parts("Where?")).toEqual(["stars 50%", "tea 50%"]);
  });
});

it.each([
  ["library", 0.1],
  ["library-strict", 0.02]
])("draws %s as before", (name, temperature) => {
  const data = {questions: ["Why?"], signs: ["stars", "tea"], matches: [[0.5, 0.3]]};
  const figure = library(data, {question: "Why?", temperature, width: 400});
  return expect(markup(figure)).toMatchFileSnapshot(`../snapshots/${name}.html`);
});
