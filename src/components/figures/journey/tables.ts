import type {Table} from "../../types.js";
import type {Journey} from "../../../data/journey.js";
import {messages} from "./messages.js";

/** What is known at each step, 0 to 3. */
export function journeyTables(
  {word, pieces, scores, weights, before, after}: Journey,
  labels: readonly string[],
  step: number
): Table[] {
  const others = labels.map((label, i) => ({label, i})).filter(({i}) => i !== word);
  return [
    {
      caption: messages.question(labels[word]).replace(/^[^.]*\. /, ""),
      columns: [messages.piece, ...(step > 0 ? [messages.score] : []), ...(step > 1 ? [messages.weight] : [])],
      rows: pieces.map((piece, i) => [
        piece.replace("▁", ""),
        ...(step > 0 ? [scores[i]] : []),
        ...(step > 1 ? [weights[i]] : [])
      ])
    },
    {
      caption: messages.likeness(labels[word]),
      columns: [messages.word, messages.before, ...(step > 2 ? [messages.after] : [])],
      rows: others.map(({label, i}) => [label, before[i], ...(step > 2 ? [after[i]] : [])])
    }
  ];
}
