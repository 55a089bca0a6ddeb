import type {EncodeOptions, Encoder, Encoding, TracedEncoding} from "./encoding.js";
import {createLayer} from "./layer.js";
import type {LayerResult} from "./layer.js";
import {plain} from "./linear.js";
import type {Kernel} from "./linear.js";
import {timing} from "./timing.js";
import {createTokenizer} from "./tokenize.js";
import type {VocabularyEntry} from "./tokenize.js";
import {createValueLengths} from "./value-lengths.js";
import {embeddingShape} from "./weights.js";
import type {Weights} from "./weights.js";
import {missingParts} from "./without.js";
import {groupWords} from "./words.js";

export type {Encoder, Encoding, HeadTrace, TracedEncoding} from "./encoding.js";

/** The encoder reads this many pieces of a text and ignores the rest. */
export const maxPieces = 128;

/** What an encoder is made of. */
export interface EncoderParts {
  weights: Weights;
  vocabulary: readonly VocabularyEntry[];
  /** What multiplies matrices; `plain` by default. */
  kernel?: Kernel;
}

/**
 * Makes an encoder: Universal Sentence Encoder Lite (Cer et al., 2018), a transformer of two layers with four heads
 * each. Preparing the weights takes a moment and 28 MB; every call then takes 1 to 2 ms per piece, a fraction of that
 * with the faster kernel.
 */
export function createEncoder({weights, vocabulary, kernel = plain}: EncoderParts): Encoder {
  const tokenize = createTokenizer(vocabulary);
  const layers = weights.layers.map((layer) => createLayer(layer, kernel));
  const sentence = kernel(weights.sentence);
  const valueLengths = weights.layers.map((layer) => createValueLengths(layer, kernel));

  const encode = (
    text: string,
    {trace = false, without = {}, lengths = false}: EncodeOptions & {trace?: boolean} = {}
  ) => {
    const all = tokenize(text);
    const read = all.slice(0, maxPieces);
    const pieces = read.map((piece) => piece.text);
    const ids = read.map((piece) => piece.id);
    const words = groupWords(pieces);
    const missing = missingParts(without, words);

    const input = embed(ids, weights.embeddings, missing.places ? unplaced : timing);
    const results: LayerResult[] = [];
    for (const [index, layer] of layers.entries())
      results.push(layer(results.at(-1)?.state ?? input, {hidden: missing.pieces, silent: missing.heads[index]}));
    const mean = meanRow(results.at(-1)!.state, weights.sentence.inputs);
    const encoding: Encoding = {
      text,
      pieces,
      ids,
      words,
      read: read.length,
      total: all.length,
      attention: results.map(({heads}) => heads.map((head) => head.weights)),
      embedding: unit(sentence(mean).map(Math.tanh)),
      ...(lengths && {lengths: results.map(({heads}, layer) => valueLengths[layer](heads))})
    };
    return trace ? {...encoding, ...traceOf(input, results)} : encoding;
  };
  return encode as Encoder;
}

function traceOf(input: Float32Array, results: LayerResult[]): Pick<TracedEncoding, "states" | "layers"> {
  const count = input.length / embeddingShape[1];
  const rows = (flat: Float32Array): Float32Array[] => splitRows(flat, count);
  return {
    states: [rows(input), ...results.map((result) => rows(result.state))],
    layers: results.map(({heads, attended}) => ({
      heads: heads.map(({queries, keys, values, scores}) => ({
        queries: rows(queries),
        keys: rows(keys),
        values: rows(values),
        scores: rows(scores).map((row) => Array.from(row))
      })),
      attended: rows(attended)
    }))
  };
}

/**
 * What layer 0 reads, pieces x 256: twice each piece's embedding (the graph adds it twice) plus the signal of its
 * position.
 */
function embed(ids: number[], embeddings: Float32Array, signal: typeof timing): Float32Array {
  const [, width] = embeddingShape;
  const x = signal(ids.length, width);
  ids.forEach((id, piece) => {
    for (let i = 0; i < width; ++i) x[piece * width + i] += 2 * embeddings[id * width + i];
  });
  return x;
}

/** No signal at all. */
function unplaced(count: number, width: number): Float32Array {
  return new Float32Array(count * width);
}

function splitRows(flat: Float32Array, count: number): Float32Array[] {
  const width = flat.length / count;
  return Array.from({length: count}, (_, row) => flat.slice(row * width, (row + 1) * width));
}

/** The mean of the rows, and zeros if there are none, as in the graph. */
function meanRow(flat: Float32Array, width: number): Float32Array {
  const count = Math.max(flat.length / width, 1);
  const mean = new Float32Array(width);
  for (let i = 0; i < flat.length; ++i) mean[i % width] += flat[i] / count;
  return mean;
}

/** The vector scaled to length 1. */
function unit(vector: Float32Array): Float32Array {
  const squares = vector.reduce((sum, x) => sum + x * x, 0);
  const length = Math.sqrt(Math.max(squares, 1e-12)); // the floor is the graph's
  return vector.map((x) => x / length);
}
