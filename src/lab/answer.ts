import type {PackedSentence} from "../data/pack.js";
import {unpack} from "../data/pack.js";
import type {Encoding} from "../encoder/encoding.js";
import type {Word} from "../encoder/words.js";

/** A text and what the eight heads made of it, whether it was read when the page was built or a moment ago. */
export interface Answer {
  text: string;
  pieces: readonly string[];
  words: readonly Word[];
  /** [head][query][key] by piece, rows summing to 1; heads layer by layer. */
  heads: readonly number[][][];
  /** How many pieces were read, and how many the text has. */
  read: number;
  total: number;
  /** How many of the pieces that were read are not in the vocabulary. */
  unknown: number;
  /** 512 numbers of length 1 together; none for what was read when the page was built. */
  embedding?: Float32Array;
}

/** A sentence as it was read when the page was built. All of its pieces are known and read. */
export function answerOfPacked(packed: PackedSentence): Answer {
  const {text, pieces, words} = packed;
  const {byPiece} = unpack(packed);
  return {text, pieces, words, heads: byPiece, read: pieces.length, total: pieces.length, unknown: 0};
}

/** A text as the encoder has just read it. */
export function answerOfEncoding({text, pieces, ids, words, attention, read, total, embedding}: Encoding): Answer {
  const unknown = ids.filter((id) => id === 0).length;
  return {text, pieces, words, heads: attention.flat(), read, total, unknown, embedding};
}

/** What needs no reading: a text without a single visible character. */
export function answerOfBlank(text: string): Answer {
  return {text, pieces: [], words: [], heads: [], read: 0, total: 0, unknown: 0};
}

/** Does a text hold nothing but spaces, line breaks, control and zero-width characters? `isBlank(" \u200b")` is true. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*$/u.test(text);
}
