import {vocabulary, wordId} from "./language.js";

export interface Sentence {
  /** Word ids; 10 in an active sentence, 12 in a passive one. */
  words: readonly number[];
  /** The position of the noun that “it” means. */
  right: number;
  /** The position of the other noun. */
  wrong: number;
}

export interface SentenceParts {
  /** The noun that does something. */
  agent: string;
  verb: string;
  /** The noun it is done to. */
  patient: string;
  adjective: string;
  /** Whether the adjective is said of the agent; else of the patient. */
  aboutAgent: boolean;
  /** Whether the patient comes first; false by default. */
  passive?: boolean;
}

/**
 * One sentence: “the cat chased the ball because it was tired .” or “the ball was chased by the cat because it was
 * tired .” Throws on a word that the language does not have.
 */
export function sentence({agent, verb, patient, adjective, aboutAgent, passive = false}: SentenceParts): Sentence {
  const [a, v, p, adj] = [wordId(agent), wordId(verb), wordId(patient), wordId(adjective)];
  const words = passive
    ? [the, p, was, v, by, the, a, because, it, was, adj, stop]
    : [the, a, v, the, p, because, it, was, adj, stop];
  const [first, second] = passive ? [1, 6] : [1, 4];
  return aboutAgent === passive ? {words, right: second, wrong: first} : {words, right: first, wrong: second};
}

const [the, was, by, because, it, stop] = ["the", "was", "by", "because", "it", "."].map(wordId);

/** The words of a sentence as they are read. */
export function spell({words}: Sentence): string[] {
  return words.map((id) => vocabulary[id]);
}
