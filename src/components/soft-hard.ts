import * as Plot from "@observablehq/plot";
import {create, scaleLinear} from "d3";
import {argmax, blend, hardmax, perplexity, sharpen} from "../attention/index.js";
import {percent} from "./format.js";
import {placeLabels} from "./labels.js";
import type {Drawing, Frame} from "./play.js";
import {drawing} from "./play.js";
import {plot} from "./plot.js";
import type {Sentence} from "./sentence.js";
import {nounHead} from "./sentence.js";
import {words} from "./words.js";

/** What every word has to offer, as points on a map [word][x, y], and the share of variance the map keeps. */
export interface ValueMap {
  points: readonly (readonly number[])[];
  kept: number;
}

/** `temperature`: above 0, 1 is the head as it is; `asked`: the word that asks. */
export interface SoftHardValues {
  temperature: number;
  asked: number;
}

const temperatures = [0.05, 0.08, 0.12, 0.18, 0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 2.6, 3.4, 5];

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
    map(sentence.words, values, {row, soft, hard, side, height: narrow ? Math.round(width * 0.95) : height})
  );
  return drawing(figure, words.softHard.reading(temperature, sentence.words[top], soft[top], perplexity(soft)));
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

function map(
  labels: readonly string[],
  {points}: ValueMap,
  {row, soft, hard, side, height}: {row: Weights; soft: Weights; hard: Weights; side: number; height: number}
): Element {
  const margin = 48;
  const x = axis(
    points.map(([x]) => x),
    [margin, side - margin]
  );
  const y = axis(
    points.map(([, y]) => y),
    [height - margin, margin]
  );
  const softAt = blend(soft, points);
  const hardAt = blend(hard, points);
  const path = temperatures.map((temperature) => blend(sharpen(row, temperature), points));
  const together = Math.hypot(x(softAt[0]) - x(hardAt[0]), y(softAt[1]) - y(hardAt[1])) < 18;
  // Both answers are named first: the words around them give way.
  const named = [
    ...(together
      ? [{at: softAt, text: words.softHard.both, fill: "var(--ink)"}]
      : [
          {at: softAt, text: words.softHard.blend, fill: "var(--soft)"},
          {at: hardAt, text: words.softHard.pick, fill: "var(--hard)"}
        ]),
    ...points.map((at, i) => ({at, text: labels[i], fill: "var(--ink-soft)"}))
  ];
  const places = placeLabels(
    named.map(({at, text}) => ({x: x(at[0]), y: y(at[1]), text})),
    side,
    14
  );
  return plot({
    width: side,
    height,
    margin,
    ariaLabel: words.softHard.map,
    x: {domain: x.domain(), axis: null},
    y: {domain: y.domain(), axis: null},
    r: {type: "identity"},
    marks: [
      Plot.frame({stroke: "var(--rule)", rx: 6, inset: -margin + 1}),
      Plot.text([words.softHard.mapTitle], {
        frameAnchor: "top-left",
        dx: -margin + 12,
        dy: -margin + 10,
        fill: "var(--value)",
        fontWeight: 600
      }),
      Plot.line(path, {
        x: "0",
        y: "1",
        stroke: "var(--soft)",
        strokeOpacity: 0.5,
        strokeWidth: 2,
        curve: "catmull-rom"
      }),
      Plot.dot(points, {x: "0", y: "1", r: points.map((_, i) => 3 + 8 * soft[i]), fill: "var(--value)"}),
      Plot.dot([hardAt], {x: "0", y: "1", r: 13, symbol: "square", stroke: "var(--hard)", strokeWidth: 2.5}),
      Plot.dot([softAt], {x: "0", y: "1", r: 8, fill: "var(--soft)", stroke: "var(--paper)", strokeWidth: 2}),
      ...named.map(({at, text, fill}, i) =>
        Plot.text([at], {
          x: "0",
          y: "1",
          text: [text],
          fill,
          dx: places[i].dx,
          dy: places[i].dy - 5,
          textAnchor: places[i].anchor
        })
      )
    ]
  });
}

type Weights = readonly number[];

function axis(values: readonly number[], range: [number, number]) {
  return scaleLinear([Math.min(...values), Math.max(...values)], range);
}
