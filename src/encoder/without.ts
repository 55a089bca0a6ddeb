import type {Word} from "./words.js";

/**
 * What the encoder is to do without, to see what it was for: nothing by default. Its weights were trained with all of
 * it, so that what is left is a damaged model and not one that learned to do without.
 */
export interface Without {
  /** True leaves out the signal of the positions: every piece is read as if it stood nowhere. */
  places?: boolean;
  /**
   * Heads that add nothing, counted through the layers from 0 to 7 (4 is head 2.1). They still look somewhere, but
   * what they blend is zero.
   */
  heads?: readonly number[];
  /**
   * Words that nobody looks at, by their index from 0: their weight is exactly 0 in every head, the rest is scaled up
   * to 1. They still look themselves, and still count among the rows whose mean becomes the sentence.
   */
  words?: readonly number[];
}

/** The same, as the layers want it. */
export interface Missing {
  places: boolean;
  /** [layer][head]: true for a head that adds nothing. */
  heads: boolean[][];
  /** The pieces that nobody looks at. */
  pieces: number[];
}

/** The encoder's layers, and the heads of each. */
const layers = 2;
const headsInLayer = 4;

/**
 * What `without` means for a text of these words. Throws a RangeError on heads and words that there are not, on what is
 * not of the right type, and where no word would be left to look at.
 */
export function missingParts({places = false, heads = [], words = []}: Without, all: readonly Word[]): Missing {
  if (typeof places !== "boolean") throw new RangeError(`invalid places: ${places}`);
  const silent = checkIndices(heads, layers * headsInLayer, "head");
  const hidden = checkIndices(words, all.length, "word");
  if (all.length > 0 && hidden.size === all.length) throw new RangeError("invalid words: none is left to look at");
  return {
    places,
    heads: Array.from({length: layers}, (_, layer) =>
      Array.from({length: headsInLayer}, (_, head) => silent.has(layer * headsInLayer + head))
    ),
    pieces: all.flatMap(({start, end}, word) =>
      hidden.has(word) ? Array.from({length: end - start}, (_, i) => start + i) : []
    )
  };
}

function checkIndices(indices: readonly number[], count: number, what: string): Set<number> {
  if (!Array.isArray(indices)) throw new RangeError(`invalid ${what}s: ${String(indices)}`);
  for (const index of indices)
    if (!(Number.isInteger(index) && index >= 0 && index < count))
      throw new RangeError(`invalid ${what}: ${String(index)}, not from 0 to ${count - 1}`);
  return new Set(indices);
}
