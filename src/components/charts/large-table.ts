import {create} from "d3";
import type {HeatGridOptions} from "./heat-grid.js";
import {corners, gridSize, readCell} from "./heat-grid.js";
import {gridTarget} from "./keys.js";
import {messages} from "./messages.js";
import {shades} from "./shades.js";

/** The table of weights for texts with many words: drawn in few elements, read by pointing or with the arrow keys. */
export function largeTable(
  labels: readonly string[],
  weights: readonly (readonly number[])[],
  {label, width: wide, height: high = Infinity, smallest = 24, causal = false, pinned = -1, pin, say}: HeatGridOptions
): SVGSVGElement {
  const n = labels.length;
  const {left, top, cell, size} = gridSize(labels, {width: wide, height: high, smallest});
  const [width, height] = size;
  const svg = create("svg")
    .attr("class", "heatmap large")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "application")
    .attr("aria-roledescription", messages.tableRole)
    .attr("aria-label", label)
    .attr("data-key", "table")
    .attr("tabindex", 0);
  const columns = svg.append("g").attr("class", "columns");
  const rows = svg.append("g").attr("class", "rows");
  columns.node()!.append(...corners({left, top}));
  labels.forEach((text, i) => {
    const at = i * cell + cell / 2;
    columns
      .append("text")
      .attr("transform", `translate(${left + at + 4},${top - 8})rotate(-45)`)
      .text(text);
    rows
      .append("g")
      .attr("class", i === pinned ? "header pin" : "header")
      .append("text")
      .attr("x", left - 10)
      .attr("y", top + at)
      .attr("dy", "0.35em")
      .attr("text-anchor", "end")
      .text(text);
  });
  const ground = svg.append("g").attr("transform", `translate(${left},${top})`);
  ground
    .append("rect")
    .attr("class", "ground")
    .attr("width", n * cell)
    .attr("height", n * cell);
  ground.node()!.append(shades(weights, {cell, gap: 1, row: pinned}));
  if (cell >= 30) ground.append(() => numbers(weights, {cell, pinned}));
  const mark = ground.append("rect").attr("class", "mark").attr("width", cell).attr("height", cell);

  let [row, column] = [Math.max(0, pinned), 0];
  const go = (i: number, j: number, follow = false) => {
    if (i < 0 || j < 0 || i >= n || j >= n || (i === row && j === column && mark.attr("x") !== null)) return;
    [row, column] = [i, j];
    mark.attr("x", j * cell).attr("y", i * cell);
    say?.(readCell(labels, {i, j, weight: weights[i][j]}, causal && j > i));
    if (follow) mark.node()!.scrollIntoView({block: "nearest", inline: "nearest"});
  };
  const toggle = (i: number) => pin?.(i === pinned ? -1 : i);
  const cellAt = ({clientX, clientY}: MouseEvent) => {
    const box = svg.node()!.getBoundingClientRect();
    const zoom = box.width / width; // on a slide the picture is shown larger than it is drawn
    const at = (x: number, start: number) => Math.floor((x / zoom - start) / cell);
    return [at(clientY - box.top, top), at(clientX - box.left, left)];
  };
  svg
    .on("pointermove", (event: PointerEvent) => {
      const [i, j] = cellAt(event);
      go(i, j);
    })
    .on("click", (event: MouseEvent) => {
      const [i, j] = cellAt(event);
      if (i >= 0 && i < n && j < n) toggle(i);
    })
    .on("keydown", (event: KeyboardEvent) => {
      const to = gridTarget(event, row, column, n);
      if (to) go(...to, true);
      else if (event.key === "Enter" || event.key === " ") toggle(row);
      else if (event.key === "Escape" && pinned >= 0) pin?.(-1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  return svg.node()!;
}

/**
 * The numbers of cells that have room for them, as in a small table: those above a tenth, and in the pinned row all.
 */
function numbers(weights: readonly (readonly number[])[], {cell, pinned}: {cell: number; pinned: number}): SVGGElement {
  const group = create("svg:g").attr("class", "cell");
  weights.forEach((row, i) =>
    row.forEach((weight, j) => {
      if (weight < 0.005 || (weight < 0.095 && i !== pinned)) return;
      group
        .append("text")
        .attr("x", (j + 0.5) * cell - 0.5)
        .attr("y", (i + 0.5) * cell)
        .attr("dy", "0.35em")
        .attr("class", `${weight > 0.5 ? "on" : "off"}${pinned >= 0 && i !== pinned ? " dim" : ""}`)
        .text(Math.round(weight * 100));
    })
  );
  return group.node() as SVGGElement;
}
