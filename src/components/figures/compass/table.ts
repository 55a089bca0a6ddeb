import type {Sentence} from "../../../data/sentence.js";
import type {Table} from "../../types.js";
import {messages} from "./messages.js";

type Numbers = readonly number[];

/** `keys` [word][x, y]: the arrows; `weights`: what they give; `truth`: what the real head gives. */
export function compassTable(
  {words, pronoun}: Sentence,
  {query, keys, weights, truth}: {query: Numbers; keys: readonly Numbers[]; weights: Numbers; truth: Numbers}
): Table {
  return {
    columns: [messages.arrow, messages.across, messages.up, messages.weights, messages.truth],
    rows: [
      [messages.query(words[pronoun]), ...query, "", ""],
      ...words.map((word, i) => [word, ...keys[i], weights[i], truth[i]])
    ]
  };
}
