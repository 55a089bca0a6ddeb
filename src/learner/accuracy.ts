import {forward} from "./forward.js";
import type {Model} from "./model.js";
import type {Sentence} from "./sentence.js";
import {createTrace} from "./trace.js";

/**
 * How often, between the two nouns of a sentence alone, the right one is preferred: the one with the higher score of
 * layer 2. 0 to 1; a draw counts half.
 *
 * This forced choice is the same question for every way to choose, which the loss is not.
 */
export function accuracy(model: Model, sentences: readonly Sentence[], temperature = 1): number {
  const trace = createTrace();
  return shareRight(sentences, ({words, right, wrong}) => {
    forward(model, words, temperature, trace);
    return trace.scores2[right] - trace.scores2[wrong];
  });
}

/** How often “the noun named first” would be right. */
export function firstNounAccuracy(sentences: readonly Sentence[]): number {
  return shareRight(sentences, ({right, wrong}) => wrong - right);
}

/** How often “the noun nearest before it” would be right. */
export function nearestNounAccuracy(sentences: readonly Sentence[]): number {
  return shareRight(sentences, ({right, wrong}) => right - wrong);
}

/** `preference` is above 0 for the right noun, below 0 for the wrong one. */
function shareRight(sentences: readonly Sentence[], preference: (sentence: Sentence) => number): number {
  let points = 0;
  for (const sentence of sentences) {
    const p = preference(sentence);
    points += p > 0 ? 1 : p < 0 ? 0 : 0.5;
  }
  return points / sentences.length;
}
