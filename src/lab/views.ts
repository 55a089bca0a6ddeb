import type {Reading} from "../data/reading.js";
import {headNames} from "../data/sentence.js";
import {align} from "./align.js";
import type {Settings, Weights} from "./apply-settings.js";
import {applySettings, plainSettings} from "./apply-settings.js";
import {isPunctuation, label} from "./labels.js";
import {isForeign} from "./language.js";
import {messages} from "./messages.js";
import type {Moved} from "./moved.js";
import {moved} from "./moved.js";
import type {Half} from "./pairs.js";
import {pairs} from "./pairs.js";
import type {Shown, Switches} from "./watch-shown.js";

/** A text's weights, ready to be shown, with the settings they were made with. */
export interface SentenceView extends Weights {
  reading: Pick<Reading, "text" | "pieces" | "words">;
  settings: Settings;
  /** Whether the text waits for the model, or could not be read. */
  unread?: boolean;
  /** What became of it where the model had to do without a part, and without which. */
  moved?: Moved & {lacking: Switches};
  /** What a person must know about this text, such as that only part of it was read. */
  notes: readonly string[];
}

/**
 * One of two sentences: its labels, the chosen head's table, which word asks, and what a person takes that word for,
 * if known.
 */
export interface Side {
  text: string;
  labels: readonly string[];
  weights: readonly (readonly number[])[];
  asks: number;
  person?: string;
  /** Whether punctuation was left out. */
  shortened: boolean;
  notes: readonly string[];
}

/** `lines`: words that stand for each other, as indices into both sentences, −1 for none. */
export interface PairView {
  first: Side;
  second: Side;
  lines: readonly {first: number; second: number}[];
  /** Whether one of them waits for the model, or could not be read. */
  unread?: boolean;
}

/** One text as the reader wants to see it. */
export function sentenceView({reading, before, lacking, unread}: Shown, settings: Settings): SentenceView {
  const weights = applySettings(reading, settings);
  const notes =
    weights.labels.length === 0 ? [nothingIn(reading)] : [...remarks(reading), ...choices(weights, settings)];
  const change = before && lacking && {...moved(before, reading), lacking};
  return {...weights, reading, settings, unread, moved: change, notes};
}

/** Two texts through one head, by word. */
export function pairView(
  {reading: first, unread: firstWaits}: Shown,
  {reading: second, unread: secondWaits}: Shown,
  {head, bare}: {head: string; bare: boolean}
): PairView {
  const settings: Settings = {...plainSettings, bare};
  const pair = pairs.find((d) => d.first.text === first.text && d.second.text === second.text);
  const side = (reading: Reading, half?: Half): Side => {
    const {labels, heads, asks, shortened} = applySettings(reading, settings);
    const pronoun = half ? labels.lastIndexOf(half.pronoun) : -1;
    return {
      text: reading.text,
      labels,
      weights: heads[Math.max(0, headNames.indexOf(head))] ?? [],
      asks: pronoun >= 0 ? pronoun : asks,
      person: half?.person,
      shortened,
      notes: [...remarks(reading), ...choices({labels, shortened}, settings)]
    };
  };
  const [a, b] = [side(first, pair?.first), side(second, pair?.second)];
  return {first: a, second: b, lines: align(a.labels, b.labels), unread: firstWaits || secondWaits};
}

function nothingIn({text}: Reading): string {
  return text === "" ? messages.empty : messages.blank;
}

/** What a reader must know about a text that the model could not read as they meant it. */
function remarks({pieces, read, total, unknown, words}: Reading): string[] {
  const known = pieces.length - unknown - pieces.filter((piece) => piece === "▁").length;
  return [
    ...(isForeign(words.map(({text}) => text)) ? [messages.foreign] : []),
    ...(unknown > 0 ? [known === 0 ? messages.unknown : messages.someUnknown] : []),
    ...(total > read ? [messages.cut(read, total, label(words[words.length - 1]?.text ?? ""))] : [])
  ];
}

function choices({labels, shortened}: Pick<Weights, "labels" | "shortened">, {bare, temperature}: Settings): string[] {
  const stays = bare && labels.length > 0 && labels.every(isPunctuation);
  return [
    ...(stays ? [messages.onlyPunctuation] : bare && shortened ? [messages.withoutPunctuation] : []),
    ...(temperature === 1 ? [] : [messages.tempered(temperature)])
  ];
}
