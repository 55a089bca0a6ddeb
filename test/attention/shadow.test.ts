import fc from "fast-check";
import {expect, test} from "vitest";
import {scores, softmax} from "../../src/attention/index.js";
import {project, shadow} from "../../src/attention/shadow.js";
import {matrix} from "./arbitrary.js";
import {expectClose} from "./close.js";

const square = fc.integer({min: 2, max: 6}).chain((n) => matrix(n, n));

test("scores that have two dimensions cast a shadow that loses nothing", () =>
  fc.assert(
    fc.property(matrix(5, 2), matrix(5, 2), (queries, keys) => {
      const gentle = keys.map((key) => key.map((x) => x / 100));
      const weights = queries.map((query) => softmax(scores(query, gentle)));
      const arrows = shadow(weights);
      expect(arrows.kept).toBeCloseTo(1, 9);
      weights.forEach((row, i) => expectClose(softmax(scores(arrows.queries[i], arrows.keys)), row, 1e-9));
    })
  ));

test("a shadow keeps between all and, of n dimensions, at least two parts in n", () =>
  fc.assert(
    fc.property(square, (raw) => {
      const {queries, keys, kept} = shadow(raw.map((row) => softmax(row)));
      expect([queries.length, keys.length]).toEqual([raw.length, raw.length]);
      expect(kept).toBeLessThanOrEqual(1);
      expect(kept).toBeGreaterThanOrEqual(2 / raw.length - 1e-9);
    })
  ));

test("the first axis carries most, and the key that is furthest out along each axis is on its positive side", () =>
  fc.assert(
    fc.property(square, (raw) => {
      const {keys} = shadow(raw.map((row) => softmax(row)));
      for (const axis of [0, 1]) {
        const along = keys.map((key) => key[axis]);
        expect(Math.max(...along) + 1e-9).toBeGreaterThanOrEqual(Math.max(...along.map(Math.abs)));
      }
      const length = (axis: number) => keys.reduce((sum, key) => sum + key[axis] ** 2, 0);
      expect(length(0)).toBeGreaterThanOrEqual(length(1) - 1e-9);
    })
  ));

test("uniform weights cast no arrows, and nothing is lost", () =>
  expect(
    shadow([
      [0.1, 0.1],
      [0.1, 0.1]
    ])
  ).toEqual({
    queries: [
      [0, 0],
      [0, 0]
    ],
    keys: [
      [0, 0],
      [0, 0]
    ],
    kept: 1
  }));

test("a weight of 0 counts as the floor", () => {
  expect(shadow([[0, 1]])).toEqual(shadow([[1e-6, 1]]));
  expect(shadow([[0, 1]], {floor: 0.01})).toEqual(shadow([[0.01, 1]]));
});

test("what a projection keeps is its share of the variance: 8, 2 and 2 of 12 along three axes", () => {
  const cross = [2, 1, 1].flatMap((length, axis) =>
    [length, -length].map((x) => [0, 1, 2].map((other) => (other === axis ? x : 0)))
  );
  const kept = [1, 2, 3].map((k) => project(cross, k).kept);
  expectClose(kept, [8 / 12, 10 / 12, 1], 1e-12);
});

test("shadow refuses what are not weights", () => {
  expect(() => shadow([])).toThrow("invalid weights: empty");
  expect(() => shadow([[1, 2], [1]])).toThrow("ragged weights: row 1 has 1, not 2");
  expect(() => shadow([[0.5, -0.5]])).toThrow("invalid weights row 0: -0.5 at 1");
  expect(() => shadow([[0, 0]])).toThrow("invalid weights row 0: all zero");
  for (const floor of [0, 1, 2, NaN]) expect(() => shadow([[1]], {floor})).toThrow(`invalid floor: ${floor}`);
});

test("points on a line project onto one axis, their distances kept", () => {
  const {points, kept} = project([
    [0, 0],
    [3, 4],
    [6, 8]
  ]);
  expectClose(points.flat(), [-5, 0, 0, 0, 5, 0]);
  expect(kept).toBe(1);
});

test("vectors in a plane keep all their distances", () =>
  fc.assert(
    fc.property(matrix(5, 2), (plane) => {
      const {points, kept} = project(plane.map(([x, y]) => [x + y, x - y, 2 * x, 7]));
      expect(kept).toBeCloseTo(1, 9);
      const from = (p: number[]) => (q: number[]) => Math.hypot(...p.map((x, i) => x - q[i]));
      const wide = plane.map(([x, y]) => [x + y, x - y, 2 * x]);
      points.forEach((p, i) => expectClose(points.map(from(p)), wide.map(from(wide[i])), 1e-9));
    })
  ));

test("equal vectors project onto one point, and coordinates beyond the rank are 0", () => {
  expect(project([[0.1], [0.1], [0.1]])).toEqual({
    points: [
      [0, 0],
      [0, 0],
      [0, 0]
    ],
    kept: 1
  });
  expectClose(project([[-1], [1]], 3).points.flat(), [-1, 0, 0, 1, 0, 0]);
});

test("project refuses an empty set and dimensions that are not whole", () => {
  expect(() => project([])).toThrow("invalid vectors: empty");
  expect(() => project([[1, NaN]])).toThrow("invalid vectors row 0: NaN at 1");
  for (const k of [0, 1.5, NaN]) expect(() => project([[1]], k)).toThrow(`invalid dimensions: ${k}`);
});
