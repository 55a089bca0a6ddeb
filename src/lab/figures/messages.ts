import {fixed, list, percent, quote} from "../../components/format.js";
import type {Moved} from "../moved.js";

/** What a reader switched off: a head by its name, a word by its text. */
export interface Lacking {
  places: boolean;
  head?: string;
  word?: string;
}

export const messages = {
  label: (text: string) => `Where the words look: ${text}`,
  word: (word: string, share: number, beside?: number) =>
    `${word}, ${percent(share)}${beside === undefined ? "" : `, beside it ${percent(beside)}`}`,
  head: (name: string) => (name === "mean" ? "The mean of all eight heads" : `Head ${name}`),
  looks: (name: string, who: readonly string[], top: string, share: number) => {
    const itself = who.length === 1 && who[0] === top ? "itself" : quote(top);
    if (who.length === 1) return `${name}: ${quote(who[0])} looks hardest at ${itself}, ${percent(share)}.`;
    return `${name}: ${together(who)} look hardest at ${itself}, with ${percent(share)} of all they give.`;
  },
  all: (name: string, top: string, share: number) =>
    `${name}: of all that the words give together, most goes to ${quote(top)}, ${percent(share)}.`,
  arriving: (top: string, share: number) =>
    `Counted with the length of each value, as what arrives, most comes from ${quote(top)}: ${percent(share)}.`,
  beside: (name: string, top: string, share: number) =>
    `${name}, laid beside it: hardest at ${quote(top)}, ${percent(share)}.`,
  moved: (lacking: Lacking, {cosine, row}: Moved) =>
    `${without(lacking)}, the sentence's embedding moves: its cosine with what it was is ${fixed(cosine, 3)}, where 1 would be no move. ${
      row
        ? `The row that changes most is that of ${quote(row.word)} in head ${row.head}: ${percent(row.share)} of its attention goes elsewhere.`
        : "No row changes: no head comes after it that could notice."
    }`,
  proves: {
    places:
      "This proves how much the model's result for this sentence rests on that signal; it does not show what a model would do that never had one, because this one was trained with it and is broken without.",
    head: "This proves how much the model's result for this sentence rests on what the head adds; it does not prove what the head is good for in general, because nothing was trained to do without it.",
    word: "This proves how much the other words took from this one by looking; it does not take the word out of the sentence, where it still counts in the mean that becomes the embedding."
  }
};

function together(who: readonly string[]): string {
  return who.length > 4 ? `${who.length} words together` : `${list(who.map(quote))} together`;
}

function without({places, head, word}: Lacking): string {
  const parts = [places && "places", head && `head ${head}`, word !== undefined && `the word ${quote(word)}`];
  return `Without ${list(parts.filter((part): part is string => Boolean(part)))}`;
}
