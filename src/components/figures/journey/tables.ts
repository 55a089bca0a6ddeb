import type {Table} from "../../types.js";
import type {Journey} from "../../../data/journey.js";
import {messages} from "./messages.js";

/** What is known at each step, 0 to 3, and what exchanging the noun does. */
export function journeyTables(
  {word, pieces, scores, weights, likeness, noun, exchanges}: Journey,
  labels: readonly string[],
  step: number
): Table[] {
  const columns = [
    {name: messages.score, values: scores},
    {name: messages.weight, values: weights},
    {name: messages.likeness, values: likeness}
  ].slice(0, step);
  return [
    {
      caption: messages.question(labels[word]).replace(/^[^.]*\. /, ""),
      columns: [messages.piece, ...columns.map(({name}) => name)],
      rows: pieces.map((piece, i) => [piece.replace("▁", ""), ...columns.map(({values}) => values[i])])
    },
    {
      caption: messages.exchange(labels[word], noun),
      columns: [messages.noun, messages.before, messages.after, messages.blindly],
      rows: exchanges.map(({noun, before, after}) => [noun, before, after, before])
    }
  ];
}
