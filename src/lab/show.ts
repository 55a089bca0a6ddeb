import type {LabPair, LabSide} from "../components/lab-pair.js";
import type {LabSentence} from "../components/lab-sentence.js";
import {headNames} from "../components/sentence.js";
import {words} from "../components/words.js";
import {align} from "./align.js";
import type {Answer} from "./answer.js";
import {isPunctuation, label} from "./labels.js";
import type {Half} from "./pairs.js";
import {pairs} from "./pairs.js";
import type {Settings, Settled} from "./settle.js";
import {settle} from "./settle.js";

/** What is on screen of one text: the answer, how it is settled, and what the picture draws. */
export interface Shown {
  answer: Answer;
  settled: Settled;
  picture: LabSentence;
}

/** What is on screen of two texts. */
export interface ShownPair extends LabPair {
  first: ShownSide;
  second: ShownSide;
}
/** `bared`: whether punctuation was left out. */
type ShownSide = LabSide & {text: string; bared: boolean};

const lastSettled = new WeakMap<Answer, {settings: Settings; settled: Settled}>();

/** Settles an answer. While answer and settings stay the same so does what is returned, and nothing is made twice. */
function settleOnce(answer: Answer, {unit, temperature, causal, bare}: Settings): Settled {
  const last = lastSettled.get(answer);
  const same =
    last?.settings.unit === unit &&
    last.settings.temperature === temperature &&
    last.settings.causal === causal &&
    last.settings.bare === bare;
  if (same) return last.settled;
  const settings = {unit, temperature, causal, bare};
  const settled = settle(answer, settings);
  lastSettled.set(answer, {settings, settled});
  return settled;
}

/** One text as the reader wants to see it. */
export function show(answer: Answer, settings: Settings): Shown {
  const settled = settleOnce(answer, settings);
  const {labels, heads, asks} = settled;
  const notes = labels.length === 0 ? [nothing(answer)] : [...remarks(answer), ...choices(settled, settings)];
  return {answer, settled, picture: {text: answer.text, labels, heads, asks, notes}};
}

/** Two texts through one head, by word. */
export function showPair(first: Answer, second: Answer, {head, bare}: {head: string; bare: boolean}): ShownPair {
  const settings: Settings = {unit: "words", temperature: 1, causal: false, bare};
  const pair = pairs.find((d) => d.first.text === first.text && d.second.text === second.text);
  const side = (answer: Answer, half?: Half): ShownSide => {
    const settled = settleOnce(answer, settings);
    const weights = settled.heads[Math.max(0, headNames.indexOf(head))] ?? [];
    const notes = [...remarks(answer), ...choices(settled, settings)];
    const pronoun = half ? settled.labels.lastIndexOf(half.pronoun) : -1;
    const {labels, bared} = settled;
    const asks = pronoun >= 0 ? pronoun : settled.asks;
    return {text: answer.text, labels, weights, asks, person: half?.person, notes, bared};
  };
  const [a, b] = [side(first, pair?.first), side(second, pair?.second)];
  return {first: a, second: b, lines: align(a.labels, b.labels)};
}

function nothing({text}: Answer): string {
  return text === "" ? words.lab.empty : words.lab.blank;
}

/** What a reader must know about a text that the model could not read as they meant it. */
function remarks({pieces, read, total, unknown, words: list}: Answer): string[] {
  const known = pieces.length - unknown - pieces.filter((piece) => piece === "▁").length;
  return [
    ...(unknown > 0 ? [known === 0 ? words.lab.unknown : words.lab.someUnknown] : []),
    ...(total > read ? [words.lab.cut(read, total, label(list.at(-1)?.text ?? ""))] : [])
  ];
}

function choices({labels, bared}: Settled, {bare, temperature}: Settings): string[] {
  const stays = bare && labels.length > 0 && labels.every(isPunctuation);
  return [
    ...(stays ? [words.lab.allBare] : bare && bared ? [words.lab.bared] : []),
    ...(temperature === 1 ? [] : [words.lab.warm(temperature)])
  ];
}
