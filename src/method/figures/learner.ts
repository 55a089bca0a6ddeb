import * as Plot from "@observablehq/plot";
import {extent, max, median, min} from "d3";
import type {SeedLane, Seeds} from "../results.js";
import {percent} from "../../components/format.js";
import {bars} from "../../components/charts/bars.js";
import type {Evidence} from "./evidence.js";
import {drawing} from "../../components/types.js";
import {plot} from "../../components/charts/plot.js";
import {messages} from "../messages.js";

const reached = ({solved}: SeedLane) => solved.filter((step) => step !== null);
const runs = ({final}: Pick<SeedLane, "final">) => final.length;

/** After how many steps each way of choosing was right 95% of the time: a dot for every run. */
export function stepsEvidence({lanes, first, nearest, sentences}: Seeds): Evidence {
  const text = messages.steps;
  const reading = text.reading(
    lanes.map((lane) => ({name: text.lane(lane), reached: reached(lane).length, of: runs(lane), steps: span(lane)}))
  );
  const row = (lane: SeedLane) => [
    text.lane(lane),
    runs(lane),
    lane.steps,
    reached(lane).length,
    min(reached(lane)) ?? "–",
    median(reached(lane)) ?? "–",
    max(reached(lane)) ?? "–",
    messages.shares(extent(lane.final) as [number, number])
  ];
  const rule = (name: string, share: number) => [name, "–", "–", "–", "–", "–", "–", percent(share)];
  return {
    draw: (width) => drawing(dots(lanes, width), reading),
    tables: [
      {
        caption: text.caption(sentences),
        columns: text.columns,
        rows: [...lanes.map(row), rule(messages.first, first), rule(messages.nearest, nearest)]
      }
    ]
  };
}

/** At which temperatures soft attention learns: how many runs end right, on the way, or about where they began. */
export function temperatureEvidence({temperatures}: Seeds): Evidence {
  const text = messages.temperatures;
  const of = runs(temperatures[0]);
  const count = ({final}: Pick<SeedLane, "final">, low: number, high: number) =>
    final.filter((x) => x >= low && x < high).length;
  const bounds = [
    [0.95, 2],
    [0.6, 0.95],
    [0, 0.6]
  ] as const;
  const columns = bounds.map(([low, high], i) => {
    const values = temperatures.map((lane) => count(lane, low, high));
    return {name: text.outcomes[i], values, texts: values.map(String)};
  });
  const rows = temperatures.map(({temperature}) => String(temperature));
  const reading = text.reading(
    of,
    temperatures.map((lane) => ({
      temperature: lane.temperature,
      learned: count(lane, 0.95, 2),
      some: count(lane, 0.6, 2)
    }))
  );
  return {
    draw: (width) => drawing(bars(rows, columns, {width, label: text.label}), reading),
    tables: [
      {
        caption: text.caption(of, temperatures[0].steps),
        columns: text.columns,
        rows: temperatures.map((lane) => [
          String(lane.temperature),
          ...bounds.map(([low, high]) => count(lane, low, high)),
          ...[min(lane.final)!, median(lane.final)!, max(lane.final)!].map(percent)
        ])
      }
    ]
  };
}

function span(lane: SeedLane): [least: number, middle: number, most: number] | undefined {
  const [least, most] = extent(reached(lane));
  return least === undefined ? undefined : [least, median(reached(lane))!, most];
}

function dots(lanes: readonly SeedLane[], width: number): Element {
  const text = messages.steps;
  const data = lanes.flatMap((lane, row) => reached(lane).map((step) => ({row, step})));
  const rows = lanes.map((lane, row) => ({row, lane}));
  return plot({
    width,
    height: lanes.length * 104 + 46,
    marginLeft: 10,
    marginRight: 22,
    marginTop: 4,
    marginBottom: 44,
    ariaLabel: text.label,
    x: {
      type: "log",
      domain: [20, 2000],
      ticks: [20, 50, 100, 200, 500, 1000, 2000],
      tickFormat: String,
      label: text.axis,
      labelAnchor: "center",
      labelArrow: "none"
    },
    fy: {axis: null, domain: rows.map(({row}) => row), padding: 0.12},
    marks: [
      Plot.frame({anchor: "bottom", stroke: "var(--rule-strong)"}),
      Plot.text(rows, {
        fy: "row",
        text: ({lane}) => `${text.lane(lane)}: ${text.count(reached(lane).length, runs(lane))}`,
        frameAnchor: "top-left",
        textAnchor: "start",
        dy: 2,
        fill: "var(--ink)",
        fontWeight: 600
      }),
      Plot.dot(data, Plot.dodgeY({fy: "row", x: "step", r: width < 500 ? 2.2 : 3, fill: "var(--heat)"}))
    ]
  });
}
