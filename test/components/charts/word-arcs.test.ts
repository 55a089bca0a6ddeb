import {create} from "d3";
import {expect, it} from "vitest";
import {drawArcs, drawWords, looksFrom} from "../../../src/components/charts/word-arcs.js";
import {wordLine} from "../../../src/components/charts/word-line.js";
import {texts} from "../fixture.js";

const words = ["Cat", "naps", "it"];
const weights = [0.7, 0.1, 0.004];
const svg = () => create("svg") as unknown as Parameters<typeof drawArcs>[0];

it("a word's looks are those that can be seen", () => {
  expect(looksFrom(2, weights)).toEqual([
    {from: 2, to: 0, weight: 0.7},
    {from: 2, to: 1, weight: 0.1}
  ]);
  expect(looksFrom(2, weights, 0.5)).toHaveLength(1);
});

it("arcs are as wide as their weights, and never too thin to see; the strongest stands out", () => {
  const picture = svg();
  drawArcs(picture, wordLine(words, 400), looksFrom(2, [0.7, 0.01, 0.29]), {top: 0});
  const arcs = picture.selectAll<SVGPathElement, unknown>(".arcs path").nodes();
  expect(arcs.map((arc) => Number(arc.getAttribute("stroke-width")))).toEqual([12.6, 1, 0.29 * 18]);
  expect(arcs.map((arc) => arc.getAttribute("class"))).toEqual(["top", null, null]);
  expect(new Set(arcs.map((arc) => arc.getAttribute("d"))).size).toBe(3);
});

it.each([
  ["below a line of words", 400, 0],
  ["beside bars, where words stand one below the other", 120, 3]
])("a word's share stands %s", (_, width, bars) => {
  const picture = svg();
  const word = picture.selectAll<SVGGElement, string>("g.word").data(words).join("g") as never;
  drawWords(word, wordLine(words, width), {width, weights: [0.7, 0.1, 0.2]});
  expect(texts(picture.node()!, ".share")).toEqual(["70%", "10%", "20%"]);
  expect(picture.selectAll(".bar").size()).toBe(bars);
});
