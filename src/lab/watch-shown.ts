import type {Reading} from "../data/reading.js";
import {readingOfBlank, readingOfEncoding} from "../data/reading.js";
import {headNames} from "../data/sentence.js";
import type {Without} from "../encoder/without.js";
import type {Known, Reader, ReadWith} from "./reader.js";
import type {Watched, WatchOptions} from "./watch.js";
import {watchText} from "./watch.js";

/** What a reader may switch off. */
export interface Switches {
  /** No signal of the positions. */
  noPlaces: boolean;
  /** The name of a head that adds nothing, empty for none. */
  noHead: string;
  /** A word that nobody looks at, −1 for none. */
  noWord: number;
}

/** What a figure can show of the text that stands in its box. */
export interface Shown {
  /** Blank while `unread`. */
  reading: Reading;
  /** As the whole model reads it, where parts are switched off. */
  before?: Reading;
  /** What was switched off for this reading. */
  lacking?: Switches;
  /** Whether the text waits for the model, or could not be read. */
  unread: boolean;
}

/** The two callbacks of a reader that deliver what is shown. */
function delivering(deliver: (shown: Shown) => void): Required<Pick<WatchOptions, "deliver" | "unread">> {
  return {
    deliver: (reading, before) => deliver({reading, before, unread: false}),
    unread: (text) => deliver({reading: readingOfBlank(text), unread: true})
  };
}

/** Has the text under `name` of a figure read, now and whenever it changes. Returns what ends this. */
export function watchPlain<K extends string>(
  reader: Pick<Reader, "client">,
  figure: Watched<{[name in K]: string}>,
  name: K,
  {initial, known, deliver}: {initial: Reading; known: Known; deliver: (shown: Shown) => void}
): () => void {
  const first = figure.value[name] === initial.text ? initial : undefined;
  return watchText(reader, figure, name, {initial: first, known, ...delivering(deliver)});
}

interface Values extends Switches {
  text: string;
  beside: string;
}

/**
 * Has the text of a figure read with what its reader switched off, now and whenever any of it changes. `initial`: the
 * reading to begin with, if the box holds its text. Returns what ends this.
 */
export function watchShown(
  reader: Pick<Reader, "client">,
  figure: Watched<Values>,
  {initial, known, deliver}: {initial: Reading; known: Known; deliver: (shown: Shown) => void}
): () => void {
  let lacking: Switches | undefined;
  const needs = () => needsOf(figure.value);
  const isPlain = () => needs() === "";
  const read: ReadWith = async (encode, text) => {
    const lengths = figure.value.beside === "arriving";
    const whole = readingOfEncoding(await encode(text, {lengths}));
    const {noPlaces, noHead, noWord} = figure.value;
    lacking = {noPlaces, noHead, noWord};
    const without = withoutOf(lacking, whole.words.length);
    return without ? [readingOfEncoding(await encode(text, {lengths, without})), whole] : [whole];
  };
  return watchText(reader, figure, "text", {
    initial: figure.value.text === initial.text && isPlain() ? initial : undefined,
    known: (text) => (isPlain() ? known(text) : undefined),
    ...delivering((shown) => deliver(shown.before ? {...shown, lacking} : shown)),
    read,
    needs
  });
}

/** What the model has to be asked for beside the weights, as a text that changes with it; empty for nothing. */
function needsOf({noPlaces, noHead, noWord, beside}: Values): string {
  const needs = [noPlaces && "places", noHead, noWord >= 0 && `word ${noWord}`, beside === "arriving" && "lengths"];
  return needs.filter(Boolean).join();
}

/** What the model is to do without; undefined for nothing, as for a word that this text does not have. */
function withoutOf({noPlaces, noHead, noWord}: Switches, words: number): Without | undefined {
  const hidden = noWord >= 0 && noWord < words && words > 1 ? [noWord] : [];
  if (!noPlaces && noHead === "" && hidden.length === 0) return undefined;
  return {places: noPlaces, heads: noHead === "" ? [] : [headNames.indexOf(noHead)], words: hidden};
}
