import * as Plot from "@observablehq/plot";
import {greatest, least, max, sort} from "d3";
import type {Count, GenderResults} from "../results.js";
import {percent, textWidth} from "../../components/format.js";
import {drawing} from "../../components/types.js";
import {plot} from "../../components/charts/plot.js";
import {messages} from "../messages.js";
import type {Evidence} from "./evidence.js";
import {sideBySide} from "./side-by-side.js";

const text = messages.gender;
const height = 396;
const marginTop = 34;
const marginBottom = 48;
const soft = {fill: "var(--ink-soft)"};

type Pair = GenderResults["picked"]["pairs"][number];
type Occupation = GenderResults["schemas"]["occupations"][number];

/** Whether “he” or “she” moves head 2.2: in pairs of occupations that we picked, and in sentences that we did not. */
export function genderEvidence({picked, schemas}: GenderResults): Evidence {
  const {r, interval, p} = schemas.links.work;
  const reading = text.reading(
    {leans: picked.leans.count, changes: picked.changes.count, of: picked.sentences},
    {changes: schemas.changes.count, of: schemas.sentences, r, interval, p}
  );
  const row = (name: string, of: number, {count, interval}: Count) => [
    name,
    of,
    count,
    percent(count / of),
    messages.range(interval)
  ];
  const {rows} = text;
  return {
    draw: (width) =>
      drawing(
        sideBySide(width, [(width) => pairs(picked.pairs, width), (width) => occupations(schemas.occupations, width)]),
        reading
      ),
    tables: [
      {
        caption: text.counts,
        columns: text.countColumns,
        rows: [
          row(rows.pickedLeans, picked.sentences, picked.leans),
          row(rows.pickedChanges, picked.sentences, picked.changes),
          row(rows.leans, schemas.sentences, schemas.leans),
          row(rows.changes, schemas.sentences, schemas.changes),
          row(rows.he, schemas.sentences, schemas.right.he),
          row(rows.she, schemas.sentences, schemas.right.she)
        ]
      },
      {
        caption: text.links(schemas.occupations.length),
        columns: text.linkColumns,
        rows: (["work", "texts"] as const).map((kind) => {
          const {r, interval, ranks, p} = schemas.links[kind];
          return [text.kinds[kind], r, text.between(interval), ranks, percent(p)];
        })
      },
      {
        caption: text.pairsCaption,
        columns: text.pairColumns,
        rows: picked.pairs.map(({first, second, he, she}) => [first, second, he, she])
      },
      {
        caption: text.occupationsCaption,
        columns: text.occupationColumns,
        rows: schemas.occupations.map(({name, women, texts, he, she}) => [name, women, texts, he, she])
      }
    ]
  };
}

/** A row for each pair, its second one at the left end and its first at the right: a ring for “he”, a dot for “she”. */
function pairs(list: readonly Pair[], width: number): Element {
  const data = sort(list, ({he, she}) => she - he);
  const names = data.map(({first}) => first);
  const side = (name: keyof Pair) => 16 + max(data, (pair) => textWidth(String(pair[name]), 14))!;
  const [marginLeft, marginRight] = [side("second"), side("first")];
  const she = {x: "she", y: "first", r: 5, fill: "var(--heat)"};
  const he = {...she, x: "he", fill: "var(--panel)", stroke: "var(--heat)", strokeWidth: 2};
  const mark = [he, she];
  const key = [{first: names[0]}];
  return plot({
    width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    ariaLabel: text.pickedLabel,
    x: {domain: [0, 1], ticks: [0, 0.5, 1], tickFormat: percent, label: null},
    y: {domain: names, axis: null},
    marks: [
      title(text.picked, marginLeft),
      Plot.gridX([0, 0.5, 1], {stroke: "var(--rule)", strokeOpacity: 1}),
      Plot.text(data, {x: 0, y: "first", text: "second", textAnchor: "end", dx: -8, fill: "var(--ink)"}),
      Plot.text(data, {x: 1, y: "first", text: "first", textAnchor: "start", dx: 8, fill: "var(--ink)"}),
      Plot.ruleY(data, {y: "first", x1: "he", x2: "she", stroke: "var(--heat)", strokeWidth: 2}),
      Plot.dot(data, she),
      Plot.dot(data, he),
      ...text.legend.flatMap((name, i) => [
        Plot.text(key, {
          ...soft,
          frameAnchor: "bottom",
          text: () => name,
          textAnchor: "start",
          dx: 62 * i - 44,
          dy: 40
        }),
        Plot.dot(key, {...mark[i], x: undefined, y: undefined, frameAnchor: "bottom", dx: 62 * i - 54, dy: 34})
      ])
    ]
  });
}

/** A dot for each occupation: how many women do the work, and how much more of the weight it gets with “she”. */
function occupations(list: readonly Occupation[], width: number): Element {
  const data = list.map(({name, women, he, she}) => ({name, women, move: she - he}));
  const byMove = ({move}: (typeof data)[number]) => move;
  const named = [least(data, byMove)!, greatest(data, byMove)!];
  const beside = ({women}: (typeof data)[number]) =>
    women < 0.5 ? ({textAnchor: "start", dx: 8} as const) : ({textAnchor: "end", dx: -8} as const);
  const marginLeft = 40;
  return plot({
    width,
    height,
    marginLeft,
    marginRight: 14,
    marginTop,
    marginBottom,
    ariaLabel: text.schemasLabel,
    x: {
      domain: [0, 1],
      ticks: [0, 0.5, 1],
      tickFormat: percent,
      label: text.women,
      labelAnchor: "center",
      labelArrow: "none",
      labelOffset: 44
    },
    y: {domain: [-0.85, 0.5], ticks: [-0.5, 0, 0.5], tickFormat: text.points, label: null, tickSize: 0},
    marks: [
      title(text.schemas, marginLeft),
      Plot.gridY([-0.5, 0, 0.5], {stroke: "var(--rule)", strokeOpacity: 1}),
      Plot.linearRegressionY(data, {x: "women", y: "move", stroke: "var(--ink-soft)", strokeWidth: 1.5}),
      Plot.dot(data, {x: "women", y: "move", r: 3.5, fill: "var(--heat)", fillOpacity: 0.8}),
      ...named.map((one) =>
        Plot.text([one], {x: "women", y: "move", text: "name", ...beside(one), fill: "var(--ink)"})
      ),
      Plot.text(text.ends, {...soft, y: (_, i) => [0.46, -0.81][i], x: 0, textAnchor: "start", dx: 4, text: (d) => d})
    ]
  });
}

function title(words: string, left: number): Plot.Markish {
  return Plot.text([words], {
    frameAnchor: "top-left",
    textAnchor: "start",
    dx: -left,
    dy: -30,
    fill: "var(--ink)",
    fontWeight: 600
  });
}
