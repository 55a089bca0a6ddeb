import type {Mentions} from "./choose.js";
import type {Problem} from "./winograd.js";
import {withoutSpaces} from "./winograd.js";

/** Where a question's pronoun and its two candidates stand among the words of its sentence. */
export interface Places {
  pronoun: number;
  candidates: readonly [Mentions, Mentions];
}

/** A text that asks what a pronoun stands for. */
export type Question = Pick<Problem, "text" | "before" | "pronoun" | "candidates">;

/** Words that name nobody: they stand in front of a noun, or join two. */
export const dropped = ["the", "a", "an", "my", "his", "her", "our", "their", "of", "and", "in"];

/**
 * Finds them. The pronoun is the one that begins where the question's `before` ends. A word names a candidate if it is
 * one of the candidate's words, but for `dropped` ones, capitals and a final s or 's ignored. A word of both
 * candidates names neither (“the older students”, “the younger students”), but for one that has no other word (“Joe”,
 * “Joe's uncle”).
 *
 * Throws if one of them cannot be found.
 */
export function findPlaces(question: Question, words: readonly string[]): Places {
  const [a, b] = question.candidates.map(namesOf);
  const candidates = [ownNames(a, b), ownNames(b, a)].map((names) =>
    words.flatMap((word, i) => (names.includes(stem(word)) ? [i] : []))
  );
  if (candidates.some((at) => at.length === 0)) throw new Error(`a candidate is missing: ${question.text}`);
  return {pronoun: findPronoun(question, words), candidates: candidates as [number[], number[]]};
}

function findPronoun({before, pronoun, text}: Question, words: readonly string[]): number {
  const start = withoutSpaces(before).length;
  let letters = 0;
  const i = words.findIndex((word) => {
    if (letters === start) return true;
    letters += withoutSpaces(word).length;
    return false;
  });
  if (i < 0 || withoutSpaces(words[i]) !== withoutSpaces(pronoun)) throw new Error(`the pronoun is missing: ${text}`);
  return i;
}

function namesOf(candidate: string): string[] {
  return candidate
    .split(/[^\p{L}\p{N}'-]+/u)
    .map(stem)
    .filter((word) => word && !dropped.includes(word));
}

function ownNames(names: readonly string[], others: readonly string[]): readonly string[] {
  const ownNames = names.filter((name) => !others.includes(name));
  return ownNames.length > 0 ? ownNames : names;
}

function stem(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s?$/, "");
  return plain.length > 3 ? plain.replace(/s$/, "") : plain;
}
