// The Winograd Schema Challenge through all eight heads: the pronoun's row of weights picks one of the two candidates.
import {readFile} from "node:fs/promises";
import {argmax} from "../../attention/index.js";
import {attentionByWord} from "../../encoder/words.js";
import type {Rule} from "../choose.js";
import {first, heaviest, nearest, strongest} from "../choose.js";
import {fastEncoder} from "../encoders.js";
import type {Places} from "../mentions.js";
import {findPlaces} from "../mentions.js";
import type {Winograd} from "../results.js";
import type {Problem} from "../winograd.js";
import {pairsOf, readProblems, renamed} from "../winograd.js";

interface Asked extends Problem {
  places: Places;
  words: string[];
  /** [head][word]: the pronoun's row in each of the eight heads. */
  rows: number[][];
}

const problems = readProblems(await readFile(new URL("winograd.csv", import.meta.url), "utf8"));
const encode = await fastEncoder();
const asked = problems.map((problem): Asked => {
  const {words, attention, read, total} = encode(problem.text);
  if (read < total) throw new Error(`too long to be read: ${problem.text}`);
  const texts = words.map(({text}) => text);
  const places = findPlaces(problem, texts);
  return {
    ...problem,
    places,
    words: texts,
    rows: attention.flat().map((head) => attentionByWord(head, words)[places.pronoun])
  };
});
const pairs = pairsOf(asked) as [Asked, Asked][];

const pick = (rule: Rule, {places, rows}: Asked, head: number) => rule(places.candidates, places.pronoun, rows[head]);
const count = <T>(list: readonly T[], test: (item: T) => boolean) => list.filter(test).length;

/** How often a rule, reading a head, is right, and what becomes of its answer between the two versions of a schema. */
function score(rule: Rule, head = 0) {
  const right = (problem: Asked) => pick(rule, problem, head) === problem.answer;
  const flips = ([a, b]: [Asked, Asked]) => pick(rule, a, head) !== pick(rule, b, head);
  return {
    right: count(asked, right),
    flipsRight: count(pairs, (pair) => flips(pair) && right(pair[0])),
    flipsWrong: count(pairs, (pair) => flips(pair) && !right(pair[0])),
    stays: count(pairs, (pair) => !flips(pair))
  };
}

const heads = asked[0].rows.map((_, head) => ({
  ...score(strongest, head),
  /** Where the strongest of all words, the pronoun itself included, names one of the two candidates. */
  finds: count(asked, ({places, rows}) => places.candidates.flat().includes(argmax(rows[head])))
}));
const several = count(
  asked,
  ({words, pronoun}) => words.filter((word) => word.toLowerCase() === pronoun.toLowerCase()).length > 1
);

process.stdout.write(
  JSON.stringify({
    problems: asked.length,
    pairs: pairs.length,
    several,
    renamed,
    heads,
    heaviest: score(heaviest, 5),
    first: score(first),
    nearest: score(nearest)
  } satisfies Winograd)
);
