import {greatest} from "d3";
import type {Gaze} from "../gaze.js";
import type {Group, Heads} from "../results.js";
import {wilson} from "../wilson.js";
import {bars} from "../../components/charts/bars.js";
import type {Evidence} from "./evidence.js";
import {intervals} from "./intervals.js";
import {drawing} from "../../components/types.js";
import {headNames, nounHead} from "../../data/sentence.js";
import {messages} from "../messages.js";

const sides = ["back", "itself", "ahead"] as const;

/**
 * On which side of a word each head's strongest weight lies: bars for the general sentences, ticks for the chapter's.
 */
export function gazeEvidence({gaze, words: total, sentences}: Heads): Evidence {
  const text = messages.gaze;
  const share = (head: number, group: Group, side: keyof Gaze) => gaze[head][group][side] / total[group];
  const habits = sides.map((side) => {
    const head = greatest(gaze.keys(), (head) => share(head, "general", side))!;
    return {side: text.sides[side], head: headNames[head], share: share(head, "general", side)};
  });
  const columns = sides.map((side) => ({
    name: text.sides[side],
    values: headNames.map((_, head) => share(head, "general", side)),
    marks: headNames.map((_, head) => share(head, "curated", side))
  }));
  return {
    draw: (width) => drawing(bars(headNames, columns, {width, label: text.label}), text.reading(habits, total.general)),
    tables: [
      {
        caption: text.caption(sentences, total),
        columns: text.columns,
        rows: headNames.map((name, head) => [
          name,
          ...(["general", "curated"] as const).flatMap((group) => sides.map((side) => gaze[head][group][side]))
        ])
      }
    ]
  };
}

/** How often each head's strongest noun is the antecedent in the chapter's sentences, beside two simple rules. */
export function antecedentEvidence({antecedent: {heads, first, nearest}, sentences: {curated: of}}: Heads): Evidence {
  const text = messages.antecedent;
  const rules = [
    {name: messages.first, count: first, of},
    {name: messages.nearest, count: nearest, of}
  ];
  const shares = [...heads.map(({ofNouns}, head) => ({name: headNames[head], count: ofNouns, of})), ...rules];
  const interval = wilson(heads[nounHead].ofNouns, of);
  return {
    draw: (width) =>
      drawing(
        intervals(shares, {width, title: text.title, ariaLabel: text.label, strong: headNames[nounHead]}),
        text.reading(heads[nounHead].ofNouns, of, {first, nearest, interval})
      ),
    tables: [
      {
        caption: text.caption(of),
        columns: text.columns,
        rows: [
          ...heads.map(({ofAll, ofNouns}, head) => [headNames[head], ofNouns, range(ofNouns, of), ofAll]),
          ...rules.map(({name, count}) => [name, count, range(count, of), "–"])
        ]
      }
    ]
  };
}

/** A 95% confidence interval in words: `44% to 56%`. */
function range(count: number, of: number): string {
  return messages.range(wilson(count, of));
}
