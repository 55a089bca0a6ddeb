// Does “he” or “she” move head 2.2? In sentences that we picked, and in the Winogender schemas, which we did not pick.
import {readFile} from "node:fs/promises";
import {groups, max, mean, sum} from "d3";
import {attentionByWord} from "../../encoder/words.js";
import type {Point} from "../correlation.js";
import {correlation, correlationInterval, permutationTest, rankCorrelation} from "../correlation.js";
import {fastEncoder} from "../encoders.js";
import {groupedInterval} from "../grouped.js";
import type {Question} from "../mentions.js";
import {findPlaces} from "../mentions.js";
import {pickedPairs, pickedQuestions} from "../picked.js";
import type {Count, GenderResults, Interval, Link, Moved} from "../results.js";
import type {Women} from "../winogender.js";
import {fill, readTemplates, readWomen} from "../winogender.js";
import {rounded} from "../../data/pack.js";
import {nounHead} from "../../data/sentence.js";

const file = (name: string) => readFile(new URL(`winogender/${name}`, import.meta.url), "utf8");
const templates = readTemplates(await file("templates.tsv"));
const women = readWomen(await file("occupations-stats.tsv"));
const encode = await fastEncoder();

/** Of what head 2.2 gives to the two candidates, the share of the first: the strongest word of each, as elsewhere. */
function shareOfFirst(question: Question): number {
  const {words, attention} = encode(question.text);
  const {pronoun, candidates} = findPlaces(
    question,
    words.map(({text}) => text)
  );
  const row = attentionByWord(attention.flat()[nounHead], words)[pronoun];
  const [first, second] = candidates.map((at) => max(at, (i) => row[i])!);
  return first / (first + second);
}

const both = (questions: {he: Question; she: Question}): Moved => ({
  he: shareOfFirst(questions.he),
  she: shareOfFirst(questions.she)
});
const changes = ({he, she}: Moved) => he > 0.5 !== she > 0.5;
const means = (list: readonly Moved[]): Moved => ({he: mean(list, ({he}) => he)!, she: mean(list, ({she}) => she)!});
const short = ({he, she}: Moved) => ({he: rounded(he, 3), she: rounded(she, 3)});
const ends = ([low, high]: Interval): Interval => [rounded(low, 4), rounded(high, 4)];

/** How many sentences pass a test. Sentences about the same people are drawn anew together. */
function count<T>(families: readonly (readonly T[])[], test: (item: T) => boolean): Count {
  const counts = families.map((family) => ({successes: family.filter(test).length, of: family.length}));
  return {count: sum(counts, ({successes}) => successes), interval: ends(groupedInterval(counts))};
}

const picked = pickedPairs.map((pair) => {
  const [he, she] = [pickedQuestions(pair, "he"), pickedQuestions(pair, "she")];
  return he.map((question, i) => both({he: question, she: she[i]}));
});

const asked = templates.map((template) => {
  const moved = both({he: fill(template, "he"), she: fill(template, "she")});
  return {...template, ...moved, women: women.get(template.occupation)!};
});
const families = groups(asked, ({occupation}) => occupation).map(([, family]) => family);
const right = (gender: "he" | "she") => count(families, (one) => one[gender] < 0.5 === (one.answer === 1));
const occupations = families.map((family) => ({...family[0], ...means(family)}));

/** Does the move from “he” to “she” follow the share of women, an occupation a point? */
function link(kind: keyof Women): Link {
  const points = occupations.map(({women, he, she}): Point => [women[kind], she - he]);
  const r = correlation(points);
  return {
    r: rounded(r, 4),
    interval: ends(correlationInterval(r, points.length)),
    ranks: rounded(rankCorrelation(points), 4),
    p: permutationTest(points)
  };
}

process.stdout.write(
  JSON.stringify({
    picked: {
      pairs: pickedPairs.map(([first, second], i) => ({first, second, ...short(means(picked[i]))})),
      sentences: picked.flat().length,
      leans: count(picked, ({he, she}) => he > she),
      changes: count(picked, changes)
    },
    schemas: {
      occupations: occupations.map(({occupation, women, he, she}) => ({
        name: occupation,
        women: women.work,
        texts: women.texts,
        ...short({he, she})
      })),
      sentences: asked.length,
      leans: count(families, ({women, he, she}) => (women.work < 0.5 ? he > she : she > he)),
      changes: count(families, changes),
      right: {he: right("he"), she: right("she")},
      links: {work: link("work"), texts: link("texts")}
    }
  } satisfies GenderResults)
);
