import type {LabPair, LabSide} from "../components/lab-pair.js";
import type {LabSentence} from "../components/lab-sentence.js";
import {headNames} from "../components/sentence.js";
import {words} from "../components/words.js";
import {align} from "./align.js";
import type {Answer} from "./answer.js";
import {label} from "./labels.js";
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

/** One text as the reader wants to see it. */
export function show(answer: Answer, settings: Settings): Shown {
  const settled = settle(answer, settings);
  const {labels, heads, asks} = settled;
  const notes = labels.length === 0 ? [nothing(answer)] : [...remarks(answer), ...choices(settled, settings)];
  return {answer, settled, picture: {text: answer.text, labels, heads, asks, notes}};
}

/** Two texts through one head, by word. */
export function showPair(first: Answer, second: Answer, {head, bare}: {head: string; bare: boolean}): LabPair {
  const settings: Settings = {unit: "words", temperature: 1, causal: false, bare};
  const pair = pairs.find((d) => d.first.text === first.text && d.second.text === second.text);
  const side = (answer: Answer, half?: Half): LabSide => {
    const settled = settle(answer, settings);
    const weights = settled.heads[Math.max(0, headNames.indexOf(head))] ?? [];
    const notes = [...remarks(answer), ...choices(settled, settings)];
    const pronoun = half ? settled.labels.lastIndexOf(half.pronoun) : -1;
    return {labels: settled.labels, weights, asks: pronoun >= 0 ? pronoun : settled.asks, person: half?.person, notes};
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

function choices({bared}: Settled, {bare, temperature}: Settings): string[] {
  return [...(bare && bared ? [words.lab.bared] : []), ...(temperature === 1 ? [] : [words.lab.warm(temperature)])];
}
