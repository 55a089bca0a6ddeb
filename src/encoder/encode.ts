import type {Head} from "./heads.js";
import {createLayer} from "./layer.js";
import {linear, pack} from "./linear.js";
import {timing} from "./timing.js";
import {createTokenizer} from "./tokenize.js";
import type {VocabularyEntry} from "./tokenize.js";
import {embeddingShape} from "./weights.js";
import type {Weights} from "./weights.js";
import {groupWords} from "./words.js";
import type {Word} from "./words.js";

/** The encoder reads this many pieces of a text and ignores the rest. */
export const maxPieces = 128;

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
  /** [layer][head][query][key], 2 x 4 x n x n: where each piece looks. Every row sums to 1. */
  attention: number[][][][];
  /** What the sentence means, as 512 numbers of length 1 together. */
  embedding: Float32Array;
}

/** One head, its parts by their names in the chapter. */
export type HeadTrace = Omit<Head, "weights">;

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

/** Reads a text. Throws `empty text` for one without pieces, of which the encoder has nothing to say. */
export interface Encoder {
  (text: string, options: {trace: true}): TracedEncoding;
  (text: string, options?: {trace?: boolean}): Encoding;
}

/**
 * Makes an encoder: Universal Sentence Encoder Lite (Cer et al., 2018), a transformer of two layers with four heads each.
 * Preparing the weights takes a moment and 28 MB; every call then takes 2 to 3 ms per piece.
 */
export function createEncoder({
  weights,
  vocabulary
}: {
  weights: Weights;
  vocabulary: readonly VocabularyEntry[];
}): Encoder {
  const tokenize = createTokenizer(vocabulary);
  const layers = weights.layers.map(createLayer);
  const sentence = pack(weights.sentence);

  function encode(text: string, options: {trace: true}): TracedEncoding;
  function encode(text: string, options?: {trace?: boolean}): Encoding;
  function encode(text: string, {trace = false}: {trace?: boolean} = {}): Encoding | TracedEncoding {
    const all = tokenize(text);
    const read = all.slice(0, maxPieces);
    if (read.length === 0) throw new Error("empty text");
    const pieces = read.map((piece) => piece.text);
    const ids = read.map((piece) => piece.id);

    const input = embed(ids, weights.embeddings);
    let state = input;
    const results = layers.map((layer) => {
      const result = layer(state);
      state = result.state;
      return result;
    });
    const encoding: Encoding = {
      text,
      pieces,
      ids,
      words: groupWords(pieces),
      read: read.length,
      total: all.length,
      attention: results.map(({heads}) => heads.map((head) => head.weights)),
      embedding: unit(linear(sentence, meanRow(state, read.length)).map(Math.tanh))
    };
    if (!trace) return encoding;
    const rows = (flat: Float32Array): Float32Array[] => splitRows(flat, read.length);
    return {
      ...encoding,
      states: [rows(input), ...results.map((result) => rows(result.state))],
      layers: results.map(({heads, attended}) => ({
        heads: heads.map(({queries, keys, values, scores}) => ({queries, keys, values, scores})),
        attended: rows(attended)
      }))
    };
  }
  return encode;
}

/** What layer 0 reads, pieces x 256: twice each piece's embedding (the graph adds it twice) plus the signal of its position. */
function embed(ids: number[], embeddings: Float32Array): Float32Array {
  const [, width] = embeddingShape;
  const x = timing(ids.length, width);
  ids.forEach((id, piece) => {
    for (let i = 0; i < width; ++i) x[piece * width + i] += 2 * embeddings[id * width + i];
  });
  return x;
}

function splitRows(flat: Float32Array, count: number): Float32Array[] {
  const width = flat.length / count;
  return Array.from({length: count}, (_, row) => flat.slice(row * width, (row + 1) * width));
}

function meanRow(flat: Float32Array, count: number): Float32Array {
  const width = flat.length / count;
  const mean = new Float32Array(width);
  for (let i = 0; i < flat.length; ++i) mean[i % width] += flat[i] / count;
  return mean;
}

/** The vector scaled to length 1. */
function unit(vector: Float32Array): Float32Array {
  // The floor is the graph's: a vector of zeros stays one.
  const length = Math.sqrt(Math.max(vector.reduce((sum, x) => sum + x * x, 0), 1e-12));
  return vector.map((x) => x / length);
}
