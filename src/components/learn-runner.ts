/* eslint-disable max-lines -- one clockwork: its functions share a dozen variables, and each half would need them all */
import type {FinishedRace, Race, RaceOptions} from "../learner/index.js";
import type {Control} from "./controls.js";
import {held} from "./controls.js";
import {learnButtons} from "./learn-buttons.js";
import type {RaceSettings} from "./learn-changes.js";
import {afterChange} from "./learn-changes.js";
import {frames, reducedMotion} from "./learn-frames.js";
import type {Shown} from "./learn-keeper.js";
import {createKeeper} from "./learn-keeper.js";
import {parsePast} from "./learn-past.js";
import {choicesOf, endOf, ends} from "./learn-plan.js";

/** Milliseconds after which no new piece of work is begun in a frame. A piece takes about one, at most 8 are allowed. */
const budget = 2.5;

/** A slider under a hand changes many times a second: the race waits until it has rested for so many milliseconds. */
const rest = 120;

/** While a race catches up, the picture shows how far it has come once in so many frames. */
const glimpse = 12;

export interface Runner {
  /** The step that the race stands at, as a control: the buttons. */
  step: Control<number>;
  /** The settings that were in force earlier, as text, without a control of its own. */
  past: Control<string>;
  /** What to draw: always the same object. It dispatches `input` when something has been computed. */
  race: EventTarget & {readonly value: Shown};
  /** Heeds the figure that has all these controls, whose values may also be set by presets and links. */
  follow(play: EventTarget): void;
}

/**
 * Runs races of the tiny learner a slice a frame. All that is on show follows from the values of the controls, so that a
 * link restores it.
 *
 * What happens when a person changes a setting is the matter of `afterChange`; a preset or a link stops the race and goes
 * where it says. At the end, Play and One step begin again, as Start again always does.
 */
export function learnRunner(
  controls: {[K in keyof RaceSettings]: Control<RaceSettings[K]>},
  {create, finished}: {create: (options: RaceOptions) => Race; finished: readonly FinishedRace[]}
): Runner {
  const keeper = createKeeper(create, finished);
  const race = Object.assign(new EventTarget(), {value: keeper.shown});
  const past = held("", (text) => typeof text === "string" && parsePast(text) !== undefined);
  const settings = (): RaceSettings => ({
    choice: controls.choice.value,
    temperature: controls.temperature.value,
    learningRate: controls.learningRate.value,
    seed: controls.seed.value
  });
  let before = settings();
  let step = ends.soon;
  let told = "";
  let playing = false;
  let drawing = false;
  let [nextStep, restsAt, count] = [0, 0, 0];

  const place = () => `${step} ${past.value}`;
  const end = () => endOf(controls.choice.value, step);
  const target = () => (step < end() ? end() : step < ends.late ? ends.late : undefined);
  const over = () => step >= end() || keeper.stopped;

  const {element, ...buttons} = learnButtons({
    play: () => (playing ? pause() : begin(true)),
    step: () => begin(false),
    finish: () => go(target()!),
    restart: () => go(0)
  });
  const refresh = () => buttons.show({playing, motion: !still(), step, end: end(), target: target()});
  const still = reducedMotion(() => (still() ? pause() : refresh()));
  const wake = frames(() => element.closest(".play") ?? element, tick);

  function pause() {
    playing = false;
    refresh();
  }

  // What was computed is for the page to draw; a new step or past is also for the address.
  function tell() {
    drawing = true;
    refresh();
    race.dispatchEvent(new Event("input"));
    if (told !== place()) element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function go(to: number) {
    playing = false;
    step = to;
    if (to === 0) {
      past.value = "";
      keeper.forget();
    }
    tell();
  }

  function begin(play: boolean) {
    if (over()) go(0);
    playing = play;
    if (!play) step++;
    tell();
    wake();
  }

  function tick(now: number): boolean {
    // The page draws in the frame after it was told: no other work in that one.
    if (drawing || now < restsAt) {
      drawing = false;
      return true;
    }
    if (playing && keeper.shown.pending === undefined && now >= nextStep - 4) {
      if (over()) pause();
      else {
        step++;
        nextStep = Math.max(nextStep, now - 20) + 1000 / buttons.speed();
        want();
      }
    }
    if (keeper.work(budget)) {
      if (keeper.stopped) [playing, step] = [false, keeper.shown.step];
      tell();
    } else if (keeper.shown.pending === undefined) return playing;
    else if (++count % glimpse === 0 && !still() && keeper.glimpse()) tell();
    return true;
  }

  function want() {
    const {choice, ...rest} = settings();
    keeper.want({...rest, choices: choicesOf(choice), past: parsePast(past.value)}, step);
  }

  function heed() {
    before = settings();
    step = Math.min(step, end());
    told = place();
    want();
    if (keeper.shown.pending !== undefined) wake();
    refresh();
  }

  for (const control of Object.values(controls))
    control.addEventListener("input", () => {
      ({step, past: past.value} = afterChange(before, settings(), {step, past: past.value}));
      restsAt = performance.now() + rest;
    });
  Object.defineProperty(element, "value", {
    get: () => step,
    set: (x: number) => {
      step = x;
      pause();
    }
  });
  const accepts = (x: number) => Number.isInteger(x) && x >= 0 && x <= ends.late;
  refresh();
  return {
    step: Object.assign(element, {accepts}) as unknown as Control<number>,
    past,
    race,
    follow(play) {
      play.addEventListener("input", heed);
      heed();
    }
  };
}
