import {dot} from "../attention/index.js";
import {linked} from "../chapter/permalink.js";
import type {Linkable} from "../chapter/permalink.js";
import type {Play} from "../components/play.js";
import type {Sentence} from "../components/sentence.js";
import type {Answer} from "./answer.js";
import type {Desk} from "./desk-types.js";
import {settle} from "./settle.js";

/** The entry of a menu that opens a box for the reader's own text. */
export const own = "own";

/** A picture in the chapter has room for so many words; more belong in the lab. */
const most = 40;

/**
 * Ties a figure to the page's address like `linked`, except for its value `text`: an address before its “#” is sent to the server,
 * and a reader's text must not be.
 */
export function linkedWithoutText<V extends {text: string}>(id: string, play: Play<V>): Play<V> {
  const without = ({text: _, ...others}: V) => others;
  const part: Linkable = {
    get value() {
      return without(play.value);
    },
    set value(values) {
      play.value = values as V;
    },
    defaults: without(play.defaults),
    addEventListener: play.addEventListener.bind(play),
    removeEventListener: play.removeEventListener.bind(play),
    dispatchEvent: play.dispatchEvent.bind(play)
  };
  linked(id, part);
  return play;
}

/** Shows `box` only while the menu `name` of a figure stands at the reader's own text. */
export function showWhenOwn<V extends object>(play: Play<V>, name: keyof V, box: HTMLElement): void {
  const show = () => (box.hidden = play.value[name] !== own);
  play.addEventListener("input", show);
  show();
}

/** A reader's text as a sentence of the chapter; undefined where there is nothing to show, or more than there is room for. */
export function ownSentence(answer: Answer): Sentence | undefined {
  const words = settle(answer);
  const pieces = settle(answer, {unit: "pieces", temperature: 1, causal: false, bare: false});
  const n = words.labels.length;
  if (n === 0 || pieces.labels.length > 2 * most || n > most) return undefined;
  return {
    id: own,
    text: answer.text,
    words: words.labels,
    pieces: pieces.labels,
    pronoun: words.asks,
    antecedent: -1,
    byWord: words.heads,
    byPiece: pieces.heads
  };
}

/** A reader's question, and how well each sign matches it. */
export interface OwnQuestion {
  question: string;
  match: number[];
}

/** Matches the text that a figure holds with the signs, whenever it changes; the signs are read by the same model, once. */
export function readQuestion(
  desk: Desk,
  play: Play<{text: string}>,
  {signs, deliver}: {signs: readonly string[]; deliver: (question: OwnQuestion | undefined) => void}
): void {
  const shelves: Float32Array[] = [];
  let asked = play.value.text;
  let last: Answer | undefined;
  const match = () => {
    if (!last?.embedding || signs.some((_, i) => !shelves[i])) return;
    const {text, embedding} = last;
    deliver({question: text, match: signs.map((_, i) => dot(embedding, shelves[i]))});
  };
  const slot = desk.slot(
    (answer) => {
      last = answer;
      match();
    },
    {fresh: true}
  );
  const askSigns = () =>
    signs.forEach((sign, i) =>
      desk
        .slot(
          ({embedding}) => {
            shelves[i] = embedding!;
            match();
          },
          {fresh: true}
        )
        .ask(sign)
    );
  deliver(undefined);
  play.addEventListener("input", () => {
    if (play.value.text === asked) return;
    if (last === undefined && asked === play.defaults.text) askSigns();
    asked = play.value.text;
    slot.ask(asked);
  });
}
