import type {EncodeOptions, Encoding} from "../encoder/encoding.js";
import {attentionByWord} from "../encoder/words.js";
import {cosine} from "./inside.js";
import type {Movable, Order} from "./order.js";
import {spell} from "./order.js";
import type {OrderAnswer, OrderAnswers} from "./orders.js";

/** Reads a text, at once or later. */
type Encode = (text: string, options?: EncodeOptions) => Encoding | Promise<Encoding>;

const unplaced: EncodeOptions = {without: {places: true}};

/** The words of a text, as they can be moved. */
export function movableWords({words, pieces}: Pick<Encoding, "words" | "pieces">): Movable[] {
  return words.map(({text, start}) => ({text, spaced: pieces[start].startsWith("▁")}));
}

/**
 * Reads a sentence as it was, and with its words in another order, each with the signal of places and without it.
 * Undefined where the moved words fall into other pieces than before, so that they are no longer the same words.
 */
export async function readOrder(
  encode: Encode,
  {text, words, order}: {text: string; words: readonly Movable[]; order: Order}
): Promise<OrderAnswers | undefined> {
  const isMoved = order.some((word, place) => word !== place);
  const moved = isMoved ? spell(words, order) : text;
  const answer = async (options?: EncodeOptions): Promise<OrderAnswer | undefined> => {
    const [before, after] = [await encode(text, options), await encode(moved, options)];
    if (!isSame(before, after, order)) return undefined;
    const table = (layer: number, head: number) => attentionByWord(after.attention[layer][head], after.words);
    return {heads: {"1.3": table(0, 2), "2.2": table(1, 1)}, likeness: cosine(before.embedding, after.embedding)};
  };
  const [placed, blind] = [await answer(), await answer(unplaced)];
  return placed && blind && {placed, unplaced: blind};
}

/** Are these the same words, of the same pieces, in that order? */
function isSame(before: Encoding, after: Encoding, order: Order): boolean {
  const pieces = ({words, pieces}: Encoding, word: number) =>
    words[word] && pieces.slice(words[word].start, words[word].end).join(" ");
  return (
    after.words.length === before.words.length &&
    order.every((word, place) => pieces(after, place) === pieces(before, word))
  );
}
