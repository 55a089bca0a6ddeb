import type {Plot} from "./language.js";
import {adjectives, nouns, plots} from "./language.js";
import type {Sentence} from "./sentence.js";
import {sentence} from "./sentence.js";

export interface Corpus {
  /** For each of the 144 pairs of nouns to learn from, its sentences. */
  training: readonly (readonly Sentence[])[];
  /** Every sentence about the 48 pairs held out: 2,560. */
  heldOut: readonly Sentence[];
}

/**
 * Every sentence of the language, split by its pair of nouns. A quarter of the pairs of each plot is held out, such
 * that each noun misses two of its eight partners; cat and ball is always one of them.
 *
 * Of each pair every verb, order, referent and adjective occurs once. Hence always choosing the first noun, or the
 * nearest, is right in exactly half of the sentences.
 */
export function corpus(): Corpus {
  const pieces = writeCorpus();
  while (!pieces.next().done);
  return made!;
}

// Ten thousand sentences, always the same: made once, and not before they are needed.
let made: Corpus | undefined;

/**
 * Makes the sentences in pieces, a pair of nouns at a time, for a caller that must not be kept waiting: each `next()`
 * takes a fraction of a millisecond. When it is done, `corpus` has them; if it had them before, it is done at once.
 */
export function* writeCorpus(): Generator<false, void> {
  if (made) return;
  const training: Sentence[][] = [];
  const heldOut: Sentence[] = [];
  for (const plot of plots) {
    for (const [i, agent] of nouns[plot.agent].entries()) {
      for (const [j, patient] of nouns[plot.patient].entries()) {
        const sentences = sentencesAbout(agent, patient, plot);
        if ((i + j) % 4 === 0) heldOut.push(...sentences);
        else training.push(sentences);
        yield false;
      }
    }
  }
  made ??= {training, heldOut};
}

function sentencesAbout(agent: string, patient: string, plot: Plot): Sentence[] {
  const sentences: Sentence[] = [];
  for (const verb of plot.verbs) {
    for (const passive of [false, true]) {
      for (const aboutAgent of [true, false]) {
        for (const adjective of adjectives[aboutAgent ? plot.agent : plot.patient]) {
          sentences.push(sentence({agent, verb, patient, adjective, aboutAgent, passive}));
        }
      }
    }
  }
  return sentences;
}
