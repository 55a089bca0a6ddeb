import type {Choose} from "./choice.js";
import {pickedOutcome} from "./choice.js";

/**
 * Picks one word by lot, each with its weight as its chance. A pick that earned more than usual is made likelier, one
 * that earned less is made less likely (REINFORCE, Williams 1992): on average that climbs the expected reward.
 *
 * `uniform` draws the lots, in [0, 1); `usual` tells the reward to compare with.
 */
export function sampled(uniform: () => number, usual: () => number): Choose {
  return ({weights2}, sentence, slope) => {
    const pick = draw(weights2, sentence.words.length, uniform());
    const outcome = pickedOutcome(pick, sentence);
    reinforce(weights2, pick, outcome.reward - usual(), slope);
    return outcome;
  };
}

/** Writes into `slope` how −advantage · log(the weight of the pick) grows with each score. */
export function reinforce(weights: Float64Array, pick: number, advantage: number, slope: Float64Array): void {
  for (let j = 0; j < weights.length; ++j) slope[j] = advantage * weights[j];
  slope[pick] -= advantage;
}

function draw(weights: Float64Array, n: number, lot: number): number {
  let pick = 0;
  while (pick < n - 1 && (lot -= weights[pick]) >= 0) ++pick;
  return pick;
}
