import type {Table} from "../types.js";
import {messages} from "./messages.js";

/** The numbers of a table of weights: a row for each word that asks, a column for each that is asked. */
export function weightTable(labels: readonly string[], weights: readonly (readonly number[])[]): Table {
  return {columns: [messages.asks, ...labels], rows: labels.map((label, i) => [label, ...weights[i]])};
}
