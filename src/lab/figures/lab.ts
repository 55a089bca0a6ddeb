import {create} from "d3";
import {argmax} from "../../attention/index.js";
import type {Part} from "../../components/charts/draw-queue.js";
import {createDrawQueue} from "../../components/charts/draw-queue.js";
import type {Heads} from "../../components/charts/heads.js";
import {emptyHeads} from "../../components/charts/heads.js";
import {weightGrid} from "../../components/charts/weight-grid.js";
import {weightTable} from "../../components/charts/weight-table.js";
import type {PronounValues} from "../../components/figures/pronoun/pronoun.js";
import {pronoun} from "../../components/figures/pronoun/pronoun.js";
import {messages as heatmapMessages} from "../../components/figures/heatmap/messages.js";
import {nothing} from "../../components/frame/nothing.js";
import type {Drawing, Frame} from "../../components/types.js";
import {drawing} from "../../components/types.js";
import {headNames} from "../../data/sentence.js";
import {fileName, sentenceFiles, titleLine} from "../files.js";
import {messages} from "../messages.js";
import type {SentenceView} from "../views.js";

/** `row`: the word that asks and whose row is pinned, −1 for the default one and no pinned row. */
export interface SentenceValues {
  head: string;
  row: number;
}

/** A picture that is changed from one text to the next: for a long text, a new one each time would take too long. */
export interface SentencePicture {
  draw(view: SentenceView, values: SentenceValues & Partial<Frame<SentenceValues>>): Drawing;
}

/** One text through one head: arcs from the word that asks, the eight heads, and the table of all weights. */
export function createSentencePicture(): SentencePicture {
  const figure = create("div").attr("class", "lab").node()!;
  const line = create("div").attr("class", "line scroll").node()!;
  const list = create("div").node()!;
  const scroll = create("div").attr("class", "scroll").node()!;
  const readout = create("p").attr("class", "readout").node()!;
  const queue = createDrawQueue();
  let small: {width: number; heads: Heads} | undefined;

  function draw(
    view: SentenceView,
    {head, row, width = 640, set}: SentenceValues & Partial<Frame<SentenceValues>>
  ): Drawing {
    const {labels, heads, asks, notes, settings} = view;
    const {text} = view.reading;
    const n = labels.length;
    if (n === 0) {
      queue.schedule([]);
      const message = nothing(notes.join(" "));
      figure.replaceChildren(message);
      return drawing(figure, message.reading, {tables: undefined, csv: undefined, json: undefined});
    }
    const weights = heads[Math.max(0, headNames.indexOf(head))];
    const pinned = row >= 0 && row < n ? row : -1;
    const asked = pinned >= 0 ? pinned : asks;

    const drawLine = () => {
      const ask: Frame<PronounValues>["set"] = (change) =>
        typeof change !== "function" && change.asked !== undefined && set?.({row: change.asked});
      const sentence = {text, words: labels, pronoun: asks, antecedent: -1};
      line.replaceChildren(pronoun(sentence, weights, {asked, guess: -1, width, set: ask}));
    };
    const drawTable = () =>
      scroll.replaceChildren(
        weightGrid(labels, weights, {
          readout,
          label: heatmapMessages.label(head, text.slice(0, 200)),
          width,
          causal: settings.causal,
          pinned,
          pin: (row) => set?.({row})
        })
      );
    if (small?.width !== width) {
      small = {width, heads: emptyHeads({head, width, set})};
      list.replaceChildren(small.heads.element);
    }
    const {fill, choose} = small.heads;
    choose(head);
    const drawHead = (host: Element, h: number): Part => ({host, inputs: [heads], draw: () => fill(h, heads[h])});
    queue.schedule([
      {host: line, inputs: [labels, weights, asked, width], draw: drawLine},
      {host: scroll, inputs: [labels, weights, settings.causal, pinned, width], draw: drawTable},
      ...Array.from(small.heads.element.children, drawHead)
    ]);
    if (!line.parentNode) figure.replaceChildren(line, list, scroll, readout);

    const top = argmax(weights[asked]);
    const reading =
      n === 1 ? messages.alone(labels[0]) : heatmapMessages.row(head, labels[asked], labels[top], weights[asked][top]);
    const causal = settings.causal && n > 1 ? [heatmapMessages.causal] : [];
    return drawing(figure, [reading, ...causal, ...notes].join(" "), {
      ...sentenceFiles(view, head),
      tables: () => [weightTable(labels, weights)],
      heading: () => [titleLine(text), messages.settings({...settings, head})],
      fileName: () => fileName([text, `head ${head}`]),
      finish: queue.finish
    });
  }
  return {draw};
}
