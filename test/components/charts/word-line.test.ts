import {expect, it} from "vitest";
import {wordLine} from "../../../src/components/charts/word-line.js";

const words = ["The", "cat", "naps"];

it("puts words side by side where they fit, in the middle, none touching the next", () => {
  const {vertical, x, w, y} = wordLine(words, 600);
  expect(vertical).toBe(false);
  expect(new Set(y).size).toBe(1);
  for (let i = 1; i < x.length; ++i) expect(x[i] - w[i] / 2).toBeGreaterThan(x[i - 1] + w[i - 1] / 2);
  expect(x[0] - w[0] / 2).toBeCloseTo(600 - (x[2] + w[2] / 2), 9);
});
it("puts them below each other where they don't", () => {
  const {vertical, x, y, height} = wordLine(words, 100);
  expect(vertical).toBe(true);
  expect(new Set(x).size).toBe(1);
  expect(y[2] - y[1]).toBe(y[1] - y[0]);
  expect(height).toBeGreaterThan(y[2]);
});
it.each([600, 100])("leads an arc from word to word at %i px, and back to a word itself", (width) => {
  const {arc, x, y, vertical} = wordLine(words, width);
  const ends = (path: string) => {
    const numbers = path.match(/-?[\d.]+/g)!.map(Number);
    return [numbers.slice(0, 2), numbers.slice(-2)];
  };
  const [from, to] = ends(arc(0, 2));
  const along = vertical ? 1 : 0;
  const place = vertical ? y : x;
  expect(to[along] - from[along]).toBeCloseTo(place[2] - place[0], 9);
  expect(arc(1, 1)).toContain("c");
});
