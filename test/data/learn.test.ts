import {readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {parseChapter} from "../../src/chapter/parse.js";
import {choicesOf, findFinished} from "../../src/components/figures/learn/plan.js";
import {learnReading} from "../../src/components/figures/learn/reading.js";
import type {Choice, StoredRace} from "../../src/learner/index.js";
import {createRace, openRace, probeSentences, storeRace} from "../../src/learner/index.js";
import {run} from "./load.js";
import {finishedRaces} from "../budgets.js";

interface Values {
  choice: Choice;
  temperature: number;
  learningRate: number;
  seed: number;
  step: number;
}

const json = await run("data/learn.json");
const stored = JSON.parse(json) as StoredRace[];
const finished = stored.map(openRace);

/** The presets of the chapter's figure, as the chapter writes them. */
const presets = (() => {
  const chapter = parseChapter(readFileSync(new URL("../../src/index.md", import.meta.url), "utf8"));
  const {source} = chapter.parts.find(({figure}) => figure?.id === "learn")!.figure!;
  const list = /presets: (\[[\s\S]*?\n {4}\])/.exec(source)![1];
  const defaults = {choice: "soft", temperature: 1, learningRate: 0.03, seed: 1, step: 0};
  for (const text of ['"Temperature", value: 1,', '"Learning rate", value: 0.03,', '"Seed", value: 1,'])
    if (!source.includes(text)) throw new Error(`no default in the chapter: ${text}`);
  return (Function(`return ${list}`)() as {label: string; values: Partial<Values>}[]).map(({label, values}) => ({
    label,
    values: {...defaults, ...values} as Values
  }));
})();

/** The finished race that a preset shows. */
const raceOf = ({choice, step, ...settings}: Values) =>
  findFinished(finished, {...settings, choices: choicesOf(choice)}, step)?.record;

it("stays within its budget, gzipped", () => expect(gzipSync(json).length).toBeLessThanOrEqual(finishedRaces));

it("is what a race of the same options gives here", () => {
  const [{options, step, every}] = stored;
  const race = createRace(options);
  while (race.record.step < step) race.advance();
  expect(JSON.parse(JSON.stringify(storeRace(options, race.record, every)))).toEqual(stored[0]);
});

it("holds a race for how the figure opens and for every preset, and no other", () => {
  const opens = {label: "at first", values: {...presets[0].values, step: 0}};
  const records = [opens, ...presets].map(({label, values}) => {
    const record = raceOf(values);
    expect(record, label).toBeDefined();
    return record;
  });
  expect(new Set(records)).toEqual(new Set(finished.map(({record}) => record)));
});

describe("what each preset says", () => {
  const said = (label: string) => {
    const {values} = presets.find((preset) => preset.label === label)!;
    return learnReading(raceOf(values)!, values.choice, probeSentences);
  };
  it.each([
    [
      "soft learns",
      "Step 200. Soft attention is right 100% of the time; it reached 95% at step 52. After “tired” it gives “cat” 94%, after “round” “ball” 92%. Hard attention, from the same start, is right 50% of the time."
    ],
    [
      "hard stands still",
      "Step 200. Hard attention stands still: all its 200 slopes were exactly zero, so nothing has moved, and it is right 50% of the time. Soft attention, from the same start, is right 100% of the time."
    ],
    [
      "hard by trial and error",
      "Step 600. By trial and error, hard attention is right 100% of the time. It reached 95% at step 422; soft attention, at the same learning rate, at step 126. What it follows is an estimate of the slope of its average success."
    ],
    [
      "too sharp to learn",
      "Step 200. Soft attention is right 50% of the time, but the slope that could mend it is less than a billionth. At temperature 0.01, soft attention is almost hard, and has almost no slope either."
    ],
    [
      "too fast",
      "Step 200. Soft attention is right 50% of the time, but the slope that could mend it is next to nothing. Steps at learning rate 1 have thrown it to where it is flat."
    ]
  ])("%s", (label, sentence) => expect(said(label)).toBe(sentence));
});

describe("what the figure shows, the chapter may say", () => {
  const lane = (race: number, choice: Choice) => finished[race].record.lanes.find((lane) => lane.choice === choice)!;
  it("the first look goes to the adjective, the second to the noun it fits", () => {
    const {tired, round} = lane(0, "soft").probes;
    expect(Math.min(tired.layer1[8], round.layer1[8], tired.layer2[1], round.layer2[4])).toBeGreaterThan(0.8);
  });
  it("hard attention looks at the same word after both adjectives, from first to last", () => {
    const {tired, round} = lane(0, "hard").probes;
    expect(tired.layer2).toEqual(round.layer2);
    expect(Math.max(...tired.layer2)).toBe(1);
  });
  it("trial and error needs at least three times as many steps", () =>
    expect(lane(1, "sampled").solved!).toBeGreaterThanOrEqual(3 * lane(1, "soft").solved!));
});
