import * as Plot from "@observablehq/plot";
import {bin, max, median, min, quantile, range} from "d3";
import type {Fidelity} from "../results.js";
import {fixed} from "../../components/format.js";
import type {Evidence} from "./evidence.js";
import {drawing} from "../../components/types.js";
import {plot} from "../../components/charts/plot.js";
import {messages} from "../messages.js";

const text = messages.errors;

/** The axis is logarithmic and has no zero: a difference of exactly 0 is drawn as this one, where the axis says 0. */
const zero = 1e-8;
const edges = range(-8.1, 0, 0.2).map((exponent) => 10 ** exponent);

/** How far numbers are from the published model's: a histogram of texts for each of four comparisons. */
export function errors(fidelity: Fidelity): Evidence {
  const {graph, packed, texts} = fidelity;
  const lists = [graph.attention, graph.embedding, packed.attention, packed.embedding];
  const bins = lists.flatMap((list, row) =>
    bin()
      .domain([edges[0], edges.at(-1)!])
      .thresholds(edges)(list.map((x) => Math.max(x, zero)))
      .map(({x0, x1, length}) => ({row, x0, x1, count: length}))
      .filter(({count}) => count > 0)
  );
  const reading = text.reading(texts, fidelity.weights, max(graph.attention)!, max(graph.embedding)!, {
    largest: max(packed.attention)!,
    usual: median(packed.attention)!
  });
  return {
    draw: (width) => drawing(histograms(bins, lists, width), reading),
    tables: [
      {
        caption: text.caption(texts),
        columns: text.columns,
        rows: lists.map((list, i) => [
          text.names[i],
          ...[0, 0.5, 0.95, 1].map((share) => small(quantile(list, share)!)),
          list.filter((x) => x === 0).length
        ])
      }
    ]
  };
}

function histograms(
  bins: readonly {row: number; x0?: number; x1?: number; count: number}[],
  lists: readonly (readonly number[])[],
  width: number
): Element {
  const largest = max(bins, ({count}) => count)!;
  // The largest difference is named on the side where there is room: beside the bars of small ones, before those of
  // large ones.
  const rows = lists.map((list, row) => {
    const [least, largest] = [min(list.filter((x) => x > 0))!, max(list)!];
    const small = largest < 1e-4;
    return {row, largest, small, at: small ? largest * 2 : least / 2};
  });
  return plot({
    width,
    height: 4 * 96 + 48,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 4,
    marginBottom: 46,
    ariaLabel: text.label,
    x: {
      type: "log",
      domain: [4e-9, 1],
      ticks: [zero, 1e-6, 1e-4, 1e-2, 1],
      tickFormat: (x: number) => (x === zero ? "0" : small(x)),
      label: text.axis,
      labelAnchor: "center",
      labelArrow: "none"
    },
    y: {axis: null, domain: [0, largest * 1.45]},
    fy: {axis: null, padding: 0.14},
    marks: [
      Plot.ruleY([0], {stroke: "var(--rule-strong)"}),
      Plot.rectY(bins, {
        fy: "row",
        x1: "x0",
        x2: "x1",
        y: "count",
        fill: "var(--heat)",
        insetLeft: 0.5,
        insetRight: 0.5
      }),
      Plot.text(rows, {
        fy: "row",
        text: ({row}) => text.names[row],
        frameAnchor: "top-left",
        textAnchor: "start",
        dy: 2,
        fill: "var(--ink)",
        fontWeight: 600
      }),
      ...[true, false].map((side) =>
        Plot.text(
          rows.filter(({small}) => small === side),
          {
            fy: "row",
            x: "at",
            y: largest * 0.16,
            text: ({largest}) => text.largest(small(largest)),
            textAnchor: side ? "start" : "end",
            fill: "var(--ink-soft)"
          }
        )
      )
    ]
  });
}

/** A small number in full, with two digits: `0.0000032`, `0.028`; `0.01`, `1` and `0` with fewer. */
function small(x: number): string {
  return x === 0 ? "0" : fixed(x, 1 - Math.floor(Math.log10(x))).replace(/\.?0+$/, "");
}
