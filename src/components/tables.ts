import {handmade} from "./features.js";
import type {Library} from "./library.js";
import type {Sentence} from "./sentence.js";
import type {Table} from "./table.js";
import {words} from "./words.js";

// The numbers of each figure, in the words of the figure. Weights are shares, 0 to 1.

type Numbers = readonly number[];
const say = words.tables;

/** `weights` of the word at `from` and a show of `hands`, where there are any. */
export function pronounTable({words: text}: Sentence, from: number, weights?: Numbers, hands?: Numbers): Table {
  return {
    columns: [
      words.match.word,
      ...(weights ? [say.weightFor(text[from])] : []),
      ...(hands ? [words.pronoun.room("").trim()] : [])
    ],
    rows: text.map((word, i) => [word, ...(weights ? [weights[i]] : []), ...(hands ? [hands[i]] : [])])
  };
}

export function libraryTable({signs}: Library, match: Numbers, soft: Numbers, hard: Numbers): Table {
  return {
    columns: [say.sign, words.library.match, say.share(words.softHard.soft), say.share(words.softHard.hard)],
    rows: signs.map((sign, i) => [sign, match[i], soft[i], hard[i]])
  };
}

export function matchTable(query: Numbers, score: Numbers): Table {
  return {
    columns: [words.match.word, ...words.match.short, words.match.score],
    rows: [[words.match.query, ...query, ""], ...handmade.map(({word, key}, i) => [word, ...key, score[i]])]
  };
}

/** `keys` [word][x, y]: the arrows; `weights`: what they give; `truth`: what the real head gives. */
export function compassTable(
  {words: text, pronoun}: Sentence,
  {query, keys, weights, truth}: {query: Numbers; keys: readonly Numbers[]; weights: Numbers; truth: Numbers}
): Table {
  return {
    columns: [say.arrow, say.across, say.up, words.compass.weights, words.compass.truth],
    rows: [
      [words.compass.query(text[pronoun]), ...query, "", ""],
      ...text.map((word, i) => [word, ...keys[i], weights[i], truth[i]])
    ]
  };
}

export function dictionaryTable(
  {words: text}: Sentence,
  {score, weights, values, sum}: {score: Numbers; weights: Numbers; values: readonly Numbers[]; sum: Numbers}
): Table {
  const contribution = words.dictionary.contribution.replaceAll("\u00ad", "");
  return {
    columns: [
      words.dictionary.word,
      words.dictionary.score,
      words.dictionary.weight,
      ...words.match.short.map((name) => `${words.dictionary.value}: ${name}`),
      ...words.match.short.map((name) => `${contribution}: ${name}`)
    ],
    rows: [
      ...text.map((word, i) => [word, score[i], weights[i], ...values[i], ...values[i].map((x) => x * weights[i])]),
      [words.dictionary.sum, "", "", "", "", "", ...sum]
    ]
  };
}

/** `points` [word][x, y]: the map of values. */
export function softHardTable(
  {words: text}: Sentence,
  {soft, hard, points}: {soft: Numbers; hard: Numbers; points: readonly Numbers[]}
): Table {
  return {
    columns: [
      words.match.word,
      say.weight(words.softHard.soft),
      say.weight(words.softHard.hard),
      `${words.softHard.mapTitle}: ${say.across}`,
      `${words.softHard.mapTitle}: ${say.up}`
    ],
    rows: text.map((word, i) => [word, soft[i], hard[i], ...points[i]])
  };
}

/** A row for each word that asks, a column for each that is asked. */
export function weightTable(labels: readonly string[], weights: readonly Numbers[]): Table {
  return {
    columns: [words.heatmap.asks.replace(" ↓", ""), ...labels],
    rows: labels.map((label, i) => [label, ...weights[i]])
  };
}
