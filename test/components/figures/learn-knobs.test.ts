import {expect, it} from "vitest";
import {control} from "../../../src/components/controls/control.js";
import {held, slider, toggle} from "../../../src/components/controls/index.js";
import {showKnobs} from "../../../src/components/figures/learn/knobs.js";
import type {LearnValues} from "../../../src/components/figures/learn/learn.js";
import type {RaceSettings} from "../../../src/components/figures/learn/plan.js";
import {figure} from "../../../src/components/frame/figure.js";
import type {Choice} from "../../../src/learner/index.js";

/** The figure's controls, as its cell makes them, and which of them can be seen. */
function learner() {
  let choice: Choice = "soft";
  const knobs = {
    choice: control(document.createElement("div"), {get: () => choice, set: (x) => (choice = x), accepts: () => true}),
    temperature: slider([0.01, 5], {label: "Temperature", value: 1}),
    learningRate: slider([0.001, 1], {label: "Learning rate", value: 0.03}),
    seed: slider([1, 99], {label: "Seed", value: 1, step: 1})
  };
  const element = figure<LearnValues & RaceSettings & {step: number}>(
    {guess: held(-1), step: held(0), ...knobs, more: toggle({label: "more"})},
    {
      presets: [
        {label: "soft learns", values: {step: 200}},
        {label: "trial and error", values: {choice: "sampled", learningRate: 0.01, step: 600}}
      ],
      keeps: ["more"]
    }
  );
  showKnobs(element, knobs);
  const shown = () => Object.values(knobs).filter((control) => !control.hidden).length;
  return {element, shown};
}

it("shows the knobs of a race with everything else, and not before", () => {
  const {element, shown} = learner();
  expect([shown(), element.matches(".closed")]).toEqual([0, true]);
  element.set({more: true});
  expect([shown(), element.matches(".closed")]).toEqual([4, false]);
  element.set({more: false});
  expect(shown()).toBe(0);
});

it("leaves them hidden at a ready-made setting, however far its race has run", () => {
  const {element, shown} = learner();
  element.apply(element.presets[1]);
  element.set({step: 30});
  expect(shown()).toBe(0);
});

it("shows them for a setting of the reader's own, as a link may bring one", () => {
  const {element, shown} = learner();
  element.set({seed: 7});
  expect(shown()).toBe(4);
});
