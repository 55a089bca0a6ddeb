import * as Plot from "@observablehq/plot";
import {max} from "d3";
import type {Interval} from "../results.js";
import {wilson} from "../wilson.js";
import {percent, textWidth} from "../../components/format.js";
import {plot} from "../../components/charts/plot.js";

/** A share, `count` of `of` cases, and its 95% interval: by Wilson's method if not given. */
export interface Share {
  name: string;
  count: number;
  of: number;
  interval?: Interval;
}

/**
 * Shares as points with their 95% confidence intervals, a row each; `chance` is a line to compare with, and `strong`
 * stands out.
 */
export function intervals(
  shares: readonly Share[],
  {
    width,
    title,
    ariaLabel,
    strong,
    chance
  }: {width: number; title: string; ariaLabel: string; strong?: string; chance?: {at: number; label: string}}
): Element {
  const data = shares.map(({name, count, of, interval = wilson(count, of)}) => ({name, share: count / of, interval}));
  const left = 14 + max(data, ({name}) => textWidth(name, 14))!;
  const colour = ({name}: {name: string}) => (name === strong ? "var(--heat)" : "var(--rule-strong)");
  return plot({
    width,
    height: (chance ? 76 : 58) + 26 * data.length,
    marginLeft: left,
    marginRight: 46,
    marginTop: 30,
    marginBottom: chance ? 44 : 26,
    ariaLabel,
    x: {domain: [0, 1], ticks: [0, 0.5, 1], tickFormat: percent, label: null},
    y: {domain: data.map(({name}) => name), label: null, tickSize: 0},
    marks: [
      Plot.text([title], {
        frameAnchor: "top-left",
        textAnchor: "start",
        dx: -left,
        dy: -26,
        fill: "var(--ink)",
        fontWeight: 600
      }),
      Plot.gridX([0, 0.5, 1], {stroke: "var(--rule)", strokeOpacity: 1}),
      ...(chance ? [line(chance)] : []),
      Plot.ruleY(data, {
        y: "name",
        x1: ({interval}) => interval[0],
        x2: ({interval}) => interval[1],
        stroke: colour,
        strokeWidth: 3
      }),
      Plot.dot(data, {x: "share", y: "name", r: 5.5, fill: colour, stroke: "var(--panel)", strokeWidth: 1.5}),
      Plot.text(data, {
        x: ({interval}) => interval[1],
        y: "name",
        text: ({share}) => percent(share),
        textAnchor: "start",
        dx: 9,
        fill: "var(--ink)",
        stroke: "var(--panel)",
        strokeWidth: 4
      })
    ]
  });
}

function line({at, label}: {at: number; label: string}): Plot.Markish[] {
  return [
    Plot.ruleX([at], {stroke: "var(--ink)", strokeWidth: 1.5, strokeDasharray: "2 3"}),
    Plot.text([at], {x: (x) => x, text: [label], frameAnchor: "bottom", dy: 38, fill: "var(--ink-soft)"})
  ];
}
