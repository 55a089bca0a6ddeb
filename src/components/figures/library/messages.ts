import {fixed, percent, quote} from "../../format.js";

export const messages = {
  label: "Eight shelves: how well each sign matches the question, and what each way of lending gives you",
  match: "match",
  hard: "Best shelf only (hard)",
  soft: "Some of every shelf (soft)",
  shelf: (sign: string, score: number, share: number, hard: number) =>
    `${sign}: match ${fixed(score)}, soft share ${percent(share)}, hard share ${percent(hard)}`,
  reading: (sign: string, share: number, kinds: number) =>
    `Hard lending hands you ${quote(sign)} and nothing else. Soft lending gives that shelf ${percent(share)}, and spreads as wide as if ${fixed(kinds, 1)} shelves had equal shares.`,
  columns: ["sign", "match", "soft share", "hard share"]
};
