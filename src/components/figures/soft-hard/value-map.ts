import * as Plot from "@observablehq/plot";
import {scaleLinear} from "d3";
import {blend, sharpen} from "../../../attention/index.js";
import {placeLabels} from "../../charts/labels.js";
import {plot} from "../../charts/plot.js";
import {messages} from "./messages.js";

/** What every word hands over, as points on a map [word][x, y], and the share of variance the map keeps. */
export interface ValueMap {
  points: readonly (readonly number[])[];
  kept: number;
}

type Weights = readonly number[];

const temperatures = [0.05, 0.08, 0.12, 0.18, 0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 2.6, 3.4, 5];

/**
 * The map of values of one word's row, with the soft and the hard answer on it and the line that the soft one travels
 * as the temperature falls. `row`, `soft` and `hard` are weights by word, `hard` none while its answer waits for a
 * guess; `guess` is the word that the reader expects to win, −1 for none; sizes are in CSS pixels.
 */
export function valueMap(
  labels: readonly string[],
  {points}: ValueMap,
  {
    row,
    soft,
    hard,
    guess,
    side,
    height
  }: {row: Weights; soft: Weights; hard?: Weights; guess: number; side: number; height: number}
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
  const hardAt = hard && blend(hard, points);
  const path = temperatures.map((temperature) => blend(sharpen(row, temperature), points));
  const together = hardAt && Math.hypot(x(softAt[0]) - x(hardAt[0]), y(softAt[1]) - y(hardAt[1])) < 18;
  // Both answers are named first: the words around them give way.
  const named = [
    ...(together
      ? [{at: softAt, text: messages.both, fill: "var(--ink)"}]
      : [
          {at: softAt, text: messages.blend, fill: "var(--soft)"},
          ...(hardAt ? [{at: hardAt, text: messages.pick, fill: "var(--hard)"}] : [])
        ]),
    ...(guess >= 0 ? [{at: points[guess], text: messages.guess, fill: "var(--query)"}] : []),
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
    ariaLabel: messages.map,
    x: {domain: x.domain(), axis: null},
    y: {domain: y.domain(), axis: null},
    r: {type: "identity"},
    marks: [
      Plot.frame({stroke: "var(--rule)", rx: 6, inset: -margin + 1}),
      Plot.text([messages.mapTitle], {
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
      Plot.dot(guess >= 0 ? [points[guess]] : [], {
        x: "0",
        y: "1",
        r: 17,
        stroke: "var(--query)",
        strokeWidth: 2,
        strokeDasharray: "4 3"
      }),
      Plot.dot(hardAt ? [hardAt] : [], {
        x: "0",
        y: "1",
        r: 13,
        symbol: "square",
        stroke: "var(--hard)",
        strokeWidth: 2.5
      }),
      Plot.dot([softAt], {x: "0", y: "1", r: 8, fill: "var(--soft)", stroke: "var(--paper)", strokeWidth: 2}),
      ...named.map(({at, text, fill}, i) =>
        Plot.text([at], {
          x: "0",
          y: "1",
          text: [text],
          fill,
          stroke: "var(--panel)", // can be read where the line runs through it
          strokeWidth: 4,
          dx: places[i].dx,
          dy: places[i].dy - 5,
          textAnchor: places[i].anchor
        })
      )
    ]
  });
}

function axis(values: readonly number[], range: [number, number]) {
  return scaleLinear([Math.min(...values), Math.max(...values)], range);
}
