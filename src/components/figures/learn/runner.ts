import type {FinishedRace, Race, RaceOptions} from "../../../learner/index.js";
import type {Control} from "../../controls/control.js";
import {control} from "../../controls/control.js";
import {learnButtons} from "./buttons.js";
import {frames, reducedMotion} from "./frames.js";
import type {RaceSettings} from "./plan.js";
import {endOf, ends, raceOptions, stepAfterChange} from "./plan.js";
import type {Shown} from "./progress.js";
import {createProgress} from "./progress.js";

/**
 * Milliseconds after which no new piece of work is begun in a frame. A piece takes about one, at most 8 are allowed.
 */
const budget = 2.5;

/**
 * A slider under a hand changes many times a second: computing waits until it has rested for this many milliseconds.
 */
const rest = 120;

/** While a race catches up, the picture is drawn anew once in this many frames. */
const redrawEvery = 12;

export interface Runner {
  /** The step that the race stands at, as a control: the buttons. */
  step: Control<number>;
  /** What to draw: always the same object. It dispatches `input` when something has been computed. */
  race: EventTarget & {readonly value: Shown};
  /** Follows the figure that has all these controls, whose values may also be set by presets and links. */
  follow(figure: EventTarget): void;
}

/**
 * Runs races of the tiny learner, a little in every frame. Everything on show follows from the values of the
 * controls, so that a link restores it. When a person changes a setting, `stepAfterChange` says where the race goes
 * on; a preset or a link stops it and goes where they say. At the end, Play and One step begin again.
 */
export function learnRunner(
  controls: {[K in keyof RaceSettings]: Control<RaceSettings[K]>},
  {
    create,
    finished,
    invalidation
  }: {create: (options: RaceOptions) => Race; finished: readonly FinishedRace[]; invalidation?: Promise<unknown>}
): Runner {
  const progress = createProgress(create, finished);
  const race = Object.assign(new EventTarget(), {value: progress.shown});
  const settings = (): RaceSettings => ({
    choice: controls.choice.value,
    temperature: controls.temperature.value,
    learningRate: controls.learningRate.value,
    seed: controls.seed.value
  });
  let before = settings();
  let step = 0;
  let announced = step; // the step that the figure's own event has told of
  let playing = false;
  let drawing = false;
  let [nextStep, restsAt, count] = [0, 0, 0];

  const end = () => endOf(controls.choice.value, step);
  const target = () => (step < end() ? end() : step < ends.second ? ends.second : undefined);
  const over = () => step >= end() || progress.stopped;

  const {element, ...buttons} = learnButtons({
    play: () => (playing ? pause() : begin(true)),
    step: () => begin(false),
    finish: () => goTo(target()!),
    restart: () => goTo(0)
  });
  const refresh = () =>
    buttons.show({
      playing,
      motion: !reducesMotion(),
      step,
      computed: progress.shown.step,
      end: end(),
      target: target()
    });
  const reducesMotion = reducedMotion(() => (reducesMotion() ? pause() : refresh()), invalidation);
  const resume = frames(() => element.closest(".frame") ?? element, tick, invalidation);

  function pause() {
    playing = false;
    refresh();
  }

  /** Has the page draw what was computed, and tells of the new step, which the address holds. */
  function announce() {
    drawing = true;
    refresh();
    race.dispatchEvent(new Event("input"));
    if (announced !== step) element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function goTo(to: number) {
    playing = false;
    step = to;
    if (to === 0) progress.forget();
    announce();
  }

  function begin(play: boolean) {
    if (over()) goTo(0);
    playing = play;
    if (!play) step++;
    announce();
    resume();
  }

  function tick(now: number): boolean {
    // The page draws in the frame after it was told: no other work in that one.
    if (drawing || now < restsAt) {
      drawing = false;
      return true;
    }
    if (playing && progress.shown.pending === undefined && now >= nextStep - 4) {
      if (over()) pause();
      else {
        step++;
        nextStep = Math.max(nextStep, now - 20) + 1000 / buttons.speed();
        request();
      }
    }
    if (progress.work(budget)) {
      if (progress.stopped) [playing, step] = [false, progress.shown.step];
      announce();
    } else if (progress.shown.pending === undefined) return playing;
    else if (++count % redrawEvery === 0 && !reducesMotion() && progress.showSoFar()) announce();
    return true;
  }

  function request() {
    progress.request(raceOptions(settings()), step);
  }

  /** After any change of the figure's values, by a hand, a preset or a link. */
  function update() {
    before = settings();
    step = Math.min(step, end());
    announced = step;
    request();
    if (progress.shown.pending !== undefined) resume();
    refresh();
  }

  for (const control of Object.values(controls))
    control.addEventListener("input", () => {
      step = stepAfterChange(before, settings(), step);
      restsAt = performance.now() + rest;
    });
  refresh();
  return {
    step: control(element, {
      get: () => step,
      set: (x) => {
        step = x;
        pause();
      },
      accepts: (x) => Number.isInteger(x) && x >= 0 && x <= ends.second
    }),
    race,
    follow(figure) {
      figure.addEventListener("input", update);
      update();
    }
  };
}
