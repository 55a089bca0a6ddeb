import type {Vector} from "./matrix.js";
import {checkWeights} from "./matrix.js";

/**
 * How spread out weights are, in nats: 0 if one weight has everything, log n if n weights are equal.
 *
 * Weights are divided by their sum first, so rounded ones do no harm. Throws if they are empty, negative, not finite or
 * all 0.
 */
export function entropy(weights: Vector): number {
  const sum = checkWeights(weights);
  let total = 0;
  for (let i = 0; i < weights.length; ++i) {
    const share = weights[i] / sum;
    if (share > 0) total -= share * Math.log(share);
  }
  return total;
}

/**
 * How many words are effectively listened to: exp(entropy), from 1 to n. `perplexity([0.5, 0.5, 0])` is 2.
 *
 * Throws as `entropy` does.
 */
export function perplexity(weights: Vector): number {
  return Math.exp(entropy(weights));
}
