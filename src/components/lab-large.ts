import {create} from "d3";
import {textWidth} from "./format.js";
import {shades} from "./lab-shades.js";
import {roving} from "./roving.js";
import {headNames} from "./sentence.js";
import {words} from "./words.js";

/** The table of weights for texts with many words: drawn in few elements, read by pointing or with the arrow keys. */
export function largeTable(
  labels: readonly string[],
  weights: readonly (readonly number[])[],
  {label, causal, pinned, pin, say}: LargeTableOptions
): SVGSVGElement {
  const n = labels.length;
  const cell = 24;
  const longest = Math.max(...labels.map((text) => textWidth(text, 14)));
  const [left, top] = [Math.max(longest, 62) + 14, longest * 0.71 + 40];
  const [width, height] = [left + n * cell + 44, top + n * cell + 4];
  const svg = create("svg")
    .attr("class", "heatmap large")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "application")
    .attr("aria-roledescription", words.lab.tableRole)
    .attr("aria-label", label)
    .attr("data-key", "table")
    .attr("tabindex", 0);
  const columns = svg.append("g").attr("class", "columns");
  const rows = svg.append("g").attr("class", "rows");
  columns
    .append("text")
    .attr("class", "corner")
    .attr("y", top - 8)
    .text(words.heatmap.asks);
  columns.append("text").attr("class", "corner").attr("x", left).attr("y", 12).text(words.heatmap.asked);
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
  const mark = ground.append("rect").attr("class", "mark").attr("width", cell).attr("height", cell);

  let [row, column] = [Math.max(0, pinned), 0];
  const go = (i: number, j: number, follow = false) => {
    if (i < 0 || j < 0 || i >= n || j >= n) return;
    [row, column] = [i, j];
    mark.attr("x", j * cell).attr("y", i * cell);
    say(
      causal && j > i
        ? words.heatmap.masked(labels[i], labels[j])
        : words.heatmap.cell(labels[i], labels[j], weights[i][j])
    );
    if (follow) mark.node()!.scrollIntoView({block: "nearest", inline: "nearest"});
  };
  const toggle = (i: number) => pin(i === pinned ? -1 : i);
  const place = ({clientX, clientY}: MouseEvent) => {
    const box = svg.node()!.getBoundingClientRect();
    return [Math.floor((clientY - box.top - top) / cell), Math.floor((clientX - box.left - left) / cell)];
  };
  const moves: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1]
  };
  svg
    .on("pointermove", (event: PointerEvent) => {
      const [i, j] = place(event);
      go(i, j);
    })
    .on("click", (event: MouseEvent) => {
      const [i, j] = place(event);
      if (i >= 0 && i < n && j < n) toggle(i);
    })
    .on("keydown", (event: KeyboardEvent) => {
      const {key} = event;
      if (moves[key]) go(row + moves[key][0], column + moves[key][1], true);
      else if (key === "Home") go(row, 0, true);
      else if (key === "End") go(row, n - 1, true);
      else if (key === "Enter" || key === " ") toggle(row);
      else if (key === "Escape" && pinned >= 0) pin(-1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  return svg.node()!;
}

export interface LargeTableOptions {
  label: string;
  causal: boolean;
  /** The pinned row, or −1. */
  pinned: number;
  pin: (row: number) => void;
  say: (text: string) => void;
}

/** All eight heads as small pictures, for texts with many words; looks and behaves like `thumbnails`. */
export function largeThumbnails(
  heads: readonly (readonly number[])[][],
  {head, width, set}: {head: string; width: number; set?: (values: {head: string}) => void}
): HTMLElement {
  const columns = width < 480 ? 4 : 8;
  const size = Math.floor(Math.min(72, (width - 17 * columns) / columns));
  const list = create("div").attr("class", "heads").attr("role", "radiogroup").attr("aria-label", words.heatmap.heads);
  heads.forEach((weights, h) => {
    const name = headNames[h];
    const button = list
      .append("button")
      .attr("type", "button")
      .attr("role", "radio")
      .attr("data-key", `head-${name}`)
      .attr("aria-checked", String(name === head))
      .attr("aria-label", words.heatmap.head(name));
    const n = weights.length;
    const svg = button
      .append("svg")
      .attr("viewBox", `0 0 ${n} ${n}`)
      .attr("width", size)
      .attr("height", size)
      .attr("aria-hidden", "true");
    svg.node()!.append(shades(weights, {cell: 1, smallest: 0.03}));
    button.append("span").text(name);
  });
  roving(list.node()!, {current: headNames.indexOf(head), choose: (i) => set?.({head: headNames[i]})});
  return list.node()!;
}
