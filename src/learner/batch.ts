import {backward} from "./backward.js";
import type {Choose, Outcome} from "./choice.js";
import {corpus} from "./corpus.js";
import {forward} from "./forward.js";
import type {Model} from "./model.js";
import {createTrace, longest} from "./trace.js";

/** Sentences a step learns from. */
export const batchSize = 32;

/**
 * A caller that must not be kept waiting may turn to something else after each such part: code that has not run
 * before is slow.
 */
const portion = 2;

/**
 * Returns a function that answers 32 random training sentences (any pair of nouns is as likely as any other), fills
 * `gradient` with the mean of their gradients and returns the mean of their outcomes. It works in portions of two
 * sentences.
 */
export function createBatches(uniform: () => number, choose: Choose) {
  const {training} = corpus();
  const trace = createTrace();
  const slope = new Float64Array(longest);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(uniform() * list.length)];
  return function* (model: Model, temperature: number, gradient: Model): Generator<false, Outcome> {
    const mean = {loss: 0, reward: 0};
    gradient.weights.fill(0);
    for (let i = 0; i < batchSize; ++i) {
      const sentence = oneOf(oneOf(training));
      forward(model, sentence.words, temperature, trace);
      const {loss, reward} = choose(trace, sentence, slope);
      mean.loss += loss / batchSize;
      mean.reward += reward / batchSize;
      backward(model, sentence.words, temperature, trace, slope, 1 / batchSize, gradient);
      if (i % portion === 0) yield false;
    }
    return mean;
  };
}
