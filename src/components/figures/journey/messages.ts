import {fixed, percent, quote} from "../../format.js";

export const messages = {
  label: (step: string) => `Step: ${step}`,
  steps: ["Question", "Scores", "Weights", "Blend"],
  query: (word: string) => `what ${quote(word)} asks`,
  key: "what each piece advertises",
  value: "what each piece hands over",
  blend: (word: string) => `what ${quote(word)} takes away`,
  others: (n: number) => `and ${n} others`,
  othersWith: (n: number, share: number) => `and ${n} others, together ${percent(share)}`,
  nothing: (word: string) => `${quote(word)} takes nothing away`,
  exchange: (word: string, noun: string) => `${quote(word)} with another noun for ${quote(noun)}`,
  legend: "how far off: thin before, thick after",
  question: (word: string) => `Step 1 of 4. The head turns ${quote(word)} into a question: a query of 128 numbers.`,
  scored: (top: string, score: number) =>
    `Step 2 of 4. The query meets the key of every piece: multiply number by number, add it all up. ${quote(top)} scores highest, ${fixed(score)}.`,
  weighed: (top: string, weight: number) =>
    `Step 3 of 4. The scores become weights that add up to 100% (the rule is called softmax). ${quote(top)} gets ${percent(weight)}.`,
  blended: (top: string, likeness: number) =>
    `Step 4 of 4. Every value is mixed in by its weight. The blend points almost where the value of ${quote(top)} points: ${fixed(likeness)}, where 1 is the same direction.`,
  exchanged: (word: string, noun: string, other: string, before: number, after: number) =>
    `Say ${quote(other)} instead of ${quote(noun)}, and the two vectors of ${quote(word)} are ${fixed(before, 1)} apart before this attention, ${fixed(after, 1)} after it.`,
  blind: (word: string, before: number) =>
    `Now ${quote(word)} takes nothing, not even from itself, and can hardly tell one noun from another: ${fixed(before, 1)} apart, as before.`,
  piece: "piece",
  score: "score",
  weight: "weight",
  likeness: "likeness of its value and the blend",
  noun: "noun",
  before: "before",
  after: "after",
  blindly: "after, taking nothing"
};
