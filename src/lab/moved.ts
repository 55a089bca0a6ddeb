import {dot} from "../attention/index.js";
import type {Reading} from "../data/reading.js";
import {headNames} from "../data/sentence.js";
import {attentionByWord} from "../encoder/words.js";

/** What became of a text when the model had to do without a part. */
export interface Moved {
  /** The cosine of the sentence's embedding with what it was: 1 has not moved. */
  cosine: number;
  /** The row that changed most, of all words in all heads, if any did: how much of its attention went elsewhere. */
  row?: {head: string; word: string; share: number};
}

/** A row that changed by less than this is the same but for rounding. */
const least = 1e-4;

/** Compares two readings of the same text, both of which have an embedding. */
export function moved(before: Reading, after: Reading): Moved {
  let row: Moved["row"];
  before.heads.forEach((head, h) => {
    const [a, b] = [head, after.heads[h]].map((rows) => attentionByWord(rows, before.words));
    before.words.forEach(({text}, i) => {
      const share = a[i].reduce((sum, weight, j) => sum + Math.max(0, weight - b[i][j]), 0);
      if (share > (row?.share ?? least)) row = {head: headNames[h], word: text, share};
    });
  });
  return {cosine: dot(before.embedding!, after.embedding!), row};
}
