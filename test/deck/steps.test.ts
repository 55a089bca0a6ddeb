import {beforeEach, describe, expect, it} from "vitest";
import type {Steppable} from "../../src/deck/steps.js";
import {Steps, stepsOf} from "../../src/deck/steps.js";

type Values = {a: number; b: number};
const presets = [
  {label: "one", values: {a: 1}},
  {label: "two", values: {b: 2}}
];

function figure(start: Values = {a: 0, b: 0}) {
  const defaults: Values = {a: 0, b: 0};
  return {
    value: start,
    defaults,
    presets,
    apply(this: {value: Values}, {values}: {values: object}) {
      this.value = {...defaults, ...values};
    }
  } as unknown as Steppable & {value: Values};
}

describe("Steps", () => {
  let play: ReturnType<typeof figure>;
  let steps: Steps;
  beforeEach(() => {
    play = figure();
    steps = new Steps(play);
  });

  it("applies one preset a step, each from the defaults", () => {
    steps.go(0);
    expect(play.value).toEqual({a: 1, b: 0});
    steps.go(1);
    expect(play.value).toEqual({a: 0, b: 2});
  });
  it("undoes a step exactly, with what was changed by hand before it", () => {
    steps.go(0);
    play.value = {a: 7, b: 7};
    steps.go(1);
    steps.go(0);
    expect(play.value).toEqual({a: 7, b: 7});
    steps.go(-1);
    expect(play.value).toEqual({a: 0, b: 0});
  });
  it("jumps to the state that stepping there would show", () => {
    play.value = {a: 5, b: 5};
    steps.go(1);
    expect(play.value).toEqual({a: 0, b: 2});
    steps.go(-1);
    expect(play.value).toEqual({a: 0, b: 0});
  });
  it("begins where the figure is, such as the values of a link", () => {
    const opened = figure({a: 3, b: 0});
    const steps = new Steps(opened);
    steps.go(0);
    steps.go(-1);
    expect(opened.value).toEqual({a: 3, b: 0});
  });
  it("leaves a figure alone that already stands at its step", () => {
    play.value = {a: 9, b: 9};
    steps.assume(1);
    steps.go(1);
    expect(play.value).toEqual({a: 9, b: 9});
    steps.go(0);
    expect(play.value).toEqual({a: 1, b: 0});
  });
});

describe("stepsOf", () => {
  const defaults: Values = {a: 0, b: 0};
  const labels = (...values: Partial<Values>[]) =>
    stepsOf({defaults, presets: values.map((values, i) => ({label: String(i), values}))}).map(({label}) => label);
  it("leaves out a first step that shows what the slide begins with", () => {
    expect(labels({}, {a: 1})).toEqual(["1"]);
    expect(labels({a: 0}, {a: 1})).toEqual(["1"]);
  });
  it("leaves out a step that shows the same as the one before", () => {
    expect(labels({a: 1}, {a: 1, b: 0}, {b: 1})).toEqual(["0", "2"]);
  });
  it("keeps the way back to the beginning", () => expect(labels({a: 1}, {}, {a: 2})).toEqual(["0", "1", "2"]));
});
