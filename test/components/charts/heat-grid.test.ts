import {expect, it, vi} from "vitest";
import {gridSize, heatGrid, readCell} from "../../../src/components/charts/heat-grid.js";
import {press, texts, tiny} from "../fixture.js";

const weights = tiny.byWord[5];
const grid = (options = {}) => heatGrid(tiny.words, weights, {label: "Weights", width: 400, ...options});

it("is a table of rows that ask and columns that are asked, a cell for each weight", () => {
  const table = grid();
  expect([table.getAttribute("role"), table.getAttribute("aria-label")]).toEqual(["grid", "Weights"]);
  expect(texts(table, ".row .header")).toEqual(tiny.words);
  expect(table.querySelectorAll(".row .cell")).toHaveLength(9);
  expect(table.querySelector('[data-key="cell-2-0"]')!.getAttribute("aria-label")).toBe(
    readCell(tiny.words, {i: 2, j: 0, weight: 0.7}, false)
  );
});

it("writes percentages from a tenth on, and in the pinned row all", () => {
  expect(texts(grid(), ".cell text")).toEqual(["90", "40", "40", "20", "70", "10", "20"]);
  expect(texts(grid({pinned: 0}), ".row.pin .cell text")).toEqual(["90", "5", "5"]);
});

it("has one tab stop, pins a row with Enter and lets go with Escape", () => {
  const pin = vi.fn();
  const table = grid({pin, pinned: 1});
  const stops = table.querySelectorAll('.cell[tabindex="0"]');
  expect(stops).toHaveLength(1);
  expect((stops[0] as SVGElement).dataset.key).toBe("cell-1-0");
  press(table.querySelector('[data-key="cell-2-1"]'), "Enter");
  press(stops[0], "Enter");
  press(stops[0], "Escape");
  expect(pin.mock.calls).toEqual([[2], [-1], [-1]]);
});

it("says what is pointed at, and that what lies ahead is masked", () => {
  const say = vi.fn();
  const table = grid({say, causal: true});
  expect(table.querySelectorAll(".cell.masked")).toHaveLength(3);
  table.querySelector('[data-key="cell-0-2"]')!.dispatchEvent(new Event("pointerenter"));
  expect(say).toHaveBeenCalledExactlyOnceWith(readCell(tiny.words, {i: 0, j: 2, weight: 0.05}, true));
});

it("keeps cells square, at least as small as it may and as large as there is room", () => {
  const size = (width: number) => gridSize(tiny.words, {width, height: Infinity, smallest: 24});
  expect([size(100).cell, size(2000).cell]).toEqual([24, 44]);
  expect(size(2000).across).toBe(44);
  const wide = gridSize(tiny.words, {width: 1000, height: 300, smallest: 24, wide: true});
  expect(wide.across).toBeGreaterThan(wide.cell);
  expect(wide.size[0]).toBeLessThanOrEqual(1000);
  expect(wide.size[1]).toBeLessThanOrEqual(300);
});
