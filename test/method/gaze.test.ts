import {expect, it} from "vitest";
import {worst} from "../../src/method/difference.js";
import {gaze} from "../../src/method/gaze.js";
import {lostLeads} from "../../src/method/lost-leads.js";

it("counts on which side of each word the largest weight lies", () => {
  const matrix = [
    [0.2, 0.5, 0.3],
    [0.1, 0.8, 0.1],
    [0.6, 0.2, 0.2]
  ];
  expect(gaze([matrix])).toEqual({back: 1, itself: 1, ahead: 1});
  expect(gaze([matrix, [[1]]])).toEqual({back: 1, itself: 2, ahead: 1});
});

it("the worst difference is the largest, either way", () => {
  expect(worst([1, 2, 3], [1, 2.5, 2])).toBe(1);
  expect(worst([], [])).toBe(0);
  expect(() => worst([1], [1, 2])).toThrow("cannot compare");
});

it("a lead is lost where another number becomes the largest, by what it led the new one", () => {
  const rows = [
    [0.5, 0.3, 0.2],
    [0.4, 0.35, 0.25]
  ];
  expect(lostLeads(rows, rows)).toEqual([]);
  expect(lostLeads(rows, [rows[0], [0.35, 0.4, 0.25]])[0]).toBeCloseTo(0.05, 12);
  expect(lostLeads(rows, [rows[0], [0.3, 0.3, 0.4]])[0]).toBeCloseTo(0.15, 12);
});
