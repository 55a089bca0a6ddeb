import type {Vector} from "./matrix.js";
import {maxScore} from "./softmax.js";

/**
 * All weight on the best score: the limit of `softmax` as the temperature goes to 0.
 *
 * As in that limit, equal best scores share equally: `hardmax([2, 1, 2])` is [0.5, 0, 0.5]. Throws as `softmax` does.
 */
export function hardmax(scores: Vector): number[] {
  const max = maxScore(scores);
  let ties = 0;
  for (let i = 0; i < scores.length; ++i) if (scores[i] === max) ++ties;
  return Array.from(scores, (score) => (score === max ? 1 / ties : 0));
}

/** The index of the best score; of equal ones the first. Throws as `softmax` does. */
export function argmax(scores: Vector): number {
  const max = maxScore(scores);
  let i = 0;
  while (scores[i] !== max) ++i;
  return i;
}
