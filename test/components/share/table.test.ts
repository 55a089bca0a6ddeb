import {expect, it} from "vitest";
import {tablesToElement} from "../../../src/components/share/table.js";

it("are read with one count of decimals a column: none, two, or four where two would hide a number", () => {
  const element = tablesToElement([
    {
      columns: ["n", "a", "b", "c"],
      rows: [
        ["x", 1, 0.5, 0.001],
        ["y", 2, 0, 0]
      ]
    }
  ]);
  const cells = Array.from(element.querySelectorAll("td"), (cell) => cell.textContent!.trim());
  expect(cells).toEqual(["1", "0.50", "0.0010", "2", "0.00", "0.0000"]);
  expect(element.querySelectorAll("tbody th[scope=row]")).toHaveLength(2);
});

it("write text as text", () => {
  const element = tablesToElement([{columns: ["<b>n</b>"], rows: [["<img src=x onerror=alert(1)>"]]}]);
  expect(element.querySelector("img, b")).toBeNull();
  expect(element.textContent).toContain("<img src=x onerror=alert(1)>");
});
