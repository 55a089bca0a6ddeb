import fc from "fast-check";
import {expect, test} from "vitest";
import {orthogonaliseRows} from "../../src/attention/jacobi.js";
import {dot} from "../../src/attention/index.js";
import {matrix} from "./arbitrary.js";

const times = (a: number[][], b: number[][]) =>
  a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));

test("rows that are orthogonal already stay as they are", () => {
  const rows = [
    [3, 0, 0],
    [0, 0, 2]
  ];
  expect(orthogonaliseRows(rows)).toEqual([
    [1, 0],
    [0, 1]
  ]);
  expect(rows).toEqual([
    [3, 0, 0],
    [0, 0, 2]
  ]);
});

test("two rows at 45° are turned until they stand at a right angle, and keep their length together", () => {
  const rows = [
    [1, 0],
    [1, 1]
  ];
  orthogonaliseRows(rows);
  expect(dot(rows[0], rows[1])).toBeCloseTo(0, 14);
  expect(dot(rows[0], rows[0]) + dot(rows[1], rows[1])).toBeCloseTo(3, 12);
});

test("the rotation leads from the rows before to the rows after, and is orthonormal", () =>
  fc.assert(
    fc.property(matrix(4, 6), (before) => {
      const after = before.map((row) => [...row]);
      const rotation = orthogonaliseRows(after);
      const scale = Math.max(1, ...before.flat().map(Math.abs));
      times(rotation, before).forEach((row, i) =>
        row.forEach((x, j) => expect(Math.abs(x - after[i][j])).toBeLessThan(1e-9 * scale))
      );
      rotation.forEach((a, i) => rotation.forEach((b, j) => expect(dot(a, b)).toBeCloseTo(Number(i === j), 9)));
      const size = dot(before.flat(), before.flat());
      for (const [i, a] of after.entries())
        for (const b of after.slice(i + 1)) expect(Math.abs(dot(a, b))).toBeLessThanOrEqual(1e-12 * size + 1e-300);
    }),
    {numRuns: 60}
  ));

test("rows that are the same are told apart from noise: one holds all of it, the other nothing", () => {
  const rows = [
    [1, 2, 3],
    [1, 2, 3]
  ];
  orthogonaliseRows(rows);
  const lengths = rows.map((row) => Math.hypot(...row)).sort((a, b) => a - b);
  expect(lengths[0]).toBeLessThan(1e-12);
  expect(lengths[1]).toBeCloseTo(Math.sqrt(28), 12);
});
