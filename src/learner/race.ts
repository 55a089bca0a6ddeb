import type {Choice} from "./choice.js";
import {writeCorpus} from "./corpus.js";
import type {Lane, Point, RaceRecord} from "./record.js";
import type {Run} from "./report.js";
import {createRun} from "./run.js";
import type {Past, Settings} from "./settings.js";
import {settingsAt} from "./settings.js";

export interface RaceOptions extends Settings {
  seed: number;
  choices: readonly Choice[];
  /** Other settings that were in force before; none by default. */
  past?: readonly Past[];
}

export interface Race {
  /** What is known so far; the same object all the time. */
  readonly record: RaceRecord;
  /** Whether a run ended in numbers that are not finite. Then none goes on. */
  readonly stopped: boolean;
  /** Does one small piece of work, about a millisecond. True if that completed a step, or the start. */
  advance(): boolean;
  /** Goes on with other settings. False, and nothing changes, if they would have led elsewhere, or none can go on. */
  follow(options: RaceOptions): boolean;
}

/** Curves are means over so many steps: a batch is only 32 sentences, and where a word is picked a wrong one costs much. */
const window = 10;

/** The accuracy that counts as having learned it. */
const enough = 0.95;

/**
 * Several ways to choose side by side: with the same seed, so the same first weights and the same sentences, and with the
 * same settings. All take a step before any takes the next. With the same options a race is the same to the last bit,
 * however its pieces are spread over time.
 */
export function createRace(options: RaceOptions): Race {
  const record: RaceRecord = {step: 0, lanes: [], ...settingsFor(options, 1)};
  let present = options;
  let stopped = false;
  const work = pieces();

  function* pieces(): Generator<boolean, void> {
    yield* writeCorpus();
    const lanes = options.choices.map((choice) => createLane(choice, options.seed));
    for (const {start} of lanes) yield* start(settingsFor(present, 1));
    record.lanes = lanes.map(({lane}) => lane);
    yield true;
    while (true) {
      const settings = settingsFor(present, record.step + 1);
      for (const {take} of lanes) {
        stopped = yield* take(settings);
        if (stopped) return;
      }
      Object.assign(record, settings, {step: record.step + 1});
      yield true;
    }
  }

  return {
    record,
    get stopped() {
      return stopped;
    },
    advance: () => work.next().value ?? true,
    follow(next) {
      if (stopped || next.seed !== options.seed || String(next.choices) !== String(options.choices)) return false;
      for (let step = 1; step <= Math.max(1, record.step); ++step) {
        const [a, b] = [settingsFor(present, step), settingsFor(next, step)];
        if (a.learningRate !== b.learningRate || a.temperature !== b.temperature) return false;
      }
      present = next;
      return true;
    }
  };
}

function settingsFor({past = [], learningRate, temperature}: RaceOptions, step: number): Settings {
  return settingsAt(step, past, {learningRate, temperature});
}

/** A run and what is written down of it. `start` and `take` work in pieces; `take` takes a step, and returns whether it failed. */
function createLane(choice: Choice, seed: number) {
  let run: Run;
  const lane: Lane = {choice, status: "running", points: [], probes: {} as Lane["probes"], best: 0, still: 0};
  const [losses, lengths] = [meanOfLast(window), meanOfLast(window)];

  function* start(settings: Settings): Generator<false, void> {
    run = createRun({seed, choice, ...settings});
    yield false;
    // Code that has not run before is slow: the first examination is held in parts.
    let accuracy = 0;
    for (let i = 0; i < 8; ++i) {
      accuracy += run.accuracy([i, 8]) / 8;
      yield false;
    }
    lane.probes = run.probe();
    note({step: 0, accuracy});
    yield false;
  }

  function* take(settings: Settings): Generator<false, boolean> {
    run.set(settings);
    const {step, status, message, loss, gradients, probes} = yield* run.stepInPortions();
    Object.assign(lane, {status, message});
    if (status === "diverged") return true;
    yield false;
    const length = Math.hypot(...Object.values(gradients));
    Object.assign(lane, {gradients, probes});
    if (length === 0) lane.still++;
    note({step, accuracy: run.accuracy(), loss: losses(loss), gradient: lengths(length)});
    yield false;
    return false;
  }

  function note(point: Point) {
    lane.points.push(point);
    lane.best = Math.max(lane.best, point.accuracy);
    if (point.accuracy >= enough) lane.solved ??= point.step;
  }

  return {lane, start, take};
}

/** Takes a number, and returns the mean of the last `n` it was given. */
function meanOfLast(n: number): (x: number) => number {
  const list: number[] = [];
  return (x) => {
    list.push(x);
    if (list.length > n) list.shift();
    return list.reduce((a, b) => a + b, 0) / list.length;
  };
}
