import {expect, it} from "vitest";
import {bars} from "../../../src/components/charts/bars.js";
import {texts} from "../fixture.js";

const two = {width: 400, label: "Shares."};
const widths = (svg: Element) =>
  Array.from(svg.querySelectorAll(".column > g rect"), (rect) => Number(rect.getAttribute("width")));

it("draws bars in proportion, from zero, on one scale for all columns", () => {
  const [a, b, c, d] = widths(bars(["x", "y"], [{values: [0.8, 0.4]}, {values: [0.2, 0.1]}], two));
  expect([b / a, c / a, d / a]).toEqual([0.5, 0.25, 0.125].map((share) => expect.closeTo(share, 9)));
});
it("ends the longest bar at `most`, where there is one", () => {
  const [full] = widths(bars(["x"], [{values: [0.5]}], two));
  const [half] = widths(bars(["x"], [{values: [0.5]}], {...two, max: 1}));
  expect(half / full).toBeCloseTo(0.5, 9);
});
it("names every row and says its value, to the eye and to the ear", () => {
  const svg = bars(["x", "y"], [{name: "n", values: [0.75, 0.25]}], two);
  expect(texts(svg, ".names text")).toEqual(["x", "y"]);
  expect(texts(svg, ".column > g text")).toEqual(["75%", "25%"]);
  expect(svg.getAttribute("aria-label")).toBe("Shares. x: 75%; y: 25%");
  expect(texts(svg, ".title")).toEqual(["n"]);
});
it("puts a tick at the value to compare with, and its text clear of it", () => {
  const svg = bars(["x"], [{values: [0.2], marks: [0.21]}], {...two, legend: {bars: "ours", marks: "theirs"}});
  const [bar] = widths(svg);
  const tick = Number(/^M([\d.]+)/.exec(svg.querySelector(".column .mark")!.getAttribute("d")!)![1]);
  expect(tick).toBeCloseTo(1.05 * bar, 6);
  expect(Number(svg.querySelector(".column > g text")!.getAttribute("x"))).toBeGreaterThan(tick);
  expect(texts(svg, ".legend text")).toEqual(["ours", "theirs"]);
});
it("lets the text stand at the end of its bar where the tick is far away", () => {
  const svg = bars(["x"], [{values: [0.1], marks: [0.9]}], two);
  expect(Number(svg.querySelector(".column > g text")!.getAttribute("x"))).toBeCloseTo(widths(svg)[0] + 5, 6);
});
it("sets one row off from the others", () => {
  const svg = bars(["x", "y"], [{values: [1, 2]}], {...two, strong: "y"});
  expect(Array.from(svg.querySelectorAll(".column > g"), (g) => g.getAttribute("class"))).toEqual(["weak", "strong"]);
});
it("fits into a height by lowering its rows, never by leaving some out", () => {
  const names = Array.from({length: 10}, (_, i) => `w${i}`);
  const tall = (height?: number) =>
    Number(bars(names, [{values: names.map(() => 1)}], {...two, height}).getAttribute("height"));
  expect(tall()).toBe(262);
  expect(tall(120)).toBeLessThanOrEqual(120);
});
