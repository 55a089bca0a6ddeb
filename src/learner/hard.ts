import type {Choose} from "./choice.js";
import {pickedOutcome} from "./choice.js";

/**
 * Listens to the word with the highest score alone. A small change of a score changes nothing, so the slope is 0:
 * that is not an approximation but the derivative, wherever there is one.
 */
export const hard: Choose = ({scores2}, sentence, slope) => {
  slope.fill(0);
  return pickedOutcome(highest(scores2, sentence.words.length), sentence);
};

/** The position of the highest of the first n scores; of equal ones the first. */
export function highest(scores: Float64Array, n: number): number {
  let best = 0;
  for (let j = 1; j < n; ++j) if (scores[j] > scores[best]) best = j;
  return best;
}
