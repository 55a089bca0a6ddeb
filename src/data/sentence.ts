import {attentionByWord} from "../encoder/words.js";
import {lazily} from "./lazily.js";
import type {PackedSentence} from "./pack.js";
import {readingOfPacked} from "./reading.js";

/**
 * A sentence and what the encoder's eight heads made of it. Heads are counted layer by layer: 0 is head 1.1, 5 is
 * head 2.2.
 */
export interface Sentence {
  id: string;
  text: string;
  words: readonly string[];
  pieces: readonly string[];
  /** Index of the word to be resolved ("it"), and of the word a person takes it for, −1 where nobody has said. */
  pronoun: number;
  antecedent: number;
  /** The id of the sentence that differs by one word which moves a person's answer. */
  pair?: string;
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

/** Is this the name of one of the eight heads? */
export function isHead(name: string): boolean {
  return headNames.includes(name);
}

/** Is this the index of a word, of `count` words at most, or −1, which stands for none? */
export function isWordOrNone(index: number, count = Infinity): boolean {
  return Number.isInteger(index) && index >= -1 && index < count;
}

/** Opens a packed sentence for the figures. A head's weights are worked out when a figure first asks for them. */
export function openSentence(packed: PackedSentence): Sentence {
  const {id, pronoun, antecedent, pair} = packed;
  const {text, pieces, words, heads} = readingOfPacked(packed);
  return {
    id,
    text,
    words: words.map((word) => word.text),
    pieces,
    pronoun,
    antecedent,
    pair,
    byWord: lazily(heads, (head) => attentionByWord(head, words)),
    byPiece: lazily(heads, (head) => head.map((row) => Array.from(row)))
  };
}
