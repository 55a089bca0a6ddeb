import type {Table} from "../../types.js";
import {messages} from "./messages.js";

type Numbers = readonly number[];

/** Both weights of each word, and its place on the map of values, `points` [word][x, y]. */
export function softHardTable(
  words: readonly string[],
  {soft, hard, points}: {soft: Numbers; hard?: Numbers; points: readonly Numbers[]}
): Table {
  return {
    columns: messages.columns,
    rows: words.map((word, i) => [word, soft[i], hard ? hard[i] : messages.unknown, ...points[i]])
  };
}
