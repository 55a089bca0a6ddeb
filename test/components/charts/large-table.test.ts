import {expect, it, vi} from "vitest";
import {readCell} from "../../../src/components/charts/heat-grid.js";
import {largeTable} from "../../../src/components/charts/large-table.js";
import {press} from "../fixture.js";

const n = 30;
const labels = Array.from({length: n}, (_, i) => `w${i}`);
const weights = labels.map((_, i) => labels.map((_, j) => (i === j ? 0.71 : 0.01)));
const table = (options = {}) => largeTable(labels, weights, {label: "Weights", width: 800, ...options});

it("draws hundreds of weights in few elements, with the name of each row and column", () => {
  const svg = table();
  expect(svg.querySelectorAll("*").length).toBeLessThan(n * n);
  expect(Array.from(svg.querySelectorAll(".rows text"), (d) => d.textContent)).toEqual(labels);
  expect(svg.querySelectorAll(".columns text")).toHaveLength(n + 2); // and the two that name the sides
});

it("is read with the arrow keys, to its edges and no further", () => {
  const say = vi.fn();
  const svg = table({say});
  svg.querySelector(".mark")!.scrollIntoView = () => {};
  press(svg, "ArrowDown");
  press(svg, "ArrowRight");
  expect(say.mock.calls).toEqual([
    [readCell(labels, {i: 1, j: 0, weight: 0.01}, false)],
    [readCell(labels, {i: 1, j: 1, weight: 0.71}, false)]
  ]);
  press(svg, "End", {ctrlKey: true});
  press(svg, "ArrowDown");
  expect(say).toHaveBeenLastCalledWith(readCell(labels, {i: n - 1, j: n - 1, weight: 0.71}, false));
});

it("pins the row that is read, and lets go", () => {
  const pin = vi.fn();
  press(table({pin}), "Enter");
  press(table({pin, pinned: 4}), "Enter");
  press(table({pin, pinned: 4}), "Escape");
  expect(pin.mock.calls).toEqual([[0], [-1], [-1]]);
});

it("writes numbers where cells have room for them", () => {
  const written = (width: number, smallest: number) => table({width, smallest}).querySelectorAll(".cell text").length;
  expect([written(800, 24), written(3000, 32)]).toEqual([0, n]);
});
