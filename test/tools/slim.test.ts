import {describe, expect, it} from "vitest";
import {slimIndex, slimPage} from "../../tools/slim.js";

const parts = [
  "brush",
  "chord",
  "dispatch",
  "drag",
  "dsv",
  "ease",
  "fetch",
  "force",
  "polygon",
  "quadtree",
  "timer",
  "transition",
  "zoom"
];
const line = (name: string) => `export*from"../d3-${name}@3.0.1/index.0123abcd.js";`;

describe("slimIndex", () => {
  it("drops the parts that nothing calls and keeps the rest", () =>
    expect(slimIndex(["array", ...parts, "scale"].map(line).join(""))).toBe(line("array") + line("scale")));
  it("refuses an index that it does not know", () =>
    expect(() => slimIndex(line("array") + line("zoom"))).toThrow("unexpected d3 index: 1 of 13 parts found"));
});

it("slimPage drops only the preloads of those parts", () => {
  const preload = (name: string) => `<link rel="modulepreload" href="./_node/d3-${name}@3.0.1/index.0123abcd.js">\n`;
  expect(slimPage(preload("zoom") + preload("shape") + preload("timer"))).toBe(preload("shape"));
  expect(slimPage(`<link rel="modulepreload" href="../_node/d3-drag@3.0.1/index.0123abcd.js">`)).toBe("");
});
