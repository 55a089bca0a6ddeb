import {blend, dot} from "../attention/index.js";
import type {Word} from "../encoder/words.js";

/** The head that hunts for nouns (2.2), counted from 0. */
export const [layer, head] = [1, 1];

export type Vectors = ArrayLike<ArrayLike<number>>;

/** The mean of a word's pieces, for every word. */
export function byWord(vectors: Vectors, words: readonly Word[]): number[][] {
  return words.map(({start, end}) => {
    const pieces = Array.from({length: end - start}, (_, i) => vectors[start + i]);
    return blend(
      pieces.map(() => 1 / pieces.length),
      pieces
    );
  });
}

/** How alike the directions of two vectors are, −1 to 1. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** How far apart the ends of two vectors are. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.hypot(...Array.from(a, (x, i) => x - b[i]));
}
