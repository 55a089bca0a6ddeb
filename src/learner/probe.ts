import type {Choice} from "./choice.js";
import {forward} from "./forward.js";
import {highest} from "./hard.js";
import type {Model} from "./model.js";
import {sentence, spell} from "./sentence.js";
import {createTrace} from "./trace.js";

const pair = {agent: "cat", verb: "chased", patient: "ball"};

/** Two sentences that differ in one word, and in what “it” means. Their pair of nouns is never trained on. */
export const probes = {
  tired: sentence({...pair, adjective: "tired", aboutAgent: true}),
  round: sentence({...pair, adjective: "round", aboutAgent: false})
};

/** A probe sentence as a picture needs it: its words, and where the noun that “it” means and the other noun stand. */
export interface ProbeSentence {
  words: readonly string[];
  right: number;
  wrong: number;
}

/** The probe sentences by their adjective. */
export type ProbeSentences = Record<keyof typeof probes, ProbeSentence>;

/** The probe sentences as they are read. */
export const probeSentences: ProbeSentences = {
  tired: {...probes.tired, words: spell(probes.tired)},
  round: {...probes.round, words: spell(probes.round)}
};

/** What “it” listens to in a probe sentence: per layer a weight for each of its 10 words. */
export interface ProbeWeights {
  layer1: number[];
  layer2: number[];
}

/**
 * What “it” listens to in both probe sentences. A hard choice gives layer 2 a single 1; for a sampled one the weights
 * are its chances.
 */
export function probe(model: Model, choice: Choice, temperature: number): Record<keyof typeof probes, ProbeWeights> {
  const trace = createTrace();
  const read = (words: readonly number[]): ProbeWeights => {
    forward(model, words, temperature, trace);
    const best = highest(trace.scores2, words.length);
    const weight2 = (j: number) => (choice === "hard" ? Number(j === best) : trace.weights2[j]);
    return {layer1: words.map((_, j) => trace.weights1[j]), layer2: words.map((_, j) => weight2(j))};
  };
  return {tired: read(probes.tired.words), round: read(probes.round.words)};
}
