import {dot} from "./dot.js";
import type {Matrix, Vector} from "./matrix.js";
import {checkMatrix, checkSame} from "./matrix.js";

export interface ScoresOptions {
  /** What each dot product is multiplied by; 1 by default. Transformers use 1 / √d. */
  scale?: number;
}

/**
 * How well one query (d numbers) meets each key (n x d): n scaled dot products.
 *
 * Throws if something is empty, ragged or not finite, or if query and keys differ in width.
 */
export function scores(query: Vector, keys: Matrix, {scale = 1}: ScoresOptions = {}): number[] {
  if (!Number.isFinite(scale)) throw new Error(`invalid scale: ${scale}`);
  const [, width] = checkMatrix(keys, "keys");
  checkSame(query.length, width, "query and keys");
  return Array.from(keys, (key) => scale * dot(query, key));
}
