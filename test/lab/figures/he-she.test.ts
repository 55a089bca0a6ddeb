import {expect, it} from "vitest";
import {heShe} from "../../../src/lab/figures/he-she.js";
import {frames} from "../../../src/lab/he-she.js";
import type {PairsFound} from "../../../src/lab/watch-he-she.js";

const found: PairsFound = {
  frame: frames[0],
  found: [
    {pair: ["doctor", "nurse"], he: [0.75, 0.25], she: [0.25, 0.75]},
    {pair: ["boss", "cleaner"], he: [0.3, 0.1], she: [0.3, 0.1]}
  ],
  waiting: [],
  wrong: []
};

it("counts in how many pairs the share grows and the favourite changes", () => {
  const picture = heShe(found);
  expect(picture.reading).toBe(
    "In 1 of 2 pairs the first gets a larger part with “he” than with “she”; in 1 the favourite changes."
  );
  expect(picture.querySelectorAll(".changes")).toHaveLength(1);
  expect(picture.tables!()[0].rows[0]).toEqual(["doctor / nurse", 0.75, 0.25, 1]);
});

it("names both ends of the scale on one line, and on two where they would meet", () => {
  const lines = (width: number) =>
    Array.from(heShe(found, {width}).querySelectorAll(".quiet > g"), (end) =>
      Number(/,(\d+)\)/.exec(end.getAttribute("transform")!)![1])
    );
  expect(lines(640)).toEqual([14, 14]);
  expect(lines(296)).toEqual([14, 30]);
});

it("writes the pronouns of neighbouring rows apart, though they stand at the same place", () => {
  const rows = [...heShe({...found, found: [found.found[1], found.found[1]]}).querySelectorAll("g.row")];
  const bottom = (row: Element, pronoun: number) => {
    const [, y] = /,(\d+)\)/.exec(row.getAttribute("transform")!)!;
    return Number(y) + Number(row.querySelectorAll(".mark")[pronoun].getAttribute("y"));
  };
  expect(bottom(rows[1], 0) - bottom(rows[0], 1)).toBeGreaterThanOrEqual(15); // letters of 12 px
});

it("says what waits for the model and which line is no pair, as it was written", () => {
  const {reading} = heShe({...found, waiting: [["a", "b"]], wrong: ["<b>x</b>"]});
  expect(reading).toContain("One pair waits for the model.");
  expect(reading).toContain("“<b>x</b>” is no pair");
  expect(heShe({...found, found: []}).reading).toContain("Write two people on a line");
});
