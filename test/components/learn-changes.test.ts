import {describe, expect, it} from "vitest";
import {afterChange} from "../../src/components/figures/learn/changes.js";
import {addPast, formatPast, parsePast} from "../../src/components/figures/learn/past.js";
import {choicesOf, endOf, findFinished} from "../../src/components/figures/learn/plan.js";

const settings = {choice: "soft", temperature: 1, learningRate: 0.03, seed: 1} as const;

describe("a person changes a setting", () => {
  const changed = (change: object, step: number, past = "") =>
    afterChange(settings, {...settings, ...change}, {step, past});
  it("at the end: the whole race is run again", () => {
    expect(changed({temperature: 0.1}, 200)).toEqual({step: 200, past: ""});
    expect(changed({learningRate: 0.1}, 600, "40_0.1_1")).toEqual({step: 600, past: ""});
    expect(changed({seed: 2}, 200, "40_0.1_1")).toEqual({step: 200, past: ""});
  });
  it("before the start: nothing has been taken with the old ones", () => {
    expect(changed({temperature: 0.1}, 0)).toEqual({step: 0, past: ""});
    expect(changed({seed: 2}, 0)).toEqual({step: 0, past: ""});
  });
  it("on the way: a new rate or temperature holds from the next step on", () => {
    expect(changed({temperature: 0.1}, 57)).toEqual({step: 57, past: "57_0.03_1"});
    expect(changed({learningRate: 0.1}, 57, "40_0.1_2")).toEqual({step: 57, past: "40_0.1_2,57_0.03_1"});
  });
  it("on the way: a slider that moves many times at one step leaves one trace", () =>
    expect(changed({temperature: 0.3}, 57, "57_0.03_0.5")).toEqual({step: 57, past: "57_0.03_0.5"}));
  it("on the way: a new seed begins again", () =>
    expect(changed({seed: 2}, 57, "40_0.1_1")).toEqual({step: 0, past: ""}));
  it("another way to choose keeps the step, and what was finished stays finished", () => {
    expect(changed({choice: "hard"}, 57, "40_0.1_1")).toEqual({step: 57, past: "40_0.1_1"});
    expect(changed({choice: "sampled"}, 57)).toEqual({step: 57, past: ""});
    expect(changed({choice: "hard"}, 200)).toEqual({step: 200, past: ""});
    expect(changed({choice: "sampled"}, 200)).toEqual({step: 600, past: ""});
    const trial = {...settings, choice: "sampled"} as const;
    expect(afterChange(trial, settings, {step: 600, past: ""})).toEqual({step: 200, past: ""});
    expect(afterChange(trial, settings, {step: 300, past: ""})).toEqual({step: 300, past: ""});
  });
});

describe("the past as text", () => {
  const past = [
    {until: 40, learningRate: 0.03, temperature: 1},
    {until: 57, learningRate: 0.5, temperature: 0.01}
  ];
  it("survives the way to a link and back", () => {
    expect(formatPast(past)).toBe("40_0.03_1,57_0.5_0.01");
    expect(parsePast(formatPast(past))).toEqual(past);
    expect(parsePast("")).toEqual([]);
  });
  it.each([
    "x",
    "40",
    "40_0_1",
    "40_1_-1",
    "0_1_1",
    "40_1_1,40_1_1",
    "50_1_1,40_1_1",
    "1.5_1_1",
    "40_1_1_1",
    "40_1_1,",
    "40_1e999_1"
  ])("%s is refused", (text) => expect(parsePast(text)).toBeUndefined());
  it("remembers fifty changes, and then forgets", () => {
    let text = "";
    for (let until = 1; until <= 50; ++until) text = addPast(text, {until, learningRate: 1, temperature: 1});
    expect(parsePast(text)).toHaveLength(50);
    expect(addPast(text, {until: 51, learningRate: 1, temperature: 1})).toBe("");
  });
});

describe("the plan", () => {
  it("a race ends at 200, trial and error and what was run on at 600", () => {
    expect([endOf("soft", 0), endOf("hard", 200), endOf("sampled", 0), endOf("soft", 201)]).toEqual([
      200, 200, 600, 600
    ]);
  });
  it("soft and hard are always there, trial and error when asked for", () => {
    expect(choicesOf("hard")).toEqual(["soft", "hard"]);
    expect(choicesOf("sampled")).toEqual(["soft", "hard", "sampled"]);
  });
  it("a finished race is known by its options and its step", () => {
    const options = {seed: 1, choices: choicesOf("soft"), learningRate: 0.03, temperature: 1};
    const race = {options, record: {step: 200, lanes: [], learningRate: 0.03, temperature: 1}};
    expect(findFinished([race], options, 200)).toBe(race);
    expect(findFinished([race], options, 199)).toBeUndefined();
    expect(findFinished([race], {...options, seed: 2}, 200)).toBeUndefined();
    expect(findFinished([race], {...options, temperature: 2}, 200)).toBeUndefined();
    expect(findFinished([race], {...options, learningRate: 2}, 200)).toBeUndefined();
    expect(findFinished([race], {...options, choices: ["soft"]}, 200)).toBeUndefined();
    expect(
      findFinished([race], {...options, past: [{until: 3, learningRate: 1, temperature: 1}]}, 200)
    ).toBeUndefined();
  });
});
