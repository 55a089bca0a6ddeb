import {create} from "d3";
import {textWidth} from "../format.js";
import {arrowLabel} from "./arrow-label.js";
import {moveInGrid} from "./keys.js";
import {messages} from "./messages.js";
import {heat} from "./shades.js";

/** One weight of a table: row, column and share. */
export interface Cell {
  i: number;
  j: number;
  weight: number;
}

export interface HeatGridOptions {
  /** The name of the table. */
  label: string;
  /** The room there is, in CSS pixels; a table that needs more is larger, and its frame scrolls. */
  width: number;
  height?: number;
  /** The size below which cells do not go, in CSS pixels. */
  smallest?: number;
  /** Whether cells take all the width there is, as on a wall; then more of them hold their number. */
  wide?: boolean;
  /** Whether cells ahead of the diagonal are masked. */
  causal?: boolean;
  /** The pinned row, or −1. */
  pinned?: number;
  /** Called with the new pinned row, or −1. */
  pin?: (row: number) => void;
  /** Called with the sentence that reads the cell which is pointed at or focused. */
  say?: (text: string) => void;
}

/**
 * A table of weights (n x n, rows ask, columns are asked) as a grid with one tab stop: arrows move, Enter pins,
 * Escape lets go.
 */
export function heatGrid(
  labels: readonly string[],
  weights: readonly (readonly number[])[],
  {label, width, height = Infinity, smallest = 24, wide = false, causal = false, pinned = -1, pin, say}: HeatGridOptions
): SVGSVGElement {
  const n = labels.length;
  const {left, top, cell, across, size} = gridSize(labels, {width, height, smallest, wide});
  const flat = wide && across > widest(labels);
  const least = wide ? 0.045 : 0.095;
  const toggle = (row: number) => pin?.(row === pinned ? -1 : row);
  const masked = ({i, j}: Cell) => causal && j > i;
  const read = (d: Cell) => readCell(labels, d, masked(d));

  const svg = create("svg")
    .attr("class", pinned >= 0 ? "heatmap pinned" : "heatmap")
    .attr("viewBox", `0 0 ${size.join(" ")}`)
    .attr("width", size[0])
    .attr("height", size[1])
    .attr("role", "grid")
    .attr("aria-label", label);

  const columns = svg.append("g").attr("role", "row").attr("class", "columns");
  const [asks, asked] = corners({left, top}).map((corner) => columns.append(() => corner));
  asks.attr("role", "columnheader");
  asked.attr("aria-hidden", "true");
  columns
    .selectAll("text.label")
    .data(labels)
    .join("text")
    .attr("class", "label")
    .attr("role", "columnheader")
    .attr("transform", (_, j) =>
      flat
        ? `translate(${left + (j + 0.5) * across},${top - 8})`
        : `translate(${left + (j + 0.5) * across + 4},${top - 8})rotate(-45)`
    )
    .attr("text-anchor", flat ? "middle" : null)
    .text((d) => d);

  const rows = svg
    .selectAll("g.row")
    .data(labels.map((text, i) => ({text, i})))
    .join("g")
    .attr("class", ({i}) => (i === pinned ? "row pin" : "row"))
    .attr("role", "row")
    .attr("transform", ({i}) => `translate(0,${top + i * cell})`);
  const header = rows
    .append("g")
    .attr("role", "rowheader")
    .attr("class", "header")
    .attr("aria-label", ({text}) => text)
    .on("click", (_, {i}) => toggle(i));
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
    .text(({text}) => text);

  const cells = rows
    .selectAll("g.cell")
    .data(({i}) => weights[i].map((weight, j): Cell => ({i, j, weight})))
    .join("g")
    .attr("class", (d) => (masked(d) ? "cell masked" : "cell"))
    .attr("role", "gridcell")
    .attr("data-key", ({i, j}) => `cell-${i}-${j}`)
    .attr("tabindex", ({i, j}) => (i === Math.max(0, pinned) && j === 0 ? 0 : -1))
    .attr("transform", ({j}) => `translate(${left + j * across},0)`)
    .attr("aria-label", read)
    .on("pointerenter focus", (_, d) => say?.(read(d)))
    .on("click", (_, {i}) => toggle(i))
    .on("keydown", (event: KeyboardEvent, {i, j}) => {
      if (event.key === "Enter" || event.key === " ") toggle(i);
      else if (event.key === "Escape" && pinned >= 0) pin?.(-1);
      else if (!moveInGrid(event, svg.node()!, {i, j, n})) return;
      event.preventDefault();
      event.stopPropagation();
    });
  cells
    .append("rect")
    .attr("width", across - 1)
    .attr("height", cell - 1)
    .attr("rx", 2)
    .style("fill", ({weight}) => heat(weight));
  if (Math.min(across, cell + (wide ? 10 : 0)) >= 30)
    cells
      .filter(({weight, i}) => weight >= least || (i === pinned && weight >= 0.005))
      .append("text")
      .attr("x", across / 2 - 0.5)
      .attr("y", cell / 2)
      .attr("dy", "0.35em")
      .attr("class", ({weight}) => (weight > 0.5 ? "on" : "off"))
      .text(({weight}) => Math.round(weight * 100));
  return svg.node()!;
}

/**
 * Where the cells of a table begin, how high and how wide they are, and how large the whole is, in CSS pixels; a table
 * that needs more room than there is gets it. Cells are square unless they shall be `wide`.
 */
export function gridSize(
  labels: readonly string[],
  {width, height, smallest, wide = false}: {width: number; height: number; smallest: number; wide?: boolean}
): {left: number; top: number; cell: number; across: number; size: [number, number]} {
  const longest = widest(labels);
  const left = Math.max(longest, 62) + 14;
  const across = Math.floor((width - left - 4) / labels.length);
  const top = wide && across > longest ? 44 : longest * 0.71 + 40;
  const tall = Math.floor((height - top - 4) / labels.length);
  const cell = Math.max(smallest, Math.min(44, tall, wide ? tall : across));
  const bottom = top + labels.length * cell + 4;
  // Beside the last column there is room for its slanted label.
  if (!wide) return {left, top, cell, across: cell, size: [left + labels.length * cell + 44, bottom]};
  return {left, top, cell, across, size: [left + labels.length * across + 4, bottom]};
}

/** What rows and columns are, in the upper left corner of a table whose cells begin at `left` and `top`. */
export function corners({left, top}: {left: number; top: number}): SVGGElement[] {
  const both = [
    arrowLabel(messages.asks, "down", {x: 0, y: top - 8}),
    arrowLabel(messages.asked, "right", {x: left, y: 12})
  ];
  for (const corner of both) corner.classList.add("corner");
  return both;
}

/** The width of the longest label, in CSS pixels. */
function widest(labels: readonly string[]): number {
  return Math.max(...labels.map((text) => textWidth(text, 14)));
}

/** The sentence that reads a cell. */
export function readCell(labels: readonly string[], {i, j, weight}: Cell, masked: boolean): string {
  return masked ? messages.masked(labels[i], labels[j]) : messages.cell(labels[i], labels[j], weight);
}
