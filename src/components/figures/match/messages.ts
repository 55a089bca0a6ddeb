import {fixed, list, quote} from "../../format.js";

export const messages = {
  features: ["living", "thing", "doing"],
  query: "query",
  word: "word",
  score: "score",
  rank: "rank",
  caption: "Every word's key, its score against the query, and its rank",
  best: (top: readonly string[], score: number) =>
    top.length === 1
      ? `The best match is ${quote(top[0])}, with a score of ${fixed(score)}.`
      : `A tie: ${list(top.map(quote))} match equally well, with a score of ${fixed(score)}.`,
  none: "This query asks for nothing, so every word scores zero: a tie of all words."
};
