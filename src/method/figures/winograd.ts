import {greatest} from "d3";
import type {Score, Winograd} from "../results.js";
import {percent} from "../../components/format.js";
import {bars} from "../../components/charts/bars.js";
import type {Evidence} from "./evidence.js";
import {intervals} from "./intervals.js";
import {sideBySide} from "./side-by-side.js";
import {drawing} from "../../components/types.js";
import {headNames, nounHead} from "../../data/sentence.js";
import {messages} from "../messages.js";

const strong = headNames[nounHead];

/** How often each head looks hardest at one of the two candidates, and how often at the right one of them. */
export function winogradEvidence(results: Winograd): Evidence {
  const text = messages.winograd;
  const {problems: of, heads, random, first, nearest} = results;
  const finds = heads.map(({finds: count, findsInterval: interval}, head) => ({
    name: headNames[head],
    count,
    of,
    interval
  }));
  const others = [
    [text.summed, results.heaviest],
    [text.back, results.back],
    [messages.first, first],
    [messages.nearest, nearest]
  ] as const;
  const rights = [...heads.map((score, head) => [headNames[head], score] as const), ...others];
  const next = greatest(
    finds.filter((_, head) => head !== nounHead),
    ({count}) => count
  )!;
  const {right, finds: found, interval} = heads[nounHead];
  const reading = text.reading(of, {found, random, next, right, interval});
  const draw = (width: number) =>
    drawing(
      sideBySide(width, [
        (width) =>
          intervals(finds, {
            width,
            title: text.finds,
            ariaLabel: text.findsLabel,
            strong,
            chance: {at: random, label: text.random}
          }),
        (width) =>
          intervals(
            rights.map(([name, {right: count, interval}]) => ({name, count, of, interval})),
            {width, title: text.right, ariaLabel: text.rightLabel, strong, chance: {at: 0.5, label: messages.coin}}
          )
      ]),
      reading
    );
  const rightCells = ({right, interval}: Score) => [right, percent(right / of), messages.range(interval)];
  return {
    draw,
    tables: [
      {
        caption: text.caption(of),
        columns: text.columns,
        rows: [
          ...heads.map((score, head) => [
            headNames[head],
            score.finds,
            percent(score.finds / of),
            messages.range(score.findsInterval),
            percent(score.weight),
            ...rightCells(score)
          ]),
          ...others.map(([name, score]) => [name, "–", "–", "–", "–", ...rightCells(score)])
        ]
      }
    ]
  };
}

/** What becomes of the answer between the two versions of a schema. A coin, tossed twice, is what to compare with. */
export function flipsEvidence({pairs, heads, heaviest, back, first, nearest}: Winograd): Evidence {
  const text = messages.flips;
  const {flipsRight, flipsWrong, stays} = heads[nounHead];
  const rows = [
    [strong, heads[nounHead]] as const,
    [text.summed, heaviest] as const,
    [text.back, back] as const,
    [text.first, first] as const,
    [text.nearest, nearest] as const,
    [messages.coin, {flipsRight: pairs / 4, stays: pairs / 2, flipsWrong: pairs / 4}] as const
  ];
  const columns = (["flipsRight", "stays", "flipsWrong"] as const).map((outcome) => {
    const values = rows.map(([, score]) => score[outcome]);
    return {name: text.outcomes[outcome], values, texts: values.map(String)};
  });
  const names = rows.map(([name]) => name);
  const line = (name: string, score: {flipsRight: number; stays: number; flipsWrong: number}) => [
    name,
    score.flipsRight,
    score.stays,
    score.flipsWrong
  ];
  return {
    draw: (width) =>
      drawing(
        bars(names, columns, {width, label: text.label, strong}),
        text.reading(pairs, {right: flipsRight, wrong: flipsWrong, stays})
      ),
    tables: [
      {
        caption: text.caption(pairs),
        columns: text.columns,
        rows: [
          ...heads.map((score, head) => line(headNames[head], score)),
          ...rows.slice(1).map(([name, score]) => line(name, score))
        ]
      }
    ]
  };
}
