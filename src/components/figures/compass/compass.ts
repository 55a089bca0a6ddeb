import {create, scaleLinear} from "d3";
import {argmax, scores, softmax} from "../../../attention/index.js";
import {drag} from "../../charts/drag.js";
import {placeLabels} from "../../charts/labels.js";
import type {Drawing, Frame} from "../../types.js";
import {drawing} from "../../types.js";
import type {Sentence} from "../../../data/sentence.js";
import {nounHead} from "../../../data/sentence.js";
import {bars} from "../../charts/bars.js";
import {sentenceRecipe} from "../recipe.js";
import {messages} from "./messages.js";
import {compassTable} from "./table.js";

/** The two-dimensional shadow of a head: an arrow for every query and every key, and the share of variance it keeps. */
export interface Shadow {
  queries: readonly (readonly number[])[];
  keys: readonly (readonly number[])[];
  kept: number;
}

/** `dx`, `dy`: how far the pronoun's query has been moved from where the head puts it, in the shadow's units. */
export interface CompassValues {
  dx: number;
  dy: number;
}

const handleRadius = 9;

/** Keys as arrows, one query as an arrow to be dragged, and the weights that follow, beside the real head's. */
export function compass(
  sentence: Sentence,
  shadow: Shadow,
  {dx, dy, width = 640, height = 420, set}: CompassValues & Partial<Frame<CompassValues>>
): Drawing {
  const word = sentence.pronoun;
  const home = shadow.queries[word];
  const query = [home[0] + dx, home[1] + dy];
  const weights = softmax(scores(query, shadow.keys));
  const truth = sentence.byWord[nounHead][word];
  const reach = (width < 420 ? 1.35 : 1.15) * Math.max(...[...shadow.queries, ...shadow.keys].flat().map(Math.abs));
  const clamp = (v: number) => Math.max(-reach, Math.min(reach, v));
  const narrow = width < 560;
  const side = Math.min(narrow ? width : width - 260, Math.min(420, height));
  const x = scaleLinear([-reach, reach], [0, side]);
  const y = scaleLinear([-reach, reach], [side, 0]);

  const figure = create("div").attr("class", narrow ? "compass narrow" : "compass");
  const svg = figure
    .append("svg")
    .attr("viewBox", `0 0 ${side} ${side}`)
    .attr("width", side)
    .attr("height", side)
    .attr("role", "group")
    .attr("aria-label", messages.label(sentence.words[word]));
  svg
    .append("path")
    .attr("class", "axes")
    .attr("d", `M0,${y(0)}H${side}M${x(0)},0V${side}`);

  const tips = shadow.keys.map(([kx, ky], i) => ({
    x: x(kx),
    y: y(ky),
    text: sentence.words[i],
    weight: weights[i],
    lean: kx < 0 ? ("left" as const) : ("right" as const)
  }));
  const at = {x: x(clamp(query[0])), y: y(clamp(query[1]))};
  // A query shorter than its handle would be hidden by it.
  const tiny = Math.hypot(at.x - x(0), at.y - y(0)) < 2 * handleRadius;
  const places = placeLabels(tips, side);
  const keys = svg.append("g").attr("class", "keys");
  keys
    .selectAll("path")
    .data(tips)
    .join("path")
    .attr("d", (d) => arrow(x(0), y(0), d.x, d.y))
    .style("opacity", ({weight}) => 0.35 + 0.65 * Math.sqrt(weight))
    .attr("stroke-width", ({weight}) => 1.5 + 3 * weight);
  keys
    .selectAll("text")
    .data(tips)
    .join("text")
    .attr("x", (d, i) => d.x + places[i].dx)
    .attr("y", (d, i) => d.y + places[i].dy)
    .attr("text-anchor", (_, i) => places[i].anchor)
    .text(({text}) => text);

  if (dx !== 0 || dy !== 0)
    svg.append("circle").attr("class", "home").attr("cx", x(home[0])).attr("cy", y(home[1])).attr("r", 5);
  svg
    .append("path")
    .attr("class", "query")
    .attr("d", arrow(x(0), y(0), at.x, at.y));
  const handle = svg
    .append("g")
    .attr("class", tiny ? "handle tiny" : "handle")
    .attr("tabindex", 0)
    .attr("data-key", "query")
    .attr("role", "application")
    .attr("aria-roledescription", messages.handleRole)
    .attr("aria-label", messages.handle(sentence.words[word], query[0], query[1]))
    .attr("transform", `translate(${at.x},${at.y})`);
  handle.append("circle").attr("class", "touch").attr("r", 22);
  handle.append("circle").attr("class", "dot").attr("r", handleRadius);
  const moved = (qx: number, qy: number) => ({dx: tidy(clamp(qx) - home[0]), dy: tidy(clamp(qy) - home[1])});
  handle.on("keydown", (event: KeyboardEvent) => {
    const step = event.shiftKey ? 0.5 : 0.1;
    const [sx, sy] = arrows[event.key] ?? [0, 0];
    if (sx === 0 && sy === 0) return;
    event.preventDefault();
    event.stopPropagation();
    set?.((now) => moved(home[0] + now.dx + sx * step, home[1] + now.dy + sy * step));
  });
  drag(handle.node()!, svg.node()!, (px, py) => set?.(moved(x.invert(px * side), y.invert(py * side))));

  figure.append(() =>
    bars(sentence.words, [{values: weights, marks: truth}], {
      width: narrow ? width : Math.min(400, width - side - 24),
      height: narrow ? undefined : height,
      label: messages.bars(sentence.words[word]),
      legend: {bars: messages.weights, marks: messages.truth}
    })
  );
  const top = argmax(weights);
  const names = [sentence.words[word], sentence.words[top]] as const;
  const reading =
    dx === 0 && dy === 0 ? messages.real(...names, weights[top], truth[top]) : messages.moved(...names, weights[top]);
  return drawing(figure.node()!, reading, {
    tables: () => [compassTable(sentence, {query, keys: shadow.keys, weights, truth})],
    recipe: sentenceRecipe(sentence, {
      draws: "compass",
      args: ["sentence", "shadow"],
      values: ["dx", "dy"],
      data: {shadow: `(await read("compass.json"))[sentence.id]`}
    })
  });
}

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1]
};

/** Three decimals, so that moving an arrow back to where it was really is where it was. */
function tidy(v: number): number {
  return Math.round(v * 1000) / 1000 || 0;
}

/** An arrow as one path. */
function arrow(x0: number, y0: number, x1: number, y1: number, head = 9): string {
  const angle = Math.atan2(y1 - y0, x1 - x0);
  if (Math.hypot(x1 - x0, y1 - y0) < head) return `M${x0},${y0}L${x1},${y1}`;
  const barb = (turn: number) => `${x1 - head * Math.cos(angle + turn)},${y1 - head * Math.sin(angle + turn)}`;
  return `M${x0},${y0}L${x1},${y1}M${barb(0.45)}L${x1},${y1}L${barb(-0.45)}`;
}
