import {dot} from "../attention/index.js";
import type {Control} from "../components/controls/control.js";
import {textBox} from "../components/controls/text-box.js";
import type {Library} from "../components/figures/library/library.js";
import {nothing} from "../components/frame/nothing.js";
import type {Drawing, Figure} from "../components/types.js";
import type {Reading} from "../data/reading.js";
import type {Sentence} from "../data/sentence.js";
import {applySettings, plainSettings} from "./apply-settings.js";
import {messages} from "./messages.js";
import type {PageModel} from "./page-model.js";
import type {Known} from "./reader.js";
import {listen, watchText} from "./watch.js";

/** The entry of a menu that opens a box for the reader's own text. */
export const own = "own";

/** That entry with its label, for a menu of sentences and for one of questions. */
export const ownEntry = {value: own, label: messages.own};
export const ownQuestionEntry = {value: own, label: messages.ownQuestion};

/** A picture in the chapter has room for this many words; more belong in the lab. */
export const maxWords = 40;

/** A box for a reader's own text in a figure of the chapter, with the line about the model below it. */
export function ownTextBox(
  model: PageModel,
  {value = "", invalidation}: {value?: string; invalidation: Promise<unknown>}
): Control<string> {
  return textBox({label: messages.typed, value, under: model.line({invalidation})});
}

/** Shows a control only while the menu `name` of a figure stands at the reader's own text. */
export function showWhenOwn<V extends object>(figure: Figure<V>, name: keyof V, control: HTMLElement): void {
  const show = () => (control.hidden = figure.value[name] !== own);
  figure.addEventListener("input", show);
  show();
}

/** What a figure shows of a reader's own text: a sentence if there is room for it, and what must be said about it. */
export interface OwnSentence {
  sentence?: Sentence;
  note?: string;
}

/**
 * Delivers a reader's own sentence, now and whenever it changes; until one is typed, the one that `initial` holds.
 * Returns what ends this, as `Generators.observe` wants it.
 */
export function watchOwnSentence(
  model: PageModel,
  figure: Figure<{text: string}>,
  {initial, known, deliver}: {initial: Reading; known: Known; deliver: (own: OwnSentence) => void}
): () => void {
  return watchText(model, figure, "text", {
    initial,
    known,
    deliver(reading) {
      const sentence = ownSentence(reading);
      const note = !sentence ? messages.noRoom : reading === initial ? messages.untilTyped : undefined;
      deliver({sentence, note});
    }
  });
}

/**
 * A reader's text as a sentence of the chapter; undefined where there is nothing to show, or more than there is room
 * for.
 */
export function ownSentence(reading: Reading): Sentence | undefined {
  if (!hasRoom(reading)) return undefined;
  const words = applySettings(reading);
  const pieces = applySettings(reading, {...plainSettings, unit: "pieces"});
  return {
    id: own,
    text: reading.text,
    words: words.labels,
    pieces: pieces.labels,
    pronoun: words.asks,
    antecedent: -1,
    byWord: words.heads,
    byPiece: pieces.heads
  };
}

/** Has a text something to show, and no more than a picture in the chapter has room for? */
export function hasRoom({words, pieces}: Pick<Reading, "words" | "pieces">): boolean {
  return words.length > 0 && words.length <= maxWords && pieces.length <= 2 * maxWords;
}

/** A reader's question, and how well each sign matches it; a `note` while there is none. */
export interface OwnQuestion {
  question: string;
  match?: readonly number[];
  note?: string;
}

/**
 * Matches the text that a figure holds with the signs, now and whenever it changes; the signs are read by the same
 * model, once. Until a question is typed, it is the one given as `initial`. Returns what ends this.
 */
export function watchOwnQuestion(
  model: PageModel,
  figure: Figure<{text: string}>,
  {signs, initial, deliver}: {signs: readonly string[]; initial: OwnQuestion; deliver: (own: OwnQuestion) => void}
): () => void {
  const shelves: Float32Array[] = [];
  let asked = figure.value.text;
  let last: Reading | undefined;
  const match = () => {
    if (!last?.embedding || signs.some((_, i) => !shelves[i])) return;
    const {text, embedding} = last;
    deliver({question: text, match: shelves.map((shelf) => dot(embedding, shelf))});
  };
  // Always by the model: readings from build time have no embedding.
  const question = model.client((reading) => {
    last = reading;
    match();
  });
  const clients = [question];
  const readSigns = () =>
    signs.forEach((sign, i) => {
      const keep = ({embedding}: Reading) => {
        shelves[i] = embedding!;
        match();
      };
      const client = model.client(keep);
      clients.push(client);
      client.read(sign);
    });
  deliver({...initial, note: messages.untilAsked(initial.question)});
  const changed = () => {
    if (figure.value.text === asked) return;
    if (last === undefined && asked === figure.defaults.text) readSigns();
    asked = figure.value.text;
    question.read(asked);
  };
  return listen(figure, changed, clients);
}

/** The library's shelves with one more question, if it brings its matches along. */
export function withQuestion(shelves: Library, {question, match}: OwnQuestion): Library {
  if (!match) return shelves;
  return {
    ...shelves,
    own: true,
    questions: [...shelves.questions, question],
    matches: [...shelves.matches, match]
  };
}

/** Draws a sentence, the reader's own or any other, with what must be said about it; or says why there is none. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- cells cannot name the type of what they observe
export function drawOwn<S = any>(
  {sentence, note}: {sentence?: S; note?: string},
  draw: (sentence: S) => Drawing
): Drawing {
  return sentence ? withNote(draw(sentence), note) : nothing(note ?? "");
}

/** A drawing whose reading begins with a note, where there is one. */
export function withNote(drawn: Drawing, note: string | undefined): Drawing {
  return note ? Object.assign(drawn, {reading: `${note} ${drawn.reading}`}) : drawn;
}
