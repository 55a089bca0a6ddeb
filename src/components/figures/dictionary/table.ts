import type {Table} from "../../types.js";
import {messages} from "./messages.js";

type Numbers = readonly number[];

/** Match, weight, value and contribution of each word, and their sum. */
export function dictionaryTable(
  words: readonly string[],
  {score, weights, values, sum}: {score: Numbers; weights: Numbers; values: readonly Numbers[]; sum: Numbers}
): Table {
  const contribution = messages.contribution.replaceAll("\u00ad", "");
  return {
    columns: [
      messages.word,
      messages.score,
      messages.weight,
      ...messages.features.map((name) => `${messages.value}: ${name}`),
      ...messages.features.map((name) => `${contribution}: ${name}`)
    ],
    rows: [
      ...words.map((word, i) => [word, score[i], weights[i], ...values[i], ...values[i].map((x) => x * weights[i])]),
      [messages.sum, "", "", "", "", "", ...sum]
    ]
  };
}
