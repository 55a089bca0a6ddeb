import {fixed, percent, quote} from "../../format.js";

export const messages = {
  label: (word: string) =>
    `Arrows of all keys, and the query of ${quote(word)}, which can be moved with the arrow keys`,
  query: (word: string) => `the query of ${quote(word)}`,
  handleRole: "arrow to be moved",
  handle: (word: string, x: number, y: number) =>
    `query of ${word}, at ${fixed(x, 1)}, ${fixed(y, 1)}. Arrow keys move it.`,
  weights: "what the arrows give",
  truth: "the real head",
  bars: (word: string) => `What the arrows give each word from the query of ${quote(word)}:`,
  real: (word: string, top: string, weight: number, truth: number) =>
    `Unmoved, the query of ${quote(word)} gives ${quote(top)} ${percent(weight)} on this map; the real head, with all its numbers, gives ${percent(truth)}.`,
  moved: (word: string, top: string, weight: number) =>
    `You have moved the query of ${quote(word)}. It now looks hardest at ${quote(top)}, with ${percent(weight)}.`,
  arrow: "arrow",
  across: "across",
  up: "up"
};
