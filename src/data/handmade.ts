/** The three features of the hand-made vectors: living thing, object or place, doing something; each from 0 to 1. */
export type Features = readonly [number, number, number];

/** A word with the features that it advertises, and those that it hands over. */
export interface HandmadeWord {
  word: string;
  key: Features;
  value: Features;
}

/**
 * Hand-made keys of the sentence's words, for *match*, and hand-made values, for *dictionary*: chosen by us to be
 * read at a glance, not taken from any model. What a word advertises and what it hands over are different things, so
 * the two differ.
 */
export const handmade: readonly HandmadeWord[] = [
  {word: "The", key: [0, 0, 0], value: [0, 0, 0]},
  {word: "cat", key: [1, 0.2, 0.1], value: [1, 0, 0]},
  {word: "sat", key: [0.1, 0, 1], value: [0, 0, 1]},
  {word: "on", key: [0, 0.2, 0], value: [0, 0.2, 0]},
  {word: "the", key: [0, 0, 0], value: [0, 0, 0]},
  {word: "mat", key: [0, 1, 0], value: [0, 1, 0]},
  {word: "because", key: [0, 0, 0.1], value: [0, 0, 0]},
  {word: "it", key: [0.3, 0.3, 0], value: [0, 0, 0]},
  {word: "was", key: [0, 0, 0.4], value: [0, 0, 0.3]},
  {word: "tired", key: [0.5, 0, 0.2], value: [0.6, 0, 0.1]},
  {word: ".", key: [0, 0, 0], value: [0, 0, 0]}
];
