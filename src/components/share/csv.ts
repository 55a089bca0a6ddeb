import {csvFormatRow} from "d3";
import type {Table} from "../types.js";

/**
 * Tables as one CSV file: numbers with up to six decimals; several tables with their captions, an empty line between
 * them.
 *
 * A text that a spreadsheet would run as a formula, because it begins with =, +, -, @, a tab or a line break, gets an
 * apostrophe in front, which spreadsheets take for "this is text".
 */
export function tablesToCsv(tables: readonly Table[]): string {
  const blocks = tables.map(({caption, columns, rows}) => [
    ...(tables.length > 1 && caption ? [[caption]] : []),
    columns,
    ...rows
  ]);
  return blocks.map((rows) => rows.map((row) => `${csvFormatRow(row.map(cell))}\r\n`).join("")).join("\r\n");
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(Number(value.toFixed(6)));
  return /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
}
