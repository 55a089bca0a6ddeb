// The Winograd Schema Challenge through all eight heads: the pronoun's row of weights picks one of the two candidates.
import {readFile} from "node:fs/promises";
import {max, mean, median} from "d3";
import {argmax} from "../../attention/index.js";
import {attentionByWord} from "../../encoder/words.js";
import type {Rule} from "../choose.js";
import {first, heaviest, nearest, strongest} from "../choose.js";
import {fastEncoder} from "../encoders.js";
import {groupedInterval} from "../grouped.js";
import type {Places} from "../mentions.js";
import {findPlaces} from "../mentions.js";
import type {Winograd} from "../results.js";
import type {Problem} from "../winograd.js";
import {pairsOf, readProblems, renamed, schemasOf} from "../winograd.js";
import {rounded} from "../../data/pack.js";
import {nounHead} from "../../data/sentence.js";

interface Asked extends Problem {
  places: Places;
  words: string[];
  /** [head][word]: the pronoun's row in each of the eight heads. */
  rows: number[][];
  /** [word]: how much each word looks at the pronoun, in head 2.2. */
  back: number[];
}

const problems = readProblems(await readFile(new URL("winograd.csv", import.meta.url), "utf8"));
const encode = await fastEncoder();
const asked = problems.map((problem): Asked => {
  const {words, attention, read, total} = encode(problem.text);
  if (read < total) throw new Error(`too long to be read: ${problem.text}`);
  const texts = words.map(({text}) => text);
  const places = findPlaces(problem, texts);
  const heads = attention.flat().map((head) => attentionByWord(head, words));
  return {
    ...problem,
    places,
    words: texts,
    rows: heads.map((head) => head[places.pronoun]),
    back: heads[nounHead].map((row) => row[places.pronoun])
  };
});
const pairs = pairsOf(asked);
const schemas = schemasOf(asked);

const count = <T>(list: readonly T[], test: (item: T) => boolean) => list.filter(test).length;

const interval = (test: (problem: Asked) => boolean) =>
  groupedInterval(schemas.map((schema) => ({successes: count(schema, test), of: schema.length}))).map((end) =>
    rounded(end, 4)
  ) as [number, number];

/** How often a rule, reading a row of weights, is right, and what becomes of its answer between two versions. */
function score(rule: Rule, rowOf: (problem: Asked) => number[] = ({rows}) => rows[0]) {
  const answers = new Map(
    asked.map((one) => [one, rule(one.places.candidates, one.places.pronoun, rowOf(one))] as const)
  );
  const right = (problem: Asked) => answers.get(problem) === problem.answer;
  const flips = ([a, b]: [Asked, Asked]) => answers.get(a) !== answers.get(b);
  return {
    right: count(asked, right),
    interval: interval(right),
    flipsRight: count(pairs, (pair) => flips(pair) && right(pair[0])),
    flipsWrong: count(pairs, (pair) => flips(pair) && !right(pair[0])),
    stays: count(pairs, (pair) => !flips(pair))
  };
}

const heads = asked[0].rows.map((_, head) => {
  /** Where the strongest of all words, the pronoun itself included, names one of the two candidates. */
  const finds = ({places, rows}: Asked) => places.candidates.flat().includes(argmax(rows[head]));
  return {
    ...score(strongest, ({rows}) => rows[head]),
    finds: count(asked, finds),
    findsInterval: interval(finds),
    weight: rounded(
      median(asked, ({places, rows}) => max(places.candidates.flat(), (i) => rows[head][i]))!,
      4
    )
  };
});
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
    random: rounded(
      mean(asked, ({places, words}) => new Set(places.candidates.flat()).size / words.length)!,
      4
    ),
    fullStops: count(asked, ({words, rows}) => words[argmax(rows[nounHead])] === "."),
    heaviest: score(heaviest, ({rows}) => rows[nounHead]),
    back: score(strongest, ({back}) => back),
    first: score(first),
    nearest: score(nearest)
  } satisfies Winograd)
);
