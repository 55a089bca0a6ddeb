import {argmax} from "../attention/index.js";

/**
 * The rows whose largest number stands elsewhere in `others`: for each of them, by how much it led, in `rows`, the
 * number that took its place. Both are [row][i], of the same shape.
 */
export function lostLeads(rows: readonly (readonly number[])[], others: readonly (readonly number[])[]): number[] {
  return rows.flatMap((row, i) => {
    const [was, is] = [argmax(row), argmax(others[i])];
    return was === is ? [] : [row[was] - row[is]];
  });
}
