import type {PackedSentence} from "./pack.js";
import type {Reading} from "./reading.js";
import {readingOfPacked} from "./reading.js";
import type {Sentence} from "./sentence.js";
import {openSentence} from "./sentence.js";

/** The sentences that were read when the page was built. Each is opened when it is first asked for. */
export interface Sentences {
  ids: readonly string[];
  /** Throws `unknown sentence: …`. */
  get(id: string): Sentence;
  /** What the model made of a text, if it is that of one of these sentences. */
  reading(text: string): Reading | undefined;
}

/** Opens a list of packed sentences. */
export function openSentences(list: readonly PackedSentence[]): Sentences {
  const packed = new Map(list.map((sentence) => [sentence.id, sentence]));
  const texts = new Map(list.map((sentence) => [sentence.text, sentence]));
  const sentences = new Map<string, Sentence>();
  const readings = new Map<string, Reading>();
  return {
    ids: [...packed.keys()],
    get(id) {
      const found = packed.get(id);
      if (!found) throw new Error(`unknown sentence: ${id}`);
      return remember(sentences, id, () => openSentence(found));
    },
    reading(text) {
      const found = texts.get(text);
      return found && remember(readings, text, () => readingOfPacked(found));
    }
  };
}

function remember<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key);
  if (known) return known;
  const value = make();
  made.set(key, value);
  return value;
}
