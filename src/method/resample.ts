import {ascending, quantileSorted} from "d3";
import {random} from "../learner/random.js";

/** How many times anew; enough for two digits. */
const draws = 4000;

/**
 * The 95% interval of a number that was computed from some items, by the bootstrap: items are drawn anew, as many as
 * there are and with repetition, the number is computed again, and the middle 95% of 4,000 such numbers are kept. With
 * the same items and seed it is the same to the last bit.
 *
 * Draw what is independent: where cases come in groups, the groups. Throws on an empty list.
 *
 * Source: B. Efron, Bootstrap methods: another look at the jackknife, 1979 (the percentile method).
 */
export function resampled<T>(
  items: readonly T[],
  number: (items: readonly T[]) => number,
  seed = 1
): [low: number, high: number] {
  if (items.length === 0) throw new Error("nothing to resample");
  const uniform = random(seed);
  const again = () => items.map(() => items[Math.floor(uniform() * items.length)]);
  return middle(Array.from({length: draws}, () => number(again())));
}

/** The middle 95% of some numbers. */
function middle(numbers: number[]): [low: number, high: number] {
  const sorted = numbers.sort(ascending);
  return [quantileSorted(sorted, 0.025)!, quantileSorted(sorted, 0.975)!];
}
