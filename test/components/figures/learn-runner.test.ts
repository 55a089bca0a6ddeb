import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import type {Control} from "../../../src/components/controls/index.js";
import {slider} from "../../../src/components/controls/index.js";
import type {RaceSettings} from "../../../src/components/figures/learn/plan.js";
import {learnRunner} from "../../../src/components/figures/learn/runner.js";
import {figure as makeFigure} from "../../../src/components/frame/figure.js";
import type {Choice} from "../../../src/learner/index.js";
import {lane, stage} from "./learn-fixture.js";

const options = {seed: 1, choices: ["soft", "hard"] as Choice[], learningRate: 0.03, temperature: 1};
const known = (step: number) => ({
  options,
  record: {step, lanes: [lane("soft", [1])], learningRate: 0.03, temperature: 1}
});
const finished = [known(200), known(0)];
let world: ReturnType<typeof stage>;

beforeEach(() => {
  world = stage();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** The figure's controls as the chapter ties them together. */
function figure(values: object = {}) {
  const controls = {
    // In place of the chapter's radio buttons, which this test's document does not understand.
    choice: Object.assign(document.createElement("div"), {
      value: "soft",
      accepts: () => true
    }) as unknown as Control<Choice>,
    temperature: slider([0.01, 5], {label: "Temperature", value: 1, log: true}),
    learningRate: slider([0.001, 1], {label: "Learning rate", value: 0.03, log: true}),
    seed: slider([1, 99], {label: "Seed", value: 1, step: 1})
  };
  const run = learnRunner(controls, {create: world.create, finished});
  const element = makeFigure<RaceSettings & {step: number}>(
    {step: run.step, ...controls},
    {presets: [{label: "sharp", values: {temperature: 0.01, step: 200}}]}
  );
  element.value = {...element.value, ...values};
  document.body.append(element);
  run.follow(element);
  const inputs = vi.fn();
  element.addEventListener("input", inputs);
  const draws = vi.fn();
  run.race.addEventListener("input", draws);
  const button = (name: string) => element.querySelector<HTMLButtonElement>(`.${name}`)!;
  const change = (control: HTMLElement, value: number) => {
    const input = control.querySelector<HTMLInputElement>("input[type=number]")!;
    input.valueAsNumber = value;
    input.dispatchEvent(new Event("input", {bubbles: true}));
  };
  return {
    controls,
    element,
    inputs,
    draws,
    change,
    button,
    press: (name: string) => button(name).click(),
    shown: run.race.value,
    step: () => run.race.value.step,
    frames: (n: number) => Math.max(...Array.from({length: n}, () => world.frame())),
    /** Frames until the race stands at a step; fails if it takes more than so many. */
    until(step: number, most = 2000) {
      let n = 0;
      while (run.race.value.step !== step || run.race.value.pending !== undefined)
        if (++n > most) throw new Error(`at step ${run.race.value.step} after ${most} frames`);
        else world.frame();
      return n;
    }
  };
}

describe("before anyone presses anything", () => {
  it.each([0, 200])("shows a race that is known at step %i, and computes nothing", (step) => {
    const {shown, frames, element} = figure(step > 0 ? {step} : {});
    expect(shown).toMatchObject({step, pending: undefined, lanes: finished[0].record.lanes});
    frames(5);
    expect(world.races).toEqual([]);
    expect(world.waits()).toBe(false);
    expect(element.value).toMatchObject({step});
  });
  it("computes any other that a link asks for, in slices, and says what is pending", () => {
    const {shown, frames, step, inputs, draws} = figure({seed: 5, step: 60});
    expect(shown.pending).toBe(60);
    let worst = 0;
    for (let i = 0; i < 80; ++i) worst = Math.max(worst, frames(1));
    expect(step()).toBe(60);
    expect(shown.pending).toBeUndefined();
    expect(worst).toBeLessThanOrEqual(5);
    expect(world.races).toHaveLength(1);
    expect(draws).toHaveBeenCalled();
    expect(inputs).not.toHaveBeenCalled();
  });
  it("a step beyond the end of its way to choose is the end", () => {
    const {element} = figure({step: 600});
    expect(element.value.step).toBe(600);
    expect(figure({choice: "sampled", step: 200}).element.value.step).toBe(200);
  });
});

describe("Play", () => {
  it("begins again at the end, and takes one step a frame at most", () => {
    const {press, button, step, until, frames, element} = figure({step: 200});
    press("play-pause");
    expect(button("play-pause").textContent).toBe("Pause");
    expect(element.value.step).toBe(0);
    until(0);
    const seen: number[] = [];
    for (let i = 0; i < 60; ++i) {
      frames(1);
      seen.push(step());
    }
    expect(Math.max(...seen.map((s, i) => s - (seen[i - 1] ?? 0)))).toBe(1);
    // 60 frames are one second, and the usual speed is 15 steps a second.
    expect(seen.at(-1)).toBeGreaterThanOrEqual(14);
    expect(seen.at(-1)).toBeLessThanOrEqual(16);
  });
  it("does no work in the frame in which the page draws", () => {
    const {press, until, frames, draws} = figure();
    press("play-pause");
    until(0);
    for (let i = 0; i < 40; ++i) {
      draws.mockClear();
      frames(1);
      if (draws.mock.calls.length > 0) expect(frames(1)).toBe(0);
    }
  });
  it("pauses and goes on where it was", () => {
    const {press, until, frames, step} = figure();
    press("play-pause");
    until(5);
    press("play-pause");
    frames(30);
    expect(step()).toBe(5);
    expect(world.waits()).toBe(false);
    press("play-pause");
    until(9);
    expect(world.races).toHaveLength(1);
  });
  it("stops at the end", () => {
    const {press, until, frames, button, element} = figure();
    press("play-pause");
    until(200, 4000);
    frames(20);
    expect(button("play-pause").textContent).toBe("Play");
    expect(element.value.step).toBe(200);
    expect(world.waits()).toBe(false);
  });
  it.each([
    ["5", 5],
    ["30", 29]
  ])("at speed %s takes about so many steps a second", (speed, steps) => {
    const {press, until, frames, step, element} = figure();
    element.querySelector<HTMLSelectElement>("select")!.value = speed;
    press("play-pause");
    until(0);
    frames(60);
    expect(Math.abs(step() - steps)).toBeLessThanOrEqual(1);
  });
  it("tells the address of a step once it has been taken", () => {
    const {press, until, inputs, element} = figure();
    press("play-pause");
    until(3);
    const steps = inputs.mock.calls.length;
    expect(steps).toBe(3);
    expect(element.value.step).toBe(3);
  });
});

describe("the other buttons", () => {
  it("one step takes one step, and begins again at the end", () => {
    const {press, until} = figure({step: 200});
    press("one-step");
    until(1);
    press("one-step");
    until(2);
    expect(world.races).toHaveLength(1);
  });
  it("run to 200 computes in slices, and then offers 600", () => {
    const {press, until, button, frames} = figure({seed: 5, step: 3});
    until(3);
    expect(button("finish").textContent).toBe("Run to 200");
    press("finish");
    let worst = 0;
    for (let i = 0; i < 300; ++i) worst = Math.max(worst, frames(1));
    expect(worst).toBeLessThanOrEqual(5);
    expect(button("finish").textContent).toBe("Run to 600");
    press("finish");
    until(600);
    expect(button("finish").getAttribute("aria-disabled")).toBe("true");
    press("finish");
    until(600);
  });
  it("run to 200 shows a race that is known at once", () => {
    const {press, until, shown} = figure({step: 3});
    until(3);
    press("finish");
    expect(shown).toMatchObject({step: 200, pending: undefined, lanes: finished[0].record.lanes});
  });
  it("start again goes to step 0 and computes anew", () => {
    const {press, until, element, button} = figure({step: 30});
    until(30);
    press("restart");
    until(0);
    expect(element.value).toMatchObject({step: 0});
    expect(button("restart").getAttribute("aria-disabled")).toBe("true");
    press("one-step");
    until(1);
    expect(world.races).toHaveLength(2);
  });
  it("say where it stands", () => {
    const {element, press, until} = figure({step: 200});
    expect(element.querySelector(".standing")!.textContent).toBe("step 200 of 200");
    press("one-step");
    until(1);
    expect(element.querySelector(".standing")!.textContent).toBe("step 1 of 200");
  });
});

describe("a control changed on the way", () => {
  const underway = () => {
    const it = figure();
    it.press("play-pause");
    it.until(10);
    return it;
  };
  it("a new temperature waits until the slider rests; then the race begins again with it, and plays on", () => {
    const {change, controls, element, until, frames, step} = underway();
    change(controls.temperature, 0.5);
    frames(3);
    change(controls.temperature, 0.2);
    frames(6);
    expect(step()).toBe(10);
    until(0);
    until(4);
    const run = world.races.filter(({pieces}) => pieces > 0);
    expect(run.map(({options}) => options.temperature)).toEqual([1, 0.2]);
    expect(element.value).toMatchObject({temperature: 0.2, step: 4});
  });
  it("a new seed begins again and plays on", () => {
    const {change, controls, until} = underway();
    change(controls.seed, 7);
    until(0);
    until(3);
    expect(world.races.map(({options}) => options.seed)).toEqual([1, 7]);
  });
  it("to look at another lane changes nothing about the race", () => {
    const {controls, until} = underway();
    controls.choice.value = "hard";
    controls.choice.dispatchEvent(new Event("input", {bubbles: true}));
    until(12);
    expect(world.races).toHaveLength(1);
  });
  it("trial and error joins a race that begins again", () => {
    const {controls, until, element, shown} = underway();
    controls.choice.value = "sampled";
    controls.choice.dispatchEvent(new Event("input", {bubbles: true}));
    until(0);
    until(1);
    expect(shown.lanes.map(({choice}) => choice)).toEqual(["soft", "hard", "sampled"]);
    expect(element.querySelector(".standing")!.textContent).toBe("step 1 of 600");
  });
  it("at the end, the whole race is run again", () => {
    const {change, controls, until, element} = figure({step: 200});
    change(controls.learningRate, 0.1);
    until(200);
    expect(element.value).toMatchObject({learningRate: 0.1, step: 200});
    expect(world.races.map(({options}) => options.learningRate)).toEqual([0.1]);
  });
  it("a preset stops it and goes where it says", () => {
    const {element, until, button} = underway();
    element.apply(element.presets[0]);
    expect(button("play-pause").textContent).toBe("Play");
    until(200);
    expect(element.value).toMatchObject({temperature: 0.01, step: 200});
  });
  it("values that come in from another window are not sent back", () => {
    const {element, inputs, until} = figure();
    element.apply({label: "", values: {step: 4}});
    expect(inputs).toHaveBeenCalledTimes(1);
    until(4);
    expect(inputs).toHaveBeenCalledTimes(1);
  });
});

describe("what nobody sees is not computed", () => {
  it("it waits off the screen and goes on when it is back", () => {
    const {press, until, frames, step, button} = figure();
    press("play-pause");
    until(5);
    world.see(false);
    expect(frames(30)).toBe(0);
    expect(step()).toBe(5);
    expect(button("play-pause").textContent).toBe("Pause");
    world.see(true);
    until(8);
  });
  it("it waits in a hidden tab", () => {
    const {press, until, frames, step} = figure();
    press("play-pause");
    until(5);
    world.hide(true);
    expect(frames(30)).toBe(0);
    expect(step()).toBe(5);
    world.hide(false);
    until(8);
  });
});

describe("with reduced motion", () => {
  it("there is no Play, but one step and run to 200", () => {
    world.motion(true);
    const {button, press, until, draws} = figure({seed: 5, step: 0});
    until(0);
    expect(button("play-pause").hidden).toBe(true);
    press("one-step");
    until(1);
    draws.mockClear();
    press("finish");
    until(200);
    // The picture changes when the button is pressed and when all is done, not on the way.
    expect(draws).toHaveBeenCalledTimes(2);
  });
  it("turned on while it plays, it pauses", () => {
    const {button, press, until, frames, step} = figure();
    press("play-pause");
    until(5);
    world.motion(true);
    frames(30);
    expect(step()).toBe(5);
    expect(button("play-pause").hidden).toBe(true);
    world.motion(false);
    expect(button("play-pause").hidden).toBe(false);
    expect(button("play-pause").textContent).toBe("Play");
  });
});

describe("numbers that are not finite", () => {
  it("stop the run at its last good step, and starting again begins a new race", () => {
    world.failAt(4);
    const {press, until, frames, button, element, shown} = figure();
    press("play-pause");
    until(3);
    frames(40);
    expect(shown.lanes[0].status).toBe("diverged");
    expect(button("play-pause").textContent).toBe("Play");
    expect(element.value.step).toBe(3);
    expect(world.waits()).toBe(false);
    world.failAt(Infinity);
    press("restart");
    until(0);
    press("play-pause");
    until(6);
    expect(world.races).toHaveLength(2);
    expect(shown.lanes[0].status).toBe("running");
  });
});
