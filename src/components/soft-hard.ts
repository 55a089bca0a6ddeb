import * as Plot from "@observablehq/plot";
import {create} from "d3";
import {argmax, hardmax, perplexity, sharpen} from "../attention/index.js";
import {percent} from "./format.js";
import type {Drawing, Frame} from "./play.js";
import {drawing} from "./play.js";
import {plot} from "./plot.js";
import type {Sentence} from "./sentence.js";
import {nounHead} from "./sentence.js";
import type {ValueMap} from "./value-map.js";
import {valueMap} from "./value-map.js";
import {softHardTable} from "./tables.js";
import {words} from "./words.js";

/** `temperature`: above 0, 1 is the head as it is; `asked`: the word that asks. */
export interface SoftHardValues {
  temperature: number;
  asked: number;
}

/** Soft and hard weights of one word's row side by side, and both answers on the map of values. */
export function softHard(
  sentence: Sentence,
  values: ValueMap,
  {temperature, asked, width = 640, height = 380}: SoftHardValues & Partial<Frame<SoftHardValues>>
): Drawing {
  const row = sentence.byWord[nounHead][asked];
  const soft = sharpen(row, temperature);
  const hard = hardmax(row);
  const top = argmax(soft);
  const narrow = width < 620;
  const side = narrow ? width : Math.min(height * 1.3, width * 0.46);

  const figure = create("div")
    .attr("class", narrow ? "soft-hard narrow" : "soft-hard")
    .node()!;
  figure.append(
    bars(sentence.words, {soft, hard, width: narrow ? width : width - side - 24, height}),
    valueMap(sentence.words, values, {row, soft, hard, side, height: narrow ? Math.round(width * 0.95) : height})
  );
  return drawing(figure, words.softHard.reading(temperature, sentence.words[top], soft[top], perplexity(soft)), () => [
    softHardTable(sentence, {soft, hard, points: values.points})
  ]);
}

function bars(
  labels: readonly string[],
  {soft, hard, width, height}: {soft: Weights; hard: Weights; width: number; height: number}
): Element {
  const data = labels.flatMap((_, i) => [
    {i, kind: words.softHard.soft, weight: soft[i]},
    {i, kind: words.softHard.hard, weight: hard[i]}
  ]);
  return plot({
    width,
    height,
    marginLeft: 74,
    marginRight: 46,
    marginTop: 34,
    marginBottom: 8,
    ariaLabel: words.softHard.label,
    fx: {
      domain: [words.softHard.soft, words.softHard.hard],
      label: null,
      axis: "top",
      padding: width < 400 ? 0.2 : 0.36
    },
    x: {domain: [0, 1], axis: null},
    y: {domain: labels.map((_, i) => i), tickFormat: (i: number) => labels[i], label: null, tickSize: 0, padding: 0.28},
    marks: [
      Plot.ruleX([0], {stroke: "var(--rule-strong)"}),
      Plot.barX(data, {
        fx: "kind",
        x: "weight",
        y: "i",
        fill: (d) => (d.kind === words.softHard.soft ? "var(--soft)" : "var(--hard)")
      }),
      Plot.text(data, {
        fx: "kind",
        x: "weight",
        y: "i",
        text: (d) => percent(d.weight),
        textAnchor: "start",
        dx: 5,
        fill: "var(--ink)"
      })
    ]
  });
}

type Weights = readonly number[];
