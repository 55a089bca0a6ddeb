import {percent, quote} from "../../format.js";

export const messages = {
  label: (head: string, text: string) =>
    `Weights of head ${head}, a row for each word that asks, a column for each word that is asked: ${text}`,
  row: (head: string, from: string, top: string, weight: number) =>
    from === top
      ? `Head ${head}: ${quote(from)} looks hardest at itself, ${percent(weight)}.`
      : `Head ${head}: ${quote(from)} looks hardest at ${quote(top)}, ${percent(weight)}.`,
  all: (head: string) => `Head ${head}: every row is one word's attention, and adds up to 100%.`,
  causal: "The mask hides everything ahead; what is left of each row is scaled up to 100% again."
};
