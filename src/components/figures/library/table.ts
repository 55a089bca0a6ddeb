import type {Table} from "../../types.js";
import {messages} from "./messages.js";

type Numbers = readonly number[];

/** The match of each sign, and the share that soft and hard lending give of it. */
export function libraryTable(
  signs: readonly string[],
  {match, soft, hard}: {match: Numbers; soft: Numbers; hard: Numbers}
): Table {
  return {columns: messages.columns, rows: signs.map((sign, i) => [sign, match[i], soft[i], hard[i]])};
}
