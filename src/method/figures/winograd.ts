import {create, greatest} from "d3";
import type {Winograd} from "../results.js";
import {wilson} from "../wilson.js";
import {percent} from "../../components/format.js";
import {bars} from "../../components/charts/bars.js";
import type {Evidence} from "./evidence.js";
import {range} from "./heads.js";
import {intervals} from "./intervals.js";
import {drawing} from "../../components/types.js";
import {headNames, nounHead} from "../../data/sentence.js";
import {messages} from "../messages.js";

const strong = headNames[nounHead];

/** How often each head looks hardest at one of the two candidates, and how often at the right one of them. */
export function winogradEvidence({problems: of, heads, heaviest, first, nearest}: Winograd): Evidence {
  const text = messages.winograd;
  const finds = heads.map(({finds: count}, head) => ({name: headNames[head], count, of}));
  const rights = [
    ...heads.map(({right: count}, head) => ({name: headNames[head], count, of})),
    {name: messages.first, count: first.right, of},
    {name: messages.nearest, count: nearest.right, of}
  ];
  const next = greatest(
    finds.filter((_, head) => head !== nounHead),
    ({count}) => count
  )!;
  const {right, finds: found} = heads[nounHead];
  const reading = text.reading(of, {found, next, right, interval: wilson(right, of)});
  const draw = (width: number) => {
    const side = width < 560 ? width : Math.floor((width - 24) / 2);
    const pair = create("div").attr("class", "side-by-side").node()!;
    pair.append(
      intervals(finds, {width: side, title: text.finds, ariaLabel: text.findsLabel, strong}),
      intervals(rights, {
        width: side,
        title: text.right,
        ariaLabel: text.rightLabel,
        strong,
        chance: {at: 0.5, label: messages.coin}
      })
    );
    return drawing(pair, reading);
  };
  return {
    draw,
    table: {
      caption: text.caption(of),
      columns: text.columns,
      rows: [
        ...heads.map(({right, finds}, head) => [
          headNames[head],
          finds,
          percent(finds / of),
          right,
          percent(right / of),
          range(right, of)
        ]),
        ...[
          [text.heaviest, heaviest] as const,
          [messages.first, first] as const,
          [messages.nearest, nearest] as const
        ].map(([name, {right}]) => [name, "–", "–", right, percent(right / of), range(right, of)])
      ]
    }
  };
}

/** What becomes of the answer between the two versions of a schema. A coin, tossed twice, is what to compare with. */
export function flipsEvidence({pairs, heads, first, nearest}: Winograd): Evidence {
  const text = messages.flips;
  const {flipsRight, flipsWrong, stays} = heads[nounHead];
  const rows = [
    [strong, heads[nounHead]] as const,
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
    table: {
      caption: text.caption(pairs),
      columns: text.columns,
      rows: [
        ...heads.map((score, head) => line(headNames[head], score)),
        ...rows.slice(1).map(([name, score]) => line(name, score))
      ]
    }
  };
}
