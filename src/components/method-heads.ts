import {greatest} from "d3";
import type {Gaze} from "../method/gaze.js";
import type {Group, Heads} from "../method/results.js";
import {wilson} from "../method/wilson.js";
import {percent} from "./format.js";
import {bars} from "./method-bars.js";
import type {Evidence} from "./method-evidence.js";
import {intervals} from "./method-intervals.js";
import {drawing} from "./play.js";
import {headNames, nounHead} from "./sentence.js";
import {words} from "./words.js";

const sides = ["back", "itself", "ahead"] as const;

/** On which side of a word each head's strongest weight lies: bars for the general sentences, ticks for the chapter's. */
export function gazeEvidence({gaze, words: total, sentences}: Heads): Evidence {
  const text = words.method.gaze;
  const share = (head: number, group: Group, side: keyof Gaze) => gaze[head][group][side] / total[group];
  const habits = sides.map((side) => {
    const head = greatest(gaze.keys(), (head) => share(head, "general", side))!;
    return {side: text.sides[side], head: headNames[head], share: share(head, "general", side)};
  });
  const data = headNames.flatMap((row, head) =>
    sides.map((side) => ({
      row,
      column: text.sides[side],
      value: share(head, "general", side),
      mark: share(head, "curated", side),
      text: percent(share(head, "general", side))
    }))
  );
  return {
    draw: (width) => drawing(bars(data, {width, ariaLabel: text.label}), text.reading(habits, total.general)),
    table: {
      caption: text.caption(sentences, total),
      columns: text.columns,
      rows: headNames.map((name, head) => [
        name,
        ...(["general", "curated"] as const).flatMap((group) => sides.map((side) => gaze[head][group][side]))
      ])
    }
  };
}

/** How often each head's strongest noun is the antecedent in the chapter's sentences, beside two simple rules. */
export function antecedentEvidence({antecedent: {heads, first, nearest}, sentences: {curated: of}}: Heads): Evidence {
  const text = words.method.antecedent;
  const rules = [
    {name: words.method.first, count: first, of},
    {name: words.method.nearest, count: nearest, of}
  ];
  const shares = [...heads.map(({ofNouns}, head) => ({name: headNames[head], count: ofNouns, of})), ...rules];
  const interval = wilson(heads[nounHead].ofNouns, of);
  return {
    draw: (width) =>
      drawing(
        intervals(shares, {width, title: text.title, ariaLabel: text.label, strong: headNames[nounHead]}),
        text.reading(heads[nounHead].ofNouns, of, {first, nearest, interval})
      ),
    table: {
      caption: text.caption(of),
      columns: text.columns,
      rows: [
        ...heads.map(({ofAll, ofNouns}, head) => [headNames[head], ofNouns, range(ofNouns, of), ofAll]),
        ...rules.map(({name, count}) => [name, count, range(count, of), "–"])
      ]
    }
  };
}

/** A 95% confidence interval in words: `44% to 56%`. */
export function range(count: number, of: number): string {
  return words.method.range(wilson(count, of));
}
