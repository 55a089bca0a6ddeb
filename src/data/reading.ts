import type {Encoding} from "../encoder/encoding.js";
import type {Word} from "../encoder/words.js";
import type {PackedSentence} from "./pack.js";
import {openRows} from "./pack.js";

/** A text and where its pieces look, whether it was read when the page was built or a moment ago. */
export interface Reading {
  text: string;
  pieces: readonly string[];
  words: readonly Word[];
  /** [head][query][key] by piece, rows summing to 1; heads layer by layer. */
  heads: readonly (readonly ArrayLike<number>[])[];
  /** How many pieces were read, and how many the text has. */
  read: number;
  total: number;
  /** How many of the pieces that were read are not in the vocabulary. */
  unknown: number;
  /** 512 numbers of length 1 together; none for what was read when the page was built. */
  embedding?: Float32Array;
  /** [head][piece]: how much a piece adds where it is looked at with a weight of 1; only where it was asked for. */
  lengths?: readonly ArrayLike<number>[];
}

/** A sentence as it was read when the page was built. All of its pieces are known and read. */
export function readingOfPacked(packed: PackedSentence): Reading {
  const {text, pieces, words, heads} = packed;
  const n = pieces.length;
  return {text, pieces, words, heads: heads.map((flat) => openRows(flat, n)), read: n, total: n, unknown: 0};
}

/** A text as the encoder has just read it. */
export function readingOfEncoding({attention, ids, lengths, ...rest}: Encoding): Reading {
  const {text, pieces, words, read, total, embedding} = rest;
  const unknown = ids.filter((id) => id === 0).length;
  const heads = attention.flat();
  return {text, pieces, words, heads, read, total, unknown, embedding, lengths: lengths?.flat()};
}

/** What needs no reading: a text without a single visible character. */
export function readingOfBlank(text: string): Reading {
  return {text, pieces: [], words: [], heads: [], read: 0, total: 0, unknown: 0};
}
