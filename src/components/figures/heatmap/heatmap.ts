import {create} from "d3";
import {applyMask, argmax, causalMask} from "../../../attention/index.js";
import type {Drawing, Frame} from "../../types.js";
import {drawing} from "../../types.js";
import type {Sentence} from "../../../data/sentence.js";
import {headNames} from "../../../data/sentence.js";
import {headPictures} from "../../charts/heads.js";
import {weightGrid} from "../../charts/weight-grid.js";
import {weightTable} from "../../charts/weight-table.js";
import {sentenceRecipe} from "../recipe.js";
import {messages} from "./messages.js";

/**
 * `head`: `"1.1"` to `"2.4"`; `unit`: rows and columns are words or pieces; `causal`: no looking ahead; `row`: pinned
 * row or −1.
 */
export interface HeatmapValues {
  head: string;
  unit: "words" | "pieces";
  causal: boolean;
  row: number;
}

/** On a slide the heads stand beside the table, a layer a row, this wide in CSS pixels. */
const headsBeside = 308;

/**
 * Every row one word's gaze: an n x n grid of weights, the eight heads above it, and a line that reads the cell in
 * focus.
 */
export function heatmap(
  sentence: Sentence,
  {head, unit, causal, row, width = 640, height, on = "page", set}: HeatmapValues & Partial<Frame<HeatmapValues>>
): Drawing {
  const labels = unit === "words" ? sentence.words : sentence.pieces.map((piece) => piece.replace("▁", "·"));
  const n = labels.length;
  const heads = (unit === "words" ? sentence.byWord : sentence.byPiece).map((weights) =>
    causal ? applyMask(weights, causalMask(n)) : weights
  );
  const weights = heads[Math.max(0, headNames.indexOf(head))];
  const pinned = row >= 0 && row < n ? row : -1;

  const beside = on === "slide" && width > 900; // the heads stand beside the table
  const readout = create("p").attr("class", "readout").node()!;
  const table = weightGrid(labels, weights, {
    readout,
    label: messages.label(head, sentence.text),
    width: beside ? width - headsBeside - 32 : width,
    height,
    smallest: beside ? 16 : 24,
    wide: beside,
    causal,
    pinned,
    pin: (row) => set?.({row})
  });
  const frame = create("div").attr("class", "scroll").node()!;
  frame.append(table);
  const figure = create("div")
    .attr("class", beside ? "heatmap-figure beside" : "heatmap-figure")
    .node()!;
  figure.append(
    headPictures(heads, {
      head,
      width: beside ? headsBeside : width,
      columns: beside ? 4 : undefined,
      height: beside ? height : undefined,
      set
    }),
    frame,
    readout
  );
  return drawing(figure, read(head, labels, weights, pinned, causal), {
    tables: () => [weightTable(labels, weights)],
    recipe: sentenceRecipe(sentence, {
      draws: "heatmap",
      args: ["sentence"],
      values: ["head", "unit", "causal", "row"]
    })
  });
}

function read(
  head: string,
  labels: readonly string[],
  weights: readonly number[][],
  pinned: number,
  causal: boolean
): string {
  const note = causal ? ` ${messages.causal}` : "";
  if (pinned < 0) return messages.all(head) + note;
  const top = argmax(weights[pinned]);
  return messages.row(head, labels[pinned], labels[top], weights[pinned][top]) + note;
}
