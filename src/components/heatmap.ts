import {create} from "d3";
import {applyMask, argmax, causalMask} from "../attention/index.js";
import {textWidth} from "./format.js";
import {moveInGrid} from "./grid.js";
import {heat} from "./heat.js";
import type {Drawing, Frame} from "./play.js";
import {drawing} from "./play.js";
import type {Sentence} from "./sentence.js";
import {headNames} from "./sentence.js";
import {thumbnails} from "./thumbnails.js";
import {words} from "./words.js";

/** `head`: `"1.1"` to `"2.4"`; `unit`: rows and columns are words or pieces; `causal`: no looking ahead; `row`: pinned row or −1. */
export interface HeatmapValues {
  head: string;
  unit: "words" | "pieces";
  causal: boolean;
  row: number;
}

/** Every row one word's gaze: an n x n grid of weights, the eight heads above it, and a line that reads the cell in focus. */
export function heatmap(
  sentence: Sentence,
  {head, unit, causal, row, width = 640, height, set}: HeatmapValues & Partial<Frame<HeatmapValues>>
): Drawing {
  const labels = unit === "words" ? sentence.words : sentence.pieces.map((piece) => piece.replace("▁", "·"));
  const n = labels.length;
  const heads = (unit === "words" ? sentence.byWord : sentence.byPiece).map((weights) =>
    causal ? applyMask(weights, causalMask(n)) : weights
  );
  const weights = heads[Math.max(0, headNames.indexOf(head))];
  const pinned = row >= 0 && row < n ? row : -1;

  const left = Math.max(...labels.map((label) => textWidth(label, 14)), 62) + 14;
  const top = Math.min(138, Math.max(...labels.map((label) => textWidth(label, 14))) * 0.71 + 40);
  const beside = height !== undefined && width > 900; // the heads stand beside the table
  const room = Math.min(width - left - 4 - (beside ? 280 : 0), height === undefined ? Infinity : height - top - 40);
  const cell = Math.max(beside ? 16 : 24, Math.min(44, Math.floor(room / n)));
  const inner = left + n * cell + 44;
  const svg = create("svg")
    .attr("class", pinned >= 0 ? "heatmap pinned" : "heatmap")
    .attr("viewBox", `0 0 ${inner} ${top + n * cell + 4}`)
    .attr("width", inner)
    .attr("height", top + n * cell + 4)
    .attr("role", "grid")
    .attr("aria-label", words.heatmap.label(head, sentence.text));

  const columns = svg.append("g").attr("role", "row").attr("class", "columns");
  columns
    .append("text")
    .attr("role", "columnheader")
    .attr("class", "corner")
    .attr("y", top - 8)
    .text(words.heatmap.asks);
  columns
    .append("text")
    .attr("class", "corner")
    .attr("aria-hidden", "true")
    .attr("x", left)
    .attr("y", 12)
    .text(words.heatmap.asked);
  columns
    .selectAll("text.label")
    .data(labels)
    .join("text")
    .attr("class", "label")
    .attr("role", "columnheader")
    .attr("transform", (_, j) => `translate(${left + j * cell + cell / 2 + 4},${top - 8})rotate(-45)`)
    .text((d) => d);

  const rows = svg
    .selectAll("g.row")
    .data(labels)
    .join("g")
    .attr("class", (_, i) => (i === pinned ? "row pin" : "row"))
    .attr("role", "row")
    .attr("transform", (_, i) => `translate(0,${top + i * cell})`);
  const header = rows
    .append("g")
    .attr("role", "rowheader")
    .attr("class", "header")
    .attr("aria-label", (d) => d)
    .on("click", (_, d) => set?.({row: toggled(rows.data().indexOf(d), pinned)}));
  header
    .append("rect")
    .attr("width", left - 4)
    .attr("height", cell);
  header
    .append("text")
    .attr("x", left - 10)
    .attr("y", cell / 2)
    .attr("dy", "0.35em")
    .attr("text-anchor", "end")
    .text((d) => d);
  header.on("click", function () {
    set?.({row: toggled(header.nodes().indexOf(this), pinned)});
  });

  const cells = rows
    .selectAll("g.cell")
    .data((_, i) => labels.map((_, j) => ({i, j, weight: weights[i][j]})))
    .join("g")
    .attr("class", ({i, j}) => (causal && j > i ? "cell masked" : "cell"))
    .attr("role", "gridcell")
    .attr("data-key", ({i, j}) => `cell-${i}-${j}`)
    .attr("tabindex", ({i, j}) => (i === Math.max(0, pinned) && j === 0 ? 0 : -1))
    .attr("transform", ({j}) => `translate(${left + j * cell},0)`)
    .attr("aria-label", ({i, j, weight}) =>
      causal && j > i ? words.heatmap.masked(labels[i], labels[j]) : words.heatmap.cell(labels[i], labels[j], weight)
    );
  cells
    .append("rect")
    .attr("width", cell - 1)
    .attr("height", cell - 1)
    .attr("rx", 2)
    .style("fill", ({weight}) => heat(weight));
  if (cell >= 30)
    cells
      .filter(({weight, i}) => weight >= 0.095 || (i === pinned && weight >= 0.005))
      .append("text")
      .attr("x", cell / 2 - 0.5)
      .attr("y", cell / 2)
      .attr("dy", "0.35em")
      .attr("class", ({weight}) => (weight > 0.5 ? "on" : "off"))
      .text(({weight}) => Math.round(weight * 100));

  const readout = create("p").attr("class", "readout").text(words.heatmap.hint);
  const say = ({i, j, weight}: {i: number; j: number; weight: number}) =>
    readout.text(
      causal && j > i ? words.heatmap.masked(labels[i], labels[j]) : words.heatmap.cell(labels[i], labels[j], weight)
    );
  cells
    .on("pointerenter focus", (_, d) => say(d))
    .on("click", (_, {i}) => set?.({row: toggled(i, pinned)}))
    .on("keydown", (event: KeyboardEvent, {i, j}) => {
      if (event.key === "Enter" || event.key === " ") set?.({row: toggled(i, pinned)});
      else if (event.key === "Escape" && pinned >= 0) set?.({row: -1});
      else if (!moveInGrid(event, svg.node()!, {i, j, n})) return;
      event.preventDefault();
      event.stopPropagation();
    });

  const frame = create("div").attr("class", "scroll").node()!;
  frame.append(svg.node()!);
  const figure = create("div")
    .attr("class", beside ? "heatmap-figure beside" : "heatmap-figure")
    .node()!;
  figure.append(
    thumbnails(heads, {
      head,
      width: beside ? 200 : width,
      columns: beside ? 2 : undefined,
      height: beside ? height : undefined,
      set
    }),
    frame,
    readout.node()!
  );
  return drawing(figure, read(head, labels, weights, pinned, causal));
}

function toggled(row: number, pinned: number): number {
  return row === pinned ? -1 : row;
}

function read(
  head: string,
  labels: readonly string[],
  weights: readonly number[][],
  pinned: number,
  causal: boolean
): string {
  const note = causal ? ` ${words.heatmap.causal}` : "";
  if (pinned < 0) return words.heatmap.all(head) + note;
  const top = argmax(weights[pinned]);
  return words.heatmap.row(head, labels[pinned], labels[top], weights[pinned][top]) + note;
}
