import {percent, quote} from "../format.js";

export const messages = {
  heads: "The eight heads",
  head: (head: string) => `Head ${head}`,
  asks: "who asks",
  asked: "who is looked at",
  hint: "Point at a cell to read it. Choose a word on the left to pin its row.",
  hintLarge: "Point at a cell to read it, or use the arrow keys. Choose a row to pin it.",
  unloaded: "This large table could not be loaded. Is there a connection?",
  again: "Try again",
  tableRole: "table of weights",
  cell: (from: string, to: string, weight: number) =>
    `${quote(from)} gives ${quote(to)} ${percent(weight)} of its attention.`,
  masked: (from: string, to: string) => `${quote(from)} may not look ahead at ${quote(to)}.`,
  bar: (row: string, text: string) => `${row}: ${text}`
};
