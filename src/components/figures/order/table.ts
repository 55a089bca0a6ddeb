import type {OrderAnswers} from "../../../data/orders.js";
import type {Table} from "../../types.js";
import {messages} from "./messages.js";

/** The weights of the word `from` on the words where they stand, and both cosines; nothing that nobody knows. */
export function orderTables(
  words: readonly string[],
  {from, weights, answers}: {from: string; weights?: readonly number[]; answers?: OrderAnswers}
): Table[] {
  return [
    {
      columns: [messages.wordColumn, ...(weights ? [messages.weightColumn(from)] : [])],
      rows: words.map((word, place) => [word, ...(weights ? [weights[place]] : [])])
    },
    ...(answers
      ? [
          {
            columns: [messages.placesColumn, messages.likenessColumn],
            rows: [
              [messages.notKnown, answers.unplaced.likeness],
              [messages.known, answers.placed.likeness]
            ]
          }
        ]
      : [])
  ];
}
