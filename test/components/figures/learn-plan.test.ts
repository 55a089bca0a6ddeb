import {describe, expect, it} from "vitest";
import {choicesOf, endOf, findFinished, stepAfterChange} from "../../../src/components/figures/learn/plan.js";

const settings = {choice: "soft", temperature: 1, learningRate: 0.03, seed: 1} as const;

describe("a person changes a setting", () => {
  const changed = (change: object, step: number) => stepAfterChange(settings, {...settings, ...change}, step);
  it("at the end: the whole race is run again", () => {
    expect(changed({temperature: 0.1}, 200)).toBe(200);
    expect(changed({learningRate: 0.1}, 600)).toBe(600);
    expect(changed({seed: 2}, 200)).toBe(200);
  });
  it("on the way or before the start: the race begins again", () => {
    expect(changed({temperature: 0.1}, 0)).toBe(0);
    expect(changed({temperature: 0.1}, 57)).toBe(0);
    expect(changed({learningRate: 0.1}, 57)).toBe(0);
    expect(changed({seed: 2}, 57)).toBe(0);
  });
  it("another lane of the same race keeps the step; a race with another lane begins again or is run to its end", () => {
    expect(changed({choice: "hard"}, 57)).toBe(57);
    expect(changed({choice: "hard"}, 200)).toBe(200);
    expect(changed({choice: "sampled"}, 57)).toBe(0);
    expect(changed({choice: "sampled"}, 200)).toBe(600);
    const trial = {...settings, choice: "sampled"} as const;
    expect(stepAfterChange(trial, settings, 600)).toBe(200);
    expect(stepAfterChange(trial, settings, 300)).toBe(0);
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
  });
});
