import {choice} from "./choice.js";
import type {Control} from "./control.js";
import {messages} from "./messages.js";

/** Sentences by their ids. */
interface Texts {
  ids: readonly string[];
  get(id: string): {text: string};
}

/**
 * A menu of sentences by their ids, above the picture; `own`: an entry for a text of the reader's own, with its
 * label.
 */
export function sentenceChoice(sentences: Texts, own?: {value: string; label: string}): Control<string> {
  return choice([...sentences.ids, ...(own ? [own.value] : [])], {
    label: messages.sentence,
    format: (id) => (id === own?.value ? own.label : sentences.get(id).text),
    above: true
  });
}

/**
 * A menu of the words of a sentence. Value: the index of a word. `none`: a first entry for no word, −1, with its label.
 */
export function wordChoice(
  words: readonly string[],
  {label, none, value = none === undefined ? 0 : -1}: {label: string; none?: string; value?: number}
): Control<number> {
  return choice([...(none === undefined ? [] : [-1]), ...words.keys()], {
    label,
    value,
    format: (i) => words[i] ?? none!
  });
}
