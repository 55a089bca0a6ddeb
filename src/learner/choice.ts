import {nouns} from "./language.js";
import type {Sentence} from "./sentence.js";
import type {Trace} from "./trace.js";

/** The three ways to choose in layer 2. */
export type Choice = "soft" | "hard" | "sampled";

export interface Outcome {
  /** −log of the probability given to the right one of the 24 nouns. */
  loss: number;
  /** The weight on the right noun; where one word is picked, 1 or 0. */
  reward: number;
}

/**
 * Answers one sentence from what `forward` left in `trace`, and writes into `slope`, per position, how much what is to
 * be made small grows with that position's score of layer 2.
 */
export type Choose = (trace: Trace, sentence: Sentence, slope: Float64Array) => Outcome;

/** The answer is softmax(8 · blend): how sure a blend that is all one noun makes it. */
export const sharpness = 8;

/** The nouns that a sentence does not name. No value speaks of them, so they keep exp(0) each. */
export const absent = Object.values(nouns).flat().length - 2;

/** The outcome of listening to one position alone. */
export function pickedOutcome(pick: number, {right, wrong}: Sentence): Outcome {
  const heard = (position: number) => (pick === position ? sharpness : 0);
  const loss = Math.log(Math.exp(heard(right)) + Math.exp(heard(wrong)) + absent) - heard(right);
  return {loss, reward: pick === right ? 1 : 0};
}
