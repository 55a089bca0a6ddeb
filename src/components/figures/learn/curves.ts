import * as Plot from "@observablehq/plot";
import {line, select} from "d3";
import type {Choice, Lane, Point} from "../../../learner/index.js";
import {plot} from "../../charts/plot.js";
import {messages} from "./messages.js";

export type Quantity = "accuracy" | "loss" | "gradient";

/** The largest number of points that are drawn of a curve. */
const maxPoints = 200;

/** A curve's range, its ticks, and those of them that are left where there is little room. */
interface Scale {
  type?: "symlog";
  domain: [number, number];
  ticks: number[];
  fewTicks?: number[];
  format?: (x: number) => string;
}

/** The gradient's scale is logarithmic but has a zero: what lies on its floor is 0. */
const scales: Record<Quantity, Scale> = {
  accuracy: {domain: [0.4, 1], ticks: [0.5, 0.75, 1], format: (x) => `${100 * x}%`},
  loss: {domain: [0, 5], ticks: [0, 2, 4], fewTicks: [0, 4]},
  gradient: {type: "symlog", domain: [0, 20], ticks: [0, 0.01, 0.1, 1, 10], fewTicks: [0, 0.1, 10]}
};

/**
 * One curve for each way to choose, with its name at its tip. Plot draws the frame, once; `show` then moves the curves,
 * since a whole new picture for every step would take longer than a frame.
 */
export function learnCurves(
  quantity: Quantity,
  {
    choices,
    end,
    guess,
    width,
    height,
    axis
  }: {choices: readonly Choice[]; end: number; guess: number; width: number; height: number; axis: boolean}
): {element: Element; show: (lanes: readonly Lane[]) => void} {
  const {domain, format = String, ...scale} = scales[quantity];
  const [marginTop, marginBottom] = [30, axis ? 40 : 8];
  const inner = height - marginTop - marginBottom;
  const ticks = (inner < 15 * scale.ticks.length && scale.fewTicks) || scale.ticks;
  const frame = plot({
    width,
    height,
    marginLeft: 44,
    marginRight: 66,
    marginTop,
    marginBottom,
    ariaLabel: messages.curve(quantity),
    style: {fontSize: "13px"},
    x: {
      domain: [0, end],
      ticks: [0, 1, 2, 3, 4].map((quarter) => (quarter * end) / 4),
      tickFormat: String,
      label: axis ? messages.step : null,
      labelAnchor: "center",
      labelArrow: "none",
      axis: axis ? "bottom" : null
    },
    y: {
      type: scale.type ?? "linear",
      constant: 0.001,
      domain,
      ticks,
      tickFormat: format,
      label: messages.curve(quantity),
      labelArrow: "none"
    },
    marks: [
      Plot.gridY(ticks, {stroke: "var(--rule)", strokeOpacity: 1}),
      quantity === "accuracy"
        ? [...guessing(), ...(guess >= 0 ? readersGuess(guess, end) : [])]
        : Plot.ruleY([0], {stroke: "var(--rule-strong)"})
    ]
  }) as SVGSVGElement & Plot.Plot;

  const [x, y] = [frame.scale("x")!.apply, frame.scale("y")!.apply];
  const inside = (value: number) => Math.max(domain[0], Math.min(domain[1], value));
  const path = line<Point>(
    (point) => x(point.step),
    (point) => y(inside(point[quantity]!))
  ).defined((point) => point[quantity] !== undefined);
  const layer = select(frame).append("g").attr("class", "learn-lines").attr("text-anchor", "start");
  const curves = layer.selectAll("path").data(choices).join("path").attr("class", String);
  const names = layer
    .selectAll("text")
    .data(choices)
    .join("text")
    .attr("class", String)
    .text((choice) => messages.lanes[choice]);

  return {
    element: frame,
    show(lanes) {
      const lists = choices.map((choice) => thin(lanes.find((lane) => lane.choice === choice)?.points ?? []));
      curves.attr("d", (_, i) => path(lists[i]));
      const tips = lists.map((list) => list.at(-1));
      const heights = apart(
        tips.map((tip) => (tip?.[quantity] === undefined ? NaN : y(inside(tip[quantity])))),
        15,
        height - marginBottom
      );
      names
        .attr("x", (_, i) => x(tips[i]?.step ?? 0) + 6)
        .attr("y", (_, i) => (heights[i] || 0) + 4.5)
        .attr("display", (_, i) => (Number.isNaN(heights[i]) ? "none" : null));
    }
  };
}

/** The line of somebody who guesses between two nouns. */
function guessing(): Plot.Markish[] {
  return [
    Plot.ruleY([0.5], {stroke: "var(--ink-soft)", strokeWidth: 1.5, strokeDasharray: "2 3"}),
    Plot.text([0.5], {
      y: (y) => y,
      text: [messages.guessing],
      frameAnchor: "right",
      textAnchor: "end",
      dx: -6,
      dy: 18,
      fill: "var(--ink-soft)"
    })
  ];
}

/** The step at which the reader thinks that soft attention will be right; one beyond the end stands at the end. */
function readersGuess(guess: number, end: number): Plot.Markish[] {
  const step = Math.min(guess, end);
  const isNearEnd = step > 0.7 * end;
  return [
    Plot.ruleX([step], {stroke: "var(--query)", strokeWidth: 2, strokeDasharray: "6 4"}),
    Plot.text([step], {
      x: (x) => x,
      text: [guess > end ? messages.yourLateGuess(guess) : messages.yourGuess],
      frameAnchor: "bottom",
      textAnchor: isNearEnd ? "end" : "start",
      dx: isNearEnd ? -5 : 5,
      dy: -22,
      fill: "var(--query)",
      fontWeight: 600
    })
  ];
}

/** At most `maxPoints` of a list's points, evenly spaced, the last among them. */
function thin(points: readonly Point[]): readonly Point[] {
  const every = Math.ceil(points.length / maxPoints);
  return every <= 1 ? points : points.filter((_, i) => (points.length - 1 - i) % every === 0);
}

/** Moves heights up until each is `gap` from the next and none is below `floor`. Heights that are NaN take no room. */
export function apart(heights: readonly number[], gap: number, floor: number): number[] {
  const placed = [...heights];
  const lowestFirst = [...heights.keys()]
    .filter((i) => !Number.isNaN(heights[i]))
    .sort((a, b) => heights[b] - heights[a]);
  let limit = floor;
  for (const i of lowestFirst) {
    placed[i] = Math.min(heights[i], limit);
    limit = placed[i] - gap;
  }
  return placed;
}
