import {softmaxInPlace} from "../attention/softmax.js";
import {wordId} from "./language.js";
import type {Model} from "./model.js";
import {width} from "./model.js";
import type {Trace} from "./trace.js";
import {scaleAt} from "./trace.js";

const it = wordId("it");

// A copy, for the innermost loops: bundlers and test runners may turn an import into a look-up, at four times the time.
const size = width;

/**
 * Lets “it” look around twice and fills `trace`. Layer 1: the words of the sentence, as far as “it” listens to them,
 * are added to its query. Layer 2: with that query it looks again.
 *
 * The loops are written out, on flat arrays and without a new object, because a run does this thousands of times a
 * second: the functions of the attention folder check and allocate. A test holds the two against each other.
 */
export function forward(model: Model, words: readonly number[], temperature: number, trace: Trace): void {
  const {weights1, query2, scores2, weights2} = trace;
  const n = words.length;
  const scale = scaleAt(temperature);
  scoreAll(model.query1, model.key1, words, scale, weights1);
  softmaxInPlace(weights1, 0, n);
  for (let d = 0; d < size; ++d) query2[d] = model.query2[it * size + d];
  for (let j = 0; j < n; ++j) {
    const row = words[j] * size;
    for (let d = 0; d < size; ++d) query2[d] += weights1[j] * model.query2[row + d];
  }
  scoreAll(query2, model.key2, words, scale, scores2);
  for (let j = 0; j < n; ++j) weights2[j] = scores2[j];
  softmaxInPlace(weights2, 0, n);
}

function scoreAll(query: Float64Array, keys: Float64Array, words: readonly number[], scale: number, to: Float64Array) {
  for (let j = 0; j < words.length; ++j) {
    const row = words[j] * size;
    let sum = 0;
    for (let d = 0; d < size; ++d) sum += query[d] * keys[row + d];
    to[j] = scale * sum;
  }
}
