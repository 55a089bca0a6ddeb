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
  /** Cosine of each piece's value with the blend. */
  likeness: readonly number[];
  /** The noun that the word stands for, and others put in its place. */
  noun: string;
  exchanges: readonly Exchange[];
}

/**
 * The same sentence with another noun: how far apart (Euclidean) the asking word's vectors of 512 numbers are in the
 * two sentences, before and after the layer's attention. Switched off, attention adds the same to both vectors, so that
 * they stay as far apart as before.
 */
export interface Exchange {
  noun: string;
  before: number;
  after: number;
}
