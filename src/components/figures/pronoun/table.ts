import type {Table} from "../../types.js";
import {messages} from "./messages.js";

type Numbers = readonly number[];

/** The `weights` of the word at `from` and a show of `hands`, where there are any. Weights are shares, 0 to 1. */
export function pronounTable(
  words: readonly string[],
  {from, weights, hands}: {from: number; weights?: Numbers; hands?: Numbers}
): Table {
  return {
    columns: [
      messages.wordColumn,
      ...(weights ? [messages.weightColumn(words[from])] : []),
      ...(hands ? [messages.roomColumn] : [])
    ],
    rows: words.map((word, i) => [word, ...(weights ? [weights[i]] : []), ...(hands ? [hands[i]] : [])])
  };
}
