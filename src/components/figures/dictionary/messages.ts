import {fixed, percent, quote} from "../../format.js";

export const messages = {
  caption: "From key to score to weight to value to contribution, word by word",
  features: ["living", "thing", "doing"],
  word: "key of",
  score: "score",
  weight: "weight",
  value: "value",
  contribution: "contri\u00adbution",
  sum: "the blend",
  lookup: "best match only",
  taken: (feature: string, value: number, taken: number) => `${feature} ${fixed(value)}, taken ${fixed(taken)}`,
  reading: (asked: string, top: string, weight: number, blend: readonly number[]) =>
    `${quote(asked)} takes ${percent(weight)} from ${quote(top)} and ${weight > 0.995 ? "almost nothing" : percent(1 - weight)} from the other words. The blend: living thing ${fixed(blend[0])}, object or place ${fixed(blend[1])}, doing something ${fixed(blend[2])}.`
};
