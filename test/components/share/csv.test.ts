import {expect, it} from "vitest";
import {tablesToCsv} from "../../../src/components/share/csv.js";

const table = {
  columns: ["a", "b, c", "d"],
  rows: [
    ["x", 0.1234567, 1],
    ['"y"', -0.5, 20],
    ["z", "", 3]
  ]
};

it("become CSV with quotes where they are needed, and six decimals at most", () => {
  expect(tablesToCsv([table])).toBe('a,"b, c",d\r\nx,0.123457,1\r\n"""y""",-0.5,20\r\nz,,3\r\n');
  const two = tablesToCsv([
    {...table, caption: "First"},
    {...table, caption: "Second", rows: []}
  ]);
  expect(two).toBe('First\r\na,"b, c",d\r\nx,0.123457,1\r\n"""y""",-0.5,20\r\nz,,3\r\n\r\nSecond\r\na,"b, c",d\r\n');
});

it("a text that a spreadsheet would run as a formula becomes a text", () => {
  const rows = ["=1+1", "+1", "-1", "@a", "\tx", "a=1"].map((text) => [text, -1]);
  expect(tablesToCsv([{columns: ["=a", "b"], rows}])).toBe(
    "'=a,b\r\n'=1+1,-1\r\n'+1,-1\r\n'-1,-1\r\n'@a,-1\r\n'\tx,-1\r\na=1,-1\r\n"
  );
});
