import {fixed, percent, quote} from "../../format.js";

export const messages = {
  label: (step: string) => `Step: ${step}`,
  steps: ["Question", "Scores", "Weights", "Blend"],
  query: (word: string) => `what ${quote(word)} asks`,
  key: "what each piece advertises",
  value: "what each piece has to offer",
  blend: (word: string) => `what ${quote(word)} takes away`,
  likeness: (word: string) => `how much each word is like ${quote(word)}`,
  legend: "○ before   ● after",
  legendBefore: "○ before",
  before: "before",
  after: "after",
  question: (word: string) => `Step 1 of 4. The head turns ${quote(word)} into a question: a query of 128 numbers.`,
  scored: (top: string, score: number) =>
    `Step 2 of 4. The query meets the key of every piece: multiply number by number, add it all up. ${quote(top)} scores highest, ${fixed(score)}.`,
  weighed: (top: string, weight: number) =>
    `Step 3 of 4. The scores become weights that add up to 100% (engineers call this a softmax). ${quote(top)} gets ${percent(weight)}.`,
  blended: (word: string, top: string, before: number, after: number) =>
    `Step 4 of 4. Every value is mixed in by its weight. With the layer's other heads, ${quote(word)} comes closer to ${quote(top)}: ${fixed(before)} before, ${fixed(after)} after.`,
  piece: "piece",
  score: "score",
  weight: "weight",
  word: "word"
};
