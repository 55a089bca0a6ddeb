import {describe, expect, it} from "vitest";
import type {Point} from "../../src/method/correlation.js";
import {correlation, correlationInterval, permutationTest, rankCorrelation} from "../../src/method/correlation.js";
import {groupedInterval} from "../../src/method/grouped.js";
import {resampled} from "../../src/method/resample.js";
import {wilson} from "../../src/method/wilson.js";
import {mean} from "../mean.js";

const wave: Point[] = Array.from({length: 30}, (_, i) => [i, Math.sin(7 * i)]);

describe("resampled", () => {
  const numbers = Array.from({length: 100}, (_, i) => i);
  it("keeps the middle 95%: for a mean, about two standard errors to either side", () => {
    const error = Math.sqrt(mean(numbers.map((x) => (x - 49.5) ** 2)) / 100);
    const [low, high] = resampled(numbers, mean);
    expect((49.5 - low) / error).toBeCloseTo(1.96, 0);
    expect((high - 49.5) / error).toBeCloseTo(1.96, 0);
  });
  it("is the same for the same seed, and another for another", () => {
    expect(resampled(numbers, mean)).toEqual(resampled(numbers, mean));
    expect(resampled(numbers, mean, 2)).not.toEqual(resampled(numbers, mean));
  });
  it("has nothing to say of nothing", () => expect(() => resampled([], mean)).toThrow("nothing to resample"));
});

describe("groupedInterval", () => {
  const width = ([low, high]: readonly [number, number]) => high - low;
  const groups = (count: number, successes: number, of: number) => Array.from({length: count}, () => ({successes, of}));
  it("is a point where every pair has one success of two: such pairs always sum to a half", () =>
    expect(groupedInterval(groups(100, 1, 2))).toEqual([0.5, 0.5]));
  it("is as wide as Wilson's with half as many cases where the two of a pair always agree", () => {
    const pairs = [...groups(50, 2, 2), ...groups(50, 0, 2)];
    expect(width(groupedInterval(pairs))).toBeCloseTo(width(wilson(50, 100)), 1);
    expect(width(groupedInterval(pairs))).toBeGreaterThan(1.2 * width(wilson(100, 200)));
  });
  it("is Wilson's, of groups, for none and for all", () => {
    expect(groupedInterval(groups(40, 0, 2))).toEqual(wilson(0, 40));
    expect(groupedInterval(groups(40, 2, 2))).toEqual(wilson(40, 40));
  });
});

describe("correlation", () => {
  it("of a rising line is 1, of a falling one −1", () => {
    expect(
      correlation([
        [0, 1],
        [1, 3],
        [2, 5]
      ])
    ).toBeCloseTo(1, 12);
    expect(
      correlation([
        [0, 5],
        [1, 3],
        [2, 1]
      ])
    ).toBeCloseTo(-1, 12);
  });
  it("of (1, 2), (2, 1), (3, 4), (4, 3) is 0.6", () =>
    expect(
      correlation([
        [1, 2],
        [2, 1],
        [3, 4],
        [4, 3]
      ])
    ).toBeCloseTo(0.6, 12));
  it("by ranks is 1 for any rising curve, and shares the ranks of equal numbers", () => {
    expect(
      rankCorrelation([
        [1, 1],
        [2, 4],
        [3, 90],
        [4, 91]
      ])
    ).toBeCloseTo(1, 12);
    // Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: 4.5 / √(4.5 · 5).
    expect(
      rankCorrelation([
        [1, 1],
        [2, 2],
        [2, 3],
        [3, 4]
      ])
    ).toBeCloseTo(Math.sqrt(0.9), 12);
  });
});

describe("correlationInterval", () => {
  it("of 0.5 of 50 is 0.26 to 0.68", () => {
    const [low, high] = correlationInterval(0.5, 50);
    expect(low).toBeCloseTo(0.257, 3);
    expect(high).toBeCloseTo(0.683, 3);
  });
  it("around 0 is even, and shrinks with more points", () => {
    const [low, high] = correlationInterval(0, 28);
    expect(high).toBeCloseTo(Math.tanh(1.959964 / 5), 12);
    expect(low).toBe(-high);
    expect(correlationInterval(0, 100)[1]).toBeLessThan(high);
  });
});

describe("permutationTest", () => {
  it("of three points in line: two of the six orders are as straight", () =>
    expect(
      permutationTest([
        [0, 0],
        [1, 1],
        [2, 2]
      ])
    ).toBeCloseTo(1 / 3, 1));
  it("counts both directions alike", () =>
    expect(permutationTest(wave.map(([x, y]) => [x, -y]))).toBe(permutationTest(wave)));
  it("is small where there is a link, but never 0, and the same for the same seed", () => {
    const line: Point[] = wave.map(([x, y]) => [x, x + y]);
    expect(permutationTest(line, 999)).toBe(1 / 1000);
    expect(permutationTest(wave, 999)).toBeGreaterThan(0.05);
    expect(permutationTest(wave, 999)).toBe(permutationTest(wave, 999));
    expect(permutationTest(wave, 999, 2)).not.toBe(permutationTest(wave, 999));
  });
});
