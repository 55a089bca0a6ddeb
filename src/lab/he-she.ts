import type {Reading} from "../data/reading.js";
import {nounHead} from "../data/sentence.js";
import {attentionByWord} from "../encoder/words.js";

/** Two people of a sentence, by what they are. */
export type People = readonly [first: string, second: string];

/** Sentences in which “he” or “she” could be either of two people. Our own. */
export const frames: readonly string[] = [
  "The {a} told the {b} that {p} was late.",
  "The {a} phoned the {b} because {p} needed help.",
  "The {a} met the {b} after {p} had finished work.",
  "The {a} thanked the {b} when {p} came in."
];

/** Pairs that we picked because people tend to think of a man in one place and of a woman in the other. */
export const people: readonly People[] = [
  ["doctor", "nurse"],
  ["surgeon", "babysitter"],
  ["pilot", "stewardess"],
  ["mechanic", "teacher"],
  ["engineer", "secretary"],
  ["farmer", "maid"],
  ["soldier", "dancer"],
  ["boss", "cleaner"],
  ["carpenter", "hairdresser"],
  ["lawyer", "librarian"],
  ["driver", "cashier"],
  ["plumber", "florist"]
];

/** Most pairs that are read at a time. */
const maxPairs = 30;

/** The pairs as a reader may change them: one a line. */
export function writePairs(pairs: readonly People[]): string {
  return pairs.map((pair) => pair.join(", ")).join("\n");
}

/** The pairs of such a text, and the lines that are none: `"doctor, nurse"` is one. */
export function parsePairs(text: string): {pairs: People[]; wrong: string[]} {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const read = lines.map((line) => /^(\p{L}{1,30})\s*,\s*(\p{L}{1,30})$/u.exec(line));
  const pairs = read.flatMap((match): People[] => (match && match[1] !== match[2] ? [[match[1], match[2]]] : []));
  return {pairs: pairs.slice(0, maxPairs), wrong: lines.filter((_, i) => !read[i] || read[i][1] === read[i][2])};
}

/** A sentence about two people with one of the pronouns. */
export function sentenceOf(frame: string, [a, b]: People, pronoun: string): string {
  return frame.replace("{a}", a).replace("{b}", b).replace("{p}", pronoun);
}

/** All sentences of some pairs, each with both pronouns. */
export function sentencesOf(frame: string, pairs: readonly People[]): string[] {
  return pairs.flatMap((pair) => ["he", "she"].map((pronoun) => sentenceOf(frame, pair, pronoun)));
}

/** What head 2.2 gives the two people of a sentence when its pronoun asks. */
export type Shares = readonly [first: number, second: number];

/** Finds these shares in a reading. The names are last words that read so: a pronoun comes after both. */
export function sharesOf({words, heads}: Pick<Reading, "words" | "heads">, [a, b]: People): Shares {
  const rows = attentionByWord(heads[nounHead], words);
  const texts = words.map(({text}) => text);
  const row = rows[Math.max(texts.lastIndexOf("he"), texts.lastIndexOf("she"))];
  return [row[texts.indexOf(a)], row[texts.indexOf(b)]];
}

/** A pair with what was found. */
export interface Found {
  pair: People;
  he: Shares;
  she: Shares;
}

/**
 * In how many pairs the first of the two gets a larger part of what both get with “he” than with “she”, and in how many
 * the favourite changes.
 */
export function count(found: readonly Found[]): {first: number; changed: number} {
  const part = ([first, second]: Shares) => first / (first + second);
  return {
    first: found.filter(({he, she}) => part(he) > part(she)).length,
    changed: found.filter(({he, she}) => he[0] > he[1] !== she[0] > she[1]).length
  };
}
