import type {Selection} from "d3";
import {create} from "d3";
import {percent, textWidth} from "../format.js";
import {messages} from "./messages.js";

/** One column of bars, a bar for each row. */
export interface BarColumn {
  /** The heading above the bars. */
  name?: string;
  values: readonly number[];
  /** What stands at the end of each bar; by default its percentage. */
  texts?: readonly string[];
  /** Other values to compare with, shown as ticks. */
  marks?: readonly number[];
  /** A class for the colour of this column's bars: `soft`, `hard`. */
  kind?: string;
}

export interface BarsOptions {
  /** In CSS pixels. Rows are lower where `height` leaves no room for their usual height. */
  width: number;
  height?: number;
  /** The name of the picture. */
  label: string;
  /** The value of the longest bar possible; by default the largest of all values and marks. */
  max?: number;
  /** The row whose bars stand out. */
  strong?: string;
  /** What bars and ticks mean, where there are ticks. */
  legend?: {bars: string; marks: string};
}

const usualRow = 26;
const textSize = 14;

/**
 * Horizontal bars in columns beside one another, a row for each name. All columns share one scale, which begins at 0.
 */
export function bars(
  rows: readonly string[],
  columns: readonly BarColumn[],
  {width, height = Infinity, label, max, strong, legend}: BarsOptions
): SVGSVGElement {
  const textsOf = ({texts, values}: BarColumn) => texts ?? values.map(percent);
  const left = 10 + Math.max(...rows.map((row) => textWidth(row, textSize)));
  const gap = 20;
  const cell = (width - left - gap * (columns.length - 1)) / columns.length;
  const available =
    cell - 8 - Math.max(...columns.flatMap((column) => textsOf(column).map((text) => textWidth(text, textSize))));
  const largest = max ?? Math.max(...columns.flatMap(({values, marks = []}) => [...values, ...marks]));
  const scale = (value: number) => (value / largest) * available;
  const head = legend ? 50 : columns.some(({name}) => name) ? 28 : 2;
  const row = Math.min(usualRow, Math.floor((height - head) / rows.length));
  const tall = head + rows.length * row;

  const svg = create("svg:svg")
    .attr("class", "bars")
    .attr("viewBox", `0 0 ${width} ${tall}`)
    .attr("width", width)
    .attr("height", tall)
    .attr("role", "img")
    .attr("aria-label", `${label} ${spoken(rows, columns.map(textsOf))}`);
  if (legend) drawLegend(svg.append("g").attr("class", "legend").attr("transform", `translate(${left},0)`), legend);
  const middle = (i: number) => head + (i + 0.5) * row;
  svg
    .append("g")
    .attr("class", "names")
    .attr("text-anchor", "end")
    .selectAll("text")
    .data(rows)
    .join("text")
    .attr("class", (name) => (name === strong ? "strong" : null))
    .attr("x", left - 8)
    .attr("y", (_, i) => middle(i) + 4.5)
    .text((name) => name);

  columns.forEach((column, c) => {
    const group = svg
      .append("g")
      .attr("class", ["column", column.kind].filter(Boolean).join(" "))
      .attr("transform", `translate(${left + c * (cell + gap)},0)`);
    if (column.name) group.append("text").attr("class", "title").attr("y", 16).text(column.name);
    const line = group.append("path").attr("class", "axis");
    line.attr("d", `M0,${head}V${tall}`);
    const bar = group
      .selectAll("g")
      .data(
        column.values.map((value, i) => ({value, mark: column.marks?.[i], text: textsOf(column)[i], name: rows[i]}))
      )
      .join("g")
      .attr("class", ({name}) => (strong === undefined ? null : name === strong ? "strong" : "weak"))
      .attr("transform", (_, i) => `translate(0,${middle(i)})`);
    bar
      .append("rect")
      .attr("y", -0.33 * row)
      .attr("height", 0.66 * row)
      .attr("width", ({value}) => Math.max(1, scale(value)));
    bar
      .filter(({mark}) => mark !== undefined)
      .append("path")
      .attr("class", "mark")
      .attr("d", ({mark}) => `M${scale(mark!)},${-0.44 * row}v${0.88 * row}`);
    // The number stands at the end of its bar, or behind the mark where it would stand on it.
    const end = ({value, mark = 0, text}: {value: number; mark?: number; text: string}) => {
      const fits = scale(value) + textWidth(text, textSize) + 12 < scale(mark);
      return fits || mark === 0 ? scale(value) : Math.max(scale(value), scale(mark) + 2);
    };
    bar
      .append("text")
      .attr("x", (row) => end(row) + 5)
      .attr("y", 4.5)
      .attr("class", ({value}) => (value === 0 ? "none" : null))
      .text(({text}) => text);
  });
  return svg.node() as SVGSVGElement;
}

/** What a screen reader hears: each row with the texts of its bars. */
function spoken(rows: readonly string[], texts: readonly (readonly string[])[]): string {
  return rows.map((row, i) => messages.bar(row, texts.map((column) => column[i]).join(", "))).join("; ");
}

function drawLegend(
  group: Selection<SVGGElement, undefined, null, undefined>,
  {bars, marks}: {bars: string; marks: string}
): void {
  group.append("rect").attr("y", 4).attr("width", 14).attr("height", 12);
  group.append("text").attr("x", 20).attr("y", 15).text(bars);
  group.append("path").attr("class", "mark").attr("d", "M7,24v16");
  group.append("text").attr("x", 20).attr("y", 36).text(marks);
}
