import {foreignPronouns, isForeign} from "./language.js";
import {separator} from "../encoder/tokenize.js";

/** The longest label a picture prints whole, in characters. */
const longest = 16;

/** Characters that would be invisible, turn the direction of the line or break an XML file. */
const unprintable = /^[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]$/u;

/**
 * A text as a picture may print it: what cannot be printed becomes “▯”, or nothing between visible characters, where
 * a joiner does its work unseen.
 */
export function visible(text: string): string {
  const characters = [...text].map((c) => (unprintable.test(c) ? "▯" : c));
  return characters.join("").replace(/([^▯])▯+(?=[^▯])/gu, "$1");
}

/** A word or a piece as a picture may print it, cut if it is long. `label("▁cat")` is `·cat`. */
export function label(text: string): string {
  const whole = [...visible(text.replaceAll(separator, "·"))];
  return whole.length > longest ? `${whole.slice(0, longest - 1).join("")}…` : whole.join("");
}

/** Has a word no letter, digit or symbol, as “,” and “?!” have none? Blank pieces count as punctuation too. */
export function isPunctuation(text: string): boolean {
  return !/[\p{L}\p{N}\p{S}\p{Co}\p{Cs}]/u.test(text.replaceAll(separator, ""));
}

/**
 * Does a text hold nothing but spaces, line breaks, control and zero-width characters? `isBlank(" \u200b")` is true.
 */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*$/u.test(text);
}

/** Pronouns that stand for somebody or something named before, and those that stand for who speaks and listens. */
const pronouns = new Set(
  "it he she they him her them his its their theirs hers itself himself herself themselves".split(" ")
);
const speakers = new Set("i me my mine myself you your yours yourself we us our ours ourselves".split(" "));

/**
 * Which word asks unless the reader chooses one: the last pronoun, best one that stands for something in the text, else
 * the last word that is no punctuation; −1 for none. `asking(["It's", "here"])` is 0.
 */
export function asking(words: readonly string[]): number {
  const plain = words.map((word) => word.toLowerCase().replace(/['’].*$/, ""));
  for (const list of [pronouns, isForeign(words) ? foreignPronouns : speakers]) {
    const last = plain.findLastIndex((word) => list.has(word));
    if (last >= 0) return last;
  }
  const word = words.findLastIndex((text) => !isPunctuation(text));
  return word >= 0 ? word : words.length - 1;
}
