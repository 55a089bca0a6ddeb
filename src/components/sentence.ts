/** A sentence and what the encoder's eight heads made of it. Heads are counted layer by layer: 0 is head 1.1, 5 is head 2.2. */
export interface Sentence {
  id: string;
  text: string;
  words: readonly string[];
  pieces: readonly string[];
  /** Index of the word to be resolved ("it"), and of the word a person takes it for. */
  pronoun: number;
  antecedent: number;
  /** Weights [head][query][key], each row summing to 1; by word and by piece. */
  byWord: readonly number[][][];
  byPiece: readonly number[][][];
}

/** The head that hunts for a noun the pronoun could stand for: layer 2, head 2. */
export const nounHead = 5;

/** The names of the eight heads, `"1.1"` to `"2.4"`. */
export const headNames: readonly string[] = Array.from(
  {length: 8},
  (_, i) => `${Math.floor(i / 4) + 1}.${(i % 4) + 1}`
);
