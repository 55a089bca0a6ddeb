import {expect, it, vi} from "vitest";
import type {DrawQueue, Part} from "../../../src/components/charts/draw-queue.js";
import {createPairLines} from "../../../src/lab/figures/pair-lines.js";
import {press} from "../../components/fixture.js";

const data = [
  {name: "cat", first: 0, second: 0, a: 0.6, b: 0.2},
  {name: "dog", first: -1, second: 1, a: undefined, b: 0.5},
  {name: "it", first: 1, second: 2, a: 0.4, b: 0.3}
];
const draw = (width = 600, choose = vi.fn()) => {
  const lines = createPairLines({schedule: (parts: readonly Part[]) => parts.forEach(({draw}) => draw())} as DrawQueue);
  const asks = {first: 1, second: 2};
  lines.draw(data, {label: "Two sentences", width, asks, tops: {first: 0, second: 1}, choose});
  return {svg: lines.element, choose};
};
const all = (svg: Element, selector: string) => [...svg.querySelectorAll(selector)];

it("has a bar for each sentence that a word stands in, and the difference where it stands in both", () => {
  const {svg} = draw();
  const [cat, dog] = all(svg, ".line");
  expect([cat, dog].map((line) => line.querySelectorAll("rect.first, rect.second").length)).toEqual([2, 1]);
  expect(all(svg, ".change").map((d) => d.textContent)).toEqual(["−40", "", "−10"]);
  const [first, second] = all(cat, "rect.first, rect.second").map((bar) => Number(bar.getAttribute("width")));
  expect(first / second).toBeCloseTo(3, 6);
});

it("marks the strongest word of each sentence, and the line that asks", () => {
  const {svg} = draw();
  expect(all(svg, ".line").map((line) => line.getAttribute("class"))).toEqual([
    "line top-first",
    "line top-second",
    "line asked"
  ]);
});

it("lets a line ask that both sentences have, by pointer and key", () => {
  const {svg, choose} = draw();
  expect(all(svg, ".line[role=button]").map((line) => (line as SVGElement).dataset.key)).toEqual(["line-0", "line-2"]);
  svg.querySelector('[data-key="line-0"]')!.dispatchEvent(new MouseEvent("click", {bubbles: true}));
  press(svg.querySelector('[data-key="line-0"]'), "Enter");
  expect(choose.mock.calls).toEqual([[0], [0]]);
});

it("puts the names of the two below each other where it is narrow", () => {
  const places = (width: number) => all(draw(width).svg, "g:first-of-type > rect").map((d) => d.getAttribute("y"));
  expect(new Set(places(600).slice(0, 2)).size).toBe(1);
  expect(new Set(places(320).slice(0, 2)).size).toBe(2);
});
