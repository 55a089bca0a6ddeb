import {separator} from "./tokenize.js";

/** A word, made of the pieces [start, end). */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Where a piece stands among the letters of a text. */
type Kind =
  /** Nothing but spaces, line breaks and control characters. */
  | "blank"
  /** Accents, joiners and other characters that complete the one before them. */
  | "attached"
  /** Holds a letter or a digit, or a sign that is read with them: %, $, &, @, #, _. */
  | "word"
  /** Anything else: punctuation, emoji. */
  | "mark";

function kindOf(piece: string): Kind {
  const text = piece.replaceAll(separator, "");
  if (/^[\s\p{Cc}]*$/u.test(text)) return "blank";
  if (/^[\p{M}\p{Cf}]+$/u.test(text)) return "attached";
  return /[\p{L}\p{N}\p{Sc}%&@#_]/u.test(text) ? "word" : "mark";
}

/** Does the mark at `i` hold a word together, as in *can't*, *well-known*, *3.14* and *10:30*? */
function joins(pieces: readonly string[], i: number): boolean {
  const before = pieces[i - 1] ?? "";
  const after = pieces[i + 1] ?? "";
  if (/^['’‐-]$/.test(pieces[i])) return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  if (/^[.,:/]$/.test(pieces[i])) return /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
  return false;
}

/**
 * Groups pieces into what a reader would call words. A word begins at a space or a mark; marks are words of their
 * own, except apostrophes, hyphens and decimal points inside a word: `["▁can", "'", "t", "▁stop", "."]` is *can't*,
 * *stop* and “.”.
 *
 * Every piece belongs to exactly one word: spaces go with the word after them (at the end, with the one before). Only
 * pieces that are blank from first to last make no words.
 */
export function groupWords(pieces: readonly string[]): Word[] {
  const spans: {start: number; end: number}[] = [];
  let open = false; // may a letter continue the last word?
  let start = 0; // of the next word: the blanks before it are its own
  pieces.forEach((piece, i) => {
    const kind = kindOf(piece);
    const last = spans.at(-1);
    const adjacent = last?.end === i && !piece.startsWith(separator);
    if (kind === "blank" || (kind === "attached" && !adjacent)) return;
    if (last && adjacent && (kind === "attached" || (open && (kind === "word" || joins(pieces, i))))) {
      last.end = i + 1;
    } else {
      spans.push({start, end: i + 1});
      open = kind === "word";
    }
    start = i + 1;
  });
  const last = spans.at(-1);
  if (last) last.end = pieces.length;
  return spans.map(({start, end}) => ({text: textOf(pieces.slice(start, end)), start, end}));
}

function textOf(pieces: readonly string[]): string {
  return pieces
    .join("")
    .replaceAll(separator, " ")
    .replace(/^[\s\p{Cc}]+|[\s\p{Cc}]+$/gu, "");
}

/**
 * Turns attention between pieces (n x n, rows sum to 1) into attention between words: the weight on a word is the sum
 * over its key pieces, and a word's row is the mean over its query pieces. Rows still sum to 1.
 */
export function attentionByWord(attention: ArrayLike<ArrayLike<number>>, words: readonly Word[]): number[][] {
  const sum = (row: ArrayLike<number>, {start, end}: Word): number => {
    let total = 0;
    for (let i = start; i < end; ++i) total += row[i];
    return total;
  };
  return words.map(({start, end}) => {
    const rows = Array.from({length: end - start}, (_, i) => attention[start + i]);
    return words.map((key) => rows.reduce((total, row) => total + sum(row, key), 0) / rows.length);
  });
}
