import {nouns, vocabulary, wordId} from "./language.js";
import type {Model} from "./model.js";
import {width} from "./model.js";
import type {Sentence} from "./sentence.js";
import {scaleAt} from "./trace.js";

const it = wordId("it");
const nounCount = Object.values(nouns).flat().length;

// A copy, for the innermost loops: bundlers and test runners may turn an import into a look-up, at four times the time.
const size = width;

/**
 * How often, between the two nouns of a sentence alone, the right one is preferred: the one with the higher score of
 * layer 2. 0 to 1; a draw counts half.
 *
 * This forced choice is the same question for every way to choose, which the loss is not.
 *
 * A score of layer 2 is the sum of what each word that “it” heard says for a noun, so what each of the 50 words says
 * for each of the 24 nouns is worked out once. That is six times as fast as `forward` sentence by sentence.
 */
export function accuracy(model: Model, sentences: readonly Sentence[], temperature = 1): number {
  const scale = scaleAt(temperature);
  const scores1 = vocabulary.map((_, word) => scale * product(model.query1, 0, model.key1, word));
  const says = vocabulary.map((_, word) =>
    Float64Array.from({length: nounCount}, (_, noun) => product(model.query2, word, model.key2, noun))
  );
  return shareRight(sentences, ({words, right, wrong}) => {
    const [a, b] = [words[right], words[wrong]];
    let max = -Infinity;
    for (let j = 0; j < words.length; ++j) if (scores1[words[j]] > max) max = scores1[words[j]];
    // Softmax within the loop: only two sums are needed of it, and no list is made for each of thousands of sentences.
    let heard = 0;
    let sum = 0;
    for (let j = 0; j < words.length; ++j) {
      const weight = Math.exp(scores1[words[j]] - max);
      const speaks = says[words[j]];
      heard += weight * (speaks[a] - speaks[b]);
      sum += weight;
    }
    return says[it][a] - says[it][b] + heard / sum;
  });
}

/** The dot product of two rows. */
function product(a: Float64Array, i: number, b: Float64Array, j: number): number {
  let sum = 0;
  for (let d = 0; d < size; ++d) sum += a[i * size + d] * b[j * size + d];
  return sum;
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
