import {wordId} from "./language.js";
import type {Model} from "./model.js";
import {width} from "./model.js";
import type {Trace} from "./trace.js";
import {longest, scaleAt} from "./trace.js";

const it = wordId("it");

// A copy, for the innermost loops: bundlers and test runners may turn an import into a look-up, at four times the time.
const size = width;
const queryChange = new Float64Array(size);
const pull = new Float64Array(longest);

/**
 * Carries a slope from the scores of layer 2 back to every weight, and adds it to `gradient`.
 *
 * `slope` holds, per position, how much what is to be made small grows with that position's score of layer 2, all
 * multiplied by `share` (1 / batch size). `trace` is what `forward` left for the same sentence, model and temperature.
 */
export function backward(
  model: Model,
  words: readonly number[],
  temperature: number,
  trace: Trace,
  slope: Float64Array,
  share: number,
  gradient: Model
): void {
  const {weights1, query2} = trace;
  const n = words.length;
  const scale = scaleAt(temperature);

  // Layer 2: a score is scale · query · key.
  queryChange.fill(0);
  for (let j = 0; j < n; ++j) {
    const row = words[j] * size;
    const s = scale * share * slope[j];
    for (let d = 0; d < size; ++d) {
      queryChange[d] += s * model.key2[row + d];
      gradient.key2[row + d] += s * query2[d];
    }
  }

  // The query of layer 2: what “it” brings, plus what it heard in layer 1.
  let meanPull = 0;
  for (let d = 0; d < size; ++d) gradient.query2[it * size + d] += queryChange[d];
  for (let j = 0; j < n; ++j) {
    const row = words[j] * size;
    pull[j] = 0;
    for (let d = 0; d < size; ++d) {
      pull[j] += queryChange[d] * model.query2[row + d];
      gradient.query2[row + d] += weights1[j] * queryChange[d];
    }
    meanPull += weights1[j] * pull[j];
  }

  // Layer 1: through the softmax to its scores.
  for (let j = 0; j < n; ++j) {
    const row = words[j] * size;
    const s = scale * weights1[j] * (pull[j] - meanPull);
    for (let d = 0; d < size; ++d) {
      gradient.query1[d] += s * model.key1[row + d];
      gradient.key1[row + d] += s * model.query1[d];
    }
  }
}
