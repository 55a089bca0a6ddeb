import {expect, it} from "vitest";
import {weightTable} from "../../../src/components/charts/weight-table.js";

it("has a row for each word that asks, and a column for each that is asked", () => {
  const {columns, rows} = weightTable(
    ["a", "b"],
    [
      [0.75, 0.25],
      [0, 1]
    ]
  );
  expect(columns.slice(1)).toEqual(["a", "b"]);
  expect(rows).toEqual([
    ["a", 0.75, 0.25],
    ["b", 0, 1]
  ]);
});
