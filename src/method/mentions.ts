import type {Mentions} from "./choose.js";
import type {Problem} from "./winograd.js";
import {bare} from "./winograd.js";

/** Where a problem's pronoun and its two candidates stand among the words of its sentence. */
export interface Places {
  pronoun: number;
  candidates: readonly [Mentions, Mentions];
}

const small = new Set(["the", "a", "an", "my", "his", "her", "our", "their", "of", "and", "in"]);

/**
 * Finds them. The pronoun is the one that begins where the problem's `before` ends. A word names a candidate if it is
 * one of the candidate's words, articles and the like left out, capitals and a final s or 's ignored. A word of both
 * candidates names neither (“the older students”, “the younger students”), but for one that has no other word (“Joe”,
 * “Joe's uncle”).
 *
 * Throws if one of them cannot be found.
 */
export function findPlaces(problem: Problem, words: readonly string[]): Places {
  const [a, b] = problem.candidates.map(namesOf);
  const candidates = [ownNames(a, b), ownNames(b, a)].map((names) =>
    words.flatMap((word, i) => (names.includes(stem(word)) ? [i] : []))
  );
  if (candidates.some((at) => at.length === 0)) throw new Error(`a candidate is missing: ${problem.text}`);
  return {pronoun: findPronoun(problem, words), candidates: candidates as [number[], number[]]};
}

function findPronoun({before, pronoun, text}: Problem, words: readonly string[]): number {
  const start = bare(before).length;
  let letters = 0;
  const i = words.findIndex((word) => {
    if (letters === start) return true;
    letters += bare(word).length;
    return false;
  });
  if (i < 0 || bare(words[i]) !== bare(pronoun)) throw new Error(`the pronoun is missing: ${text}`);
  return i;
}

function namesOf(candidate: string): string[] {
  return candidate
    .split(/[^\p{L}\p{N}'-]+/u)
    .map(stem)
    .filter((word) => word && !small.has(word));
}

function ownNames(names: readonly string[], others: readonly string[]): readonly string[] {
  const own = names.filter((name) => !others.includes(name));
  return own.length > 0 ? own : names;
}

function stem(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s?$/, "");
  return plain.length > 3 ? plain.replace(/s$/, "") : plain;
}
