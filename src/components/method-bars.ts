import * as Plot from "@observablehq/plot";
import {max} from "d3";
import {textWidth} from "./format.js";
import {plot} from "./plot.js";

/** A bar of row × column, with what stands at its end; `mark` is another value, shown as a tick. */
export interface Bar {
  row: string;
  column: string;
  value: number;
  text: string;
  mark?: number;
}

/** Bars in columns beside one another, a row for each name; the bars of the `strong` row stand out. Columns share one scale. */
export function bars(
  data: readonly Bar[],
  {width, ariaLabel, strong}: {width: number; ariaLabel: string; strong?: string}
): Element {
  const rows = [...new Set(data.map(({row}) => row))];
  const columns = [...new Set(data.map(({column}) => column))];
  const left = 12 + max(rows, (row) => textWidth(row, 14))!;
  const padding = 0.12;
  const room = ((width - left - 10) / columns.length) * (1 - padding);
  const label = 6 + max(data, ({text}) => textWidth(text, 14))!;
  const most = max(data, ({value, mark = 0}) => Math.max(value, mark))!;
  return plot({
    width,
    height: 34 + 28 * rows.length,
    marginLeft: left,
    marginRight: 10,
    marginTop: 30,
    marginBottom: 4,
    ariaLabel,
    fx: {domain: columns, label: null, axis: "top", padding, tickSize: 0},
    x: {domain: [0, (most * room) / (room - label)], axis: null},
    y: {domain: rows, label: null, tickSize: 0, padding: 0.28},
    marks: [
      Plot.ruleX([0], {stroke: "var(--rule-strong)"}),
      Plot.barX(data, {
        fx: "column",
        x: "value",
        y: "row",
        fill: ({row}: Bar) => (strong === undefined || row === strong ? "var(--heat)" : "var(--rule-strong)")
      }),
      Plot.tickX(
        data.filter(({mark}) => mark !== undefined),
        {fx: "column", x: "mark", y: "row", stroke: "var(--ink)", strokeWidth: 2.5}
      ),
      Plot.text(data, {
        fx: "column",
        x: ({value, mark = 0}: Bar) => Math.max(value, mark),
        y: "row",
        text: "text",
        textAnchor: "start",
        dx: 5,
        fill: "var(--ink)"
      })
    ]
  });
}
