import {expect, test} from "vitest";
import {normal} from "../../src/learner/normal.js";
import {random} from "../../src/learner/random.js";
import {mean} from "../mean.js";

const take = (n: number, next: () => number) => Array.from({length: n}, () => next());

test("the same seed gives the same numbers, another seed or stream gives others", () => {
  expect(take(5, random(7))).toEqual(take(5, random(7)));
  expect(take(5, random(7))).not.toEqual(take(5, random(8)));
  expect(take(5, random(7))).not.toEqual(take(5, random(7, 1)));
  expect(take(5, random(7, 1))).not.toEqual(take(5, random(8)));
});

test("the numbers that every run begins with, as a second program in another language has them", () =>
  expect(take(3, random(7, 1))).toEqual([0.6116548483259976, 0.2341587827540934, 0.21977676218375564]));

test("numbers lie in [0, 1) and fill it evenly", () => {
  const list = take(100_000, random(1));
  expect(list.every((x) => x >= 0 && x < 1)).toBe(true);
  const counts = new Array(10).fill(0);
  for (const x of list) counts[Math.floor(10 * x)]++;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test("a number says nothing about the next, and neighbouring seeds nothing about each other", () => {
  const correlation = (a: number[], b: number[]) => 12 * mean(a.map((x, i) => (x - 0.5) * (b[i] - 0.5)));
  const list = take(20_001, random(1));
  expect(Math.abs(correlation(list.slice(1), list.slice(0, -1)))).toBeLessThan(0.03);
  expect(Math.abs(correlation(list, take(20_001, random(2))))).toBeLessThan(0.03);
  const firsts = Array.from({length: 20_000}, (_, seed) => random(seed)());
  expect(Math.abs(correlation(firsts.slice(1), firsts.slice(0, -1)))).toBeLessThan(0.03);
});

test.each([-1, 1.5, NaN, 2 ** 32])("random refuses seed %s", (seed) =>
  expect(() => random(seed)).toThrow(`invalid seed: ${seed}`)
);

test("normal numbers have mean 0, deviation 1 and a bell's tails", () => {
  const list = take(100_000, normal(random(1)));
  expect(Math.abs(mean(list))).toBeLessThan(0.015);
  expect(Math.abs(mean(list.map((x) => x * x)) - 1)).toBeLessThan(0.02);
  const within = (sigmas: number) => mean(list.map((x) => Number(Math.abs(x) < sigmas)));
  expect(within(1)).toBeCloseTo(0.6827, 2);
  expect(within(2)).toBeCloseTo(0.9545, 2);
});

test("a uniform 0 does not become an infinite normal number", () =>
  expect(
    take(
      4,
      normal(() => 0)
    ).every(Number.isFinite)
  ).toBe(true));
