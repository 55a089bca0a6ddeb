import type {HeatmapValues} from "./heatmap.js";
import {heatmap} from "./heatmap.js";
import type {Library, LibraryValues} from "./library.js";
import {library} from "./library.js";
import type {Drawing, Frame} from "./play.js";
import {drawing} from "./play.js";
import type {PronounValues} from "./pronoun.js";
import {pronoun} from "./pronoun.js";
import type {Sentence} from "./sentence.js";
import {words} from "./words.js";

/** `untyped`: nothing has been typed yet, as after a link, which does not carry what was; the sentence is one that stands ready. */
interface Own {
  untyped?: boolean;
}

/** The chapter's *pronoun* for a reader's own text: nobody knows what its pronoun stands for, so nothing is guessed. */
export function ownPronoun(
  sentence: Sentence | undefined,
  {asked, untyped, ...rest}: PronounValues & Own & Partial<Frame<PronounValues>>
): Drawing {
  if (!sentence) return noRoom();
  const picture = pronoun(sentence, {...rest, guess: -1, asked: asked < 0 ? sentence.pronoun : asked});
  return untyped ? untilTyped(picture) : picture;
}

/** The chapter's *heatmap* for a reader's own text. */
export function ownHeatmap(
  sentence: Sentence | undefined,
  {untyped, ...values}: HeatmapValues & Own & Partial<Frame<HeatmapValues>>
): Drawing {
  if (!sentence) return noRoom();
  const picture = heatmap(sentence, values);
  return untyped ? untilTyped(picture) : picture;
}

/** The chapter's *library* for a reader's own question; until there is one, for the first that stands ready. */
export function ownLibrary(
  {questions, signs, matches}: Library,
  own: {question: string; match: readonly number[]} | undefined,
  values: LibraryValues & Partial<Frame<LibraryValues>>
): Drawing {
  if (!own) {
    const picture = library({questions, signs, matches}, {...values, question: questions[0]});
    return drawing(picture, `${words.lab.untilAsked(questions[0])} ${picture.reading}`, picture.tables);
  }
  const shelves = {signs, questions: [...questions, own.question], matches: [...matches, own.match]};
  return library(shelves, {...values, question: own.question});
}

function untilTyped(picture: Drawing): Drawing {
  return drawing(picture, `${words.lab.untilTyped} ${picture.reading}`);
}

function noRoom(): Drawing {
  const message = document.createElement("p");
  message.className = "nothing";
  message.textContent = words.lab.noRoom;
  return drawing(message, words.lab.noRoom);
}
