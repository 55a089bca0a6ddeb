/**
 * What happens to one word inside the head, for the chapter's sentence: vectors of 128 numbers as −99 to 99, and real
 * scores.
 */
export interface Journey {
  /** The word that asks. */
  word: number;
  pieces: readonly string[];
  query: readonly number[];
  keys: readonly (readonly number[])[];
  values: readonly (readonly number[])[];
  blend: readonly number[];
  scores: readonly number[];
  weights: readonly number[];
  /** Cosine of each word's state with the asking word's, before and after the layer's attention. */
  before: readonly number[];
  after: readonly number[];
}
