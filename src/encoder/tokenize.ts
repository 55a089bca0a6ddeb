/**
 * One entry of a SentencePiece vocabulary: its text, and its log probability (a few entries carry null, which counts
 * as 0).
 */
export type VocabularyEntry = readonly [text: string, score: number | null];

/** The smallest unit the encoder reads: a word, a part of one, or a mark. A space is written as U+2581 “▁”. */
export interface Piece {
  /** The piece's row in the embedding table; 0 is “unknown”. */
  id: number;
  /** As in the vocabulary; for an unknown piece, the characters it stands for. */
  text: string;
}

/** Marks the beginning of a word: it stands in front of the text and in place of every space. */
export const separator = "\u2581";

// The vocabulary opens with the unknown piece and control symbols, which no text can spell.
const reserved = 6;

/**
 * Returns a function that cuts a text into pieces: the most probable way to spell it with the vocabulary (Viterbi).
 * The pieces' texts, put together, are the text itself in Unicode form NFKC with “▁” in front and for every space;
 * an empty text has no pieces. Characters that begin no piece are unknown, and neighbouring unknowns are one piece.
 *
 * Source: Kudo, *Subword Regularization*, 2018, section 3.2. The ids agree with
 * `@tensorflow-models/universal-sentence-encoder`, the tokenizer published with the encoder, in its oddities too.
 */
export function createTokenizer(vocabulary: readonly VocabularyEntry[]): (text: string) => Piece[] {
  const ids = new Map<string, number>();
  let longest = 1;
  for (let id = reserved; id < vocabulary.length; ++id) {
    const [text] = vocabulary[id];
    ids.set(text, id); // of duplicates the last wins
    longest = Math.max(longest, [...text].length);
  }

  return (text) => {
    const normal = text.normalize("NFKC");
    const symbols = normal === "" ? [] : [...(separator + normal.replaceAll(" ", separator))];
    const n = symbols.length;
    // For every position: the best score of any way to get there, and the last piece of that way.
    const best = new Float64Array(n + 1);
    const lastId = new Int32Array(n + 1);
    const lastStart = Int32Array.from(best, (_, end) => end - 1);

    const consider = (start: number, end: number, id: number): void => {
      const score = best[start] + (vocabulary[id][1] ?? 0);
      // The published tokenizer takes a best score of exactly 0 for “none yet”, so a way worth 0 gives way to any
      // other.
      if (best[end] !== 0 && score < best[end]) return;
      best[end] = score;
      lastId[end] = id;
      lastStart[end] = start;
    };

    for (let start = 0; start < n; ++start) {
      let known = false;
      let candidate = "";
      for (let end = start + 1; end <= Math.min(n, start + longest); ++end) {
        candidate += symbols[end - 1];
        const id = ids.get(candidate);
        if (id === undefined) continue;
        known = true;
        consider(start, end, id);
      }
      if (!known) consider(start, start + 1, 0);
    }

    const pieces: Piece[] = [];
    for (let end = n; end > 0; end = lastStart[end]) {
      const piece = {id: lastId[end], text: symbols.slice(lastStart[end], end).join("")};
      const next = pieces.at(-1);
      if (piece.id === 0 && next?.id === 0) next.text = piece.text + next.text;
      else pieces.push(piece);
    }
    return pieces.reverse();
  };
}
