import {create} from "d3";
import {argmax} from "../attention/index.js";
import type {HeatmapValues} from "./heatmap.js";
import {heatmap} from "./heatmap.js";
import {largeTable, largeThumbnails} from "./lab-large.js";
import type {Change, Drawing, Frame} from "./play.js";
import {drawing} from "./play.js";
import {pronoun} from "./pronoun.js";
import type {Sentence} from "./sentence.js";
import {headNames, nounHead} from "./sentence.js";
import {words} from "./words.js";

/** A text's weights, ready to be shown: by word or by piece, at some temperature, masked or not. */
export interface LabSentence {
  text: string;
  labels: readonly string[];
  /** [head][query][key], rows summing to 1. */
  heads: readonly number[][][];
  /** The word that asks unless the reader chooses one. */
  asks: number;
  /** What the reader must know about this text, such as that only part of it was read. */
  notes: readonly string[];
}

/** `row`: the word that asks and whose row is pinned, −1 for the default one and no pinned row. */
export interface LabSentenceValues {
  head: string;
  row: number;
  causal: boolean;
}

/** With more words than this, a table has too many cells to be an element each. */
const most = 30;

/** One text through one head: arcs from the word that asks, the eight heads, and the table of all weights. */
export function labSentence(
  {text, labels, heads, asks, notes}: LabSentence,
  {head, row, causal, width = 640, set}: LabSentenceValues & Partial<Frame<LabSentenceValues>>
): Drawing {
  const n = labels.length;
  const figure = create("div").attr("class", "lab").node()!;
  if (n === 0) {
    const message = create("p").attr("class", "nothing").text(notes.join(" "));
    figure.append(message.node()!);
    return drawing(figure, notes.join(" "));
  }
  const weights = heads[Math.max(0, headNames.indexOf(head))];
  const pinned = row >= 0 && row < n ? row : -1;
  const asked = pinned >= 0 ? pinned : asks;
  const sentence: Sentence = {
    id: "",
    text,
    words: labels,
    pieces: labels,
    pronoun: asks,
    antecedent: -1,
    byWord: heads,
    byPiece: heads
  };
  // The arcs are always those of one head, whichever the reader has chosen.
  const arcs = pronoun(
    {...sentence, byWord: heads.map((own, h) => (h === nounHead ? weights : own))},
    {
      asked,
      guess: -1,
      width,
      set: (change) => typeof change !== "function" && change.asked !== undefined && set?.({row: change.asked})
    }
  );
  const choose = (change: Change<HeatmapValues>) => {
    if (typeof change !== "function") set?.(change);
  };
  const line = create("div").attr("class", "line").node()!;
  line.append(arcs);

  if (n <= most) figure.append(line, heatmap(sentence, {head, unit: "words", causal, row: pinned, width, set: choose}));
  else {
    const readout = create("p").attr("class", "readout").text(words.lab.hint).node()!;
    const scroll = create("div").attr("class", "scroll").node()!;
    scroll.append(
      largeTable(labels, weights, {
        label: words.heatmap.label(head, text.slice(0, 200)),
        causal,
        pinned,
        pin: (row) => set?.({row}),
        say: (sentence) => (readout.textContent = sentence)
      })
    );
    figure.append(line, largeThumbnails(heads, {head, width, set}), scroll, readout);
  }
  const top = argmax(weights[asked]);
  const reading =
    n === 1 ? words.lab.alone(labels[0]) : words.heatmap.row(head, labels[asked], labels[top], weights[asked][top]);
  return drawing(figure, [reading, ...(causal && n > 1 ? [words.heatmap.causal] : []), ...notes].join(" "));
}
