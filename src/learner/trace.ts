import {width} from "./model.js";

/** Words in the longest sentence. */
export const longest = 12;

/** What one sentence leaves behind in a model; written over by the next. Entries beyond its length mean nothing. */
export interface Trace {
  /** What “it” listens to in layer 1, per position. */
  weights1: Float64Array;
  /** What “it” then asks: 16 numbers. */
  query2: Float64Array;
  /** How well each position answers, before the softmax. */
  scores2: Float64Array;
  /** What “it” listens to in layer 2, per position. */
  weights2: Float64Array;
}

export function createTrace(): Trace {
  const list = () => new Float64Array(longest);
  return {weights1: list(), query2: new Float64Array(width), scores2: list(), weights2: list()};
}

/** What a dot product is multiplied by at a temperature, the root of the width included. */
export function scaleAt(temperature: number): number {
  return 1 / (Math.sqrt(width) * temperature);
}
