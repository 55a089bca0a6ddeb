import {mean, rank, shuffler} from "d3";
import {random} from "../learner/random.js";

/** A pair of numbers that belong together, such as those of one occupation. */
export type Point = readonly [x: number, y: number];

/**
 * How closely two numbers go together in a straight line, −1 to 1 (Pearson's r): `[[0, 1], [1, 3], [2, 5]]` is 1. Not
 * a number if either never changes.
 */
export function correlation(points: readonly Point[]): number {
  const [mx, my] = [mean(points, ([x]) => x)!, mean(points, ([, y]) => y)!];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

/** The same of their ranks, equal numbers sharing the mean of theirs (Spearman's ρ): any rising curve is 1. */
export function rankCorrelation(points: readonly Point[]): number {
  const [xs, ys] = [0, 1].map((i) => ranks(points.map((point) => point[i])));
  return correlation(xs.map((x, i) => [x, ys[i]]));
}

/**
 * The 95% interval of Pearson's r of n points, n above 3, by Fisher's transformation: 0.5 of 50 is [0.26, 0.68].
 *
 * Source: R. A. Fisher, On the “probable error” of a coefficient of correlation deduced from a small sample, 1921.
 */
export function correlationInterval(r: number, n: number): [low: number, high: number] {
  const half = 1.959964 / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

/**
 * A permutation test: how often the two go together at least as closely, in either direction, when the ys are dealt
 * out at random. A share of `deals` deals, the given order counted as one of them, so never 0.
 *
 * Source: B. Phipson and G. K. Smyth, Permutation P-values should never be zero, 2010.
 */
export function permutationTest(points: readonly Point[], deals = 9999, seed = 1): number {
  const shuffle = shuffler(random(seed));
  const found = Math.abs(correlation(points));
  const ys = points.map(([, y]) => y);
  let as = 1;
  for (let i = 0; i < deals; ++i) {
    shuffle(ys);
    // A hair's breadth, for the same sum in another order.
    if (Math.abs(correlation(points.map(([x], k) => [x, ys[k]]))) >= found - 1e-12) ++as;
  }
  return as / (deals + 1);
}

/** 0 for the smallest; equal numbers share the mean of their ranks. */
function ranks(numbers: readonly number[]): number[] {
  const least = Array.from(rank(numbers)); // equal ones get the lowest of their ranks
  const equals = (i: number) => least.filter((one) => one === least[i]).length;
  return least.map((one, i) => one + (equals(i) - 1) / 2);
}
