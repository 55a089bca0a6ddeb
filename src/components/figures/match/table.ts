import type {HandmadeWord} from "../../../data/handmade.js";
import type {Table} from "../../types.js";
import {messages} from "./messages.js";

/** The query, and each word's key and score. */
export function matchTable(
  words: readonly HandmadeWord[],
  {query, score}: {query: readonly number[]; score: readonly number[]}
): Table {
  return {
    columns: [messages.word, ...messages.features, messages.score],
    rows: [[messages.query, ...query, ""], ...words.map(({word, key}, i) => [word, ...key, score[i]])]
  };
}
