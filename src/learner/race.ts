import type {Choice} from "./choice.js";
import {writeCorpus} from "./corpus.js";
import type {Lane, Point, RaceRecord} from "./record.js";
import type {Run, RunOptions} from "./report.js";
import {createRun} from "./run.js";

export interface RaceOptions {
  seed: number;
  choices: readonly Choice[];
  /** Above 0. */
  learningRate: number;
  /** Of both layers' softmax, above 0. */
  temperature: number;
}

export interface Race {
  /** What is known so far; the same object all the time. */
  readonly record: RaceRecord;
  /** Whether a run ended in numbers that are not finite. Then none goes on. */
  readonly stopped: boolean;
  /** Does one small piece of work, about a millisecond. True if that completed a step, or the start. */
  advance(): boolean;
}

/**
 * Curves are means over this many steps: a batch is only 32 sentences, and where a word is picked a wrong one costs
 * much.
 */
const window = 10;

/** The accuracy that counts as having learned it. */
const enough = 0.95;

/**
 * Several ways to choose side by side: with the same seed, so the same first weights and the same sentences, and with
 * the same settings. All take a step before any takes the next. With the same options a race is the same to the last
 * bit, however its pieces are spread over time.
 */
export function createRace(options: RaceOptions): Race {
  const {seed, choices, learningRate, temperature} = options;
  const record: RaceRecord = {step: 0, lanes: [], learningRate, temperature};
  let stopped = false;
  const work = pieces();

  function* pieces(): Generator<boolean, void> {
    yield* writeCorpus();
    const lanes = choices.map((choice) => createLane({seed, choice, learningRate, temperature}));
    for (const {start} of lanes) yield* start();
    record.lanes = lanes.map(({lane}) => lane);
    yield true;
    while (true) {
      for (const {takeStep} of lanes) {
        stopped = yield* takeStep();
        if (stopped) return;
      }
      record.step += 1;
      yield true;
    }
  }

  return {
    record,
    get stopped() {
      return stopped;
    },
    advance: () => work.next().value ?? true
  };
}

/**
 * A run and what is written down of it. `start` and `takeStep` work in pieces; `takeStep` returns whether it failed.
 */
function createLane(options: Required<RunOptions>) {
  let run: Run;
  const {choice} = options;
  const lane: Lane = {choice, status: "running", points: [], probes: {} as Lane["probes"], best: 0, zeroGradients: 0};
  const [losses, lengths] = [meanOfLast(window), meanOfLast(window)];

  function* start(): Generator<false, void> {
    run = createRun(options);
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

  function* takeStep(): Generator<false, boolean> {
    const {step, status, message, loss, gradients, probes} = yield* run.stepInPortions();
    Object.assign(lane, {status, message});
    if (status === "diverged") return true;
    yield false;
    const length = Math.hypot(...Object.values(gradients));
    Object.assign(lane, {gradients, probes});
    if (length === 0) lane.zeroGradients++;
    note({step, accuracy: run.accuracy(), loss: losses(loss), gradient: lengths(length)});
    yield false;
    return false;
  }

  function note(point: Point) {
    lane.points.push(point);
    lane.best = Math.max(lane.best, point.accuracy);
    if (point.accuracy >= enough) lane.solved ??= point.step;
  }

  return {lane, start, takeStep};
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
