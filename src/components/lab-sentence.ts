import {create} from "d3";
import {argmax} from "../attention/index.js";
import type {Part} from "./lab-turns.js";
import {takeTurns} from "./lab-turns.js";
import type {Drawing, Frame} from "./play.js";
import {drawing} from "./play.js";
import type {PronounValues} from "./pronoun.js";
import {pronoun} from "./pronoun.js";
import {headNames, nounHead} from "./sentence.js";
import type {Thumbnails} from "./thumbnails.js";
import {emptyThumbnails} from "./thumbnails.js";
import {weightGrid} from "./weight-grid.js";
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

/** A picture that is changed from one text to the next. */
export interface LabPicture {
  draw(sentence: LabSentence, values: LabSentenceValues & Partial<Frame<LabSentenceValues>>): Drawing;
  /** Draws at once what is still to be drawn in the next frames. */
  finish(): void;
}

/** One text through one head: arcs from the word that asks, the eight heads, and the table of all weights. */
export function createLabSentence(): LabPicture {
  const [figure, line, list, scroll] = ["lab", "line", "", "scroll"].map((name) =>
    create("div").attr("class", name).node()!
  );
  const readout = create("p").attr("class", "readout").node()!;
  const turns = takeTurns();
  let small: {width: number; heads: Thumbnails} | undefined;

  function draw(
    {text, labels, heads, asks, notes}: LabSentence,
    {head, row, causal, width = 640, set}: LabSentenceValues & Partial<Frame<LabSentenceValues>>
  ): Drawing {
    const n = labels.length;
    if (n === 0) {
      turns.want([]);
      figure.replaceChildren(create("p").attr("class", "nothing").text(notes.join(" ")).node()!);
      return drawing(figure, notes.join(" "));
    }
    const weights = heads[Math.max(0, headNames.indexOf(head))];
    const pinned = row >= 0 && row < n ? row : -1;
    const asked = pinned >= 0 ? pinned : asks;

    const drawLine = () => {
      // The arcs are always those of one head, whichever the reader has chosen.
      const byWord: number[][][] = [];
      byWord[nounHead] = weights;
      const sentence = {
        id: "",
        text,
        words: labels,
        pieces: labels,
        pronoun: asks,
        antecedent: -1,
        byWord,
        byPiece: []
      };
      const ask: Frame<PronounValues>["set"] = (change) =>
        typeof change !== "function" && change.asked !== undefined && set?.({row: change.asked});
      line.replaceChildren(pronoun(sentence, {asked, guess: -1, width, set: ask}));
    };
    const drawTable = () =>
      scroll.replaceChildren(
        weightGrid(labels, weights, {
          readout,
          label: words.heatmap.label(head, text.slice(0, 200)),
          width,
          causal,
          pinned,
          pin: (row) => set?.({row})
        })
      );
    if (small?.width !== width) {
      small = {width, heads: emptyThumbnails({head, width, set})};
      list.replaceChildren(small.heads.element);
    }
    const {fill, choose} = small.heads;
    choose(head);
    const drawHead = (place: Element, h: number): Part => ({place, of: [heads], draw: () => fill(h, heads[h])});
    turns.want([
      {place: line, of: [labels, weights, asked, width], draw: drawLine},
      {place: scroll, of: [labels, weights, causal, pinned, width], draw: drawTable},
      ...Array.from(small.heads.element.children, drawHead)
    ]);
    if (!line.parentNode) figure.replaceChildren(line, list, scroll, readout);
    const top = argmax(weights[asked]);
    const reading =
      n === 1 ? words.lab.alone(labels[0]) : words.heatmap.row(head, labels[asked], labels[top], weights[asked][top]);
    return drawing(figure, [reading, ...(causal && n > 1 ? [words.heatmap.causal] : []), ...notes].join(" "));
  }
  return {draw, finish: turns.finish};
}
