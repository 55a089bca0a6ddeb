import {expect, it} from "vitest";
import {byWord, cosine, distance} from "../../src/data/inside.js";

it("takes the mean of a word's pieces", () => {
  const words = [
    {text: "a", start: 0, end: 1},
    {text: "bc", start: 1, end: 3}
  ];
  expect(
    byWord(
      [
        [1, 2],
        [3, 4],
        [5, 8]
      ],
      words as never
    )
  ).toEqual([
    [1, 2],
    [4, 6]
  ]);
});
it("tells how alike two directions are, and how far apart two ends", () => {
  expect(cosine([1, 0], [5, 0])).toBe(1);
  expect(cosine([1, 0], [0, 2])).toBe(0);
  expect(cosine([1, 1], [-2, -2])).toBeCloseTo(-1, 12);
  expect(distance([1, 1], [4, 5])).toBe(5);
});
