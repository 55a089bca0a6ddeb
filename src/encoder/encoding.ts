import type {Without} from "./without.js";
import type {Word} from "./words.js";

/** What the encoder makes of a text of which it reads n pieces. */
export interface Encoding {
  text: string;
  /** The n pieces that were read. */
  pieces: string[];
  /** Their rows in the table of embeddings. */
  ids: number[];
  /** The words these pieces spell; the last may be cut short where `total` is larger than `read`. */
  words: Word[];
  /** n, at most 128. */
  read: number;
  /** How many pieces the whole text has. */
  total: number;
  /**
   * [layer][head][query][key], 2 x 4 x n x n: where each piece looks. Every row sums to 1; the rows of a head are views
   * of one array.
   */
  attention: Float64Array[][][];
  /** What the sentence means, as 512 numbers of length 1 together. */
  embedding: Float32Array;
  /**
   * [layer][head][piece], where they were asked for: the length of what a piece adds to one that looks at it with a
   * weight of 1.
   */
  lengths?: Float32Array[][];
}

/**
 * One head, its parts by their names in the chapter; its vectors have 64 numbers in the first layer and 128 in the
 * second.
 */
export interface HeadTrace {
  /** [piece][64 or 128], already multiplied by 1 / √(64 or 128). */
  queries: Float32Array[];
  /** [piece][64 or 128] */
  keys: Float32Array[];
  /** [piece][64 or 128] */
  values: Float32Array[];
  /** [query][key]: the dot products, whose softmax is the attention. */
  scores: number[][];
}

/** An encoding with everything that happened on the way. */
export interface TracedEncoding extends Encoding {
  /** states[0]: [piece][256], what layer 0 reads; states[1] and states[2]: [piece][512], after layers 0 and 1. */
  states: Float32Array[][];
  layers: {
    heads: HeadTrace[];
    /** [piece][512]: after the attention and its residual, before the feed-forward part. */
    attended: Float32Array[];
  }[];
}

export interface EncodeOptions {
  /** What the model is to do without. */
  without?: Without;
  /** True for the lengths of the values, too; they take a few milliseconds more. */
  lengths?: boolean;
}

/**
 * Reads a text. An empty one has no pieces, no words and empty attention matrices; its embedding is what the
 * published graph makes of nothing, a vector of length 1 like any other.
 *
 * Throws a RangeError where `without` names a head or a word that there is not.
 */
export interface Encoder {
  (text: string, options: EncodeOptions & {trace: true}): TracedEncoding;
  (text: string, options?: EncodeOptions & {trace?: boolean}): Encoding;
}
