import type {RunOptions} from "../learner/index.js";
import {createRun} from "../learner/index.js";

/** What became of one run of the little learner. */
export interface Trial {
  /**
   * The first step of those examined after which it was right at least 95% of the time on pairs it never met; null if
   * none.
   */
  solved: number | null;
  /** The share it got right there after its last step, 0 to 1. */
  final: number;
}

export interface TrialOptions {
  /** Every how many steps it is examined; 1 by default, Infinity for never before the end. */
  every?: number;
  /** Whether it stops when it has learned it; by default it goes on to the last step. */
  stops?: boolean;
}

/** What counts as having learned it. */
export const enough = 0.95;

/** Lets the learner take `steps` steps. With the same options and steps the outcome is the same to the last bit. */
export function trial(options: RunOptions, steps: number, {every = 1, stops = false}: TrialOptions = {}): Trial {
  const run = createRun(options);
  let solved: number | null = null;
  for (let step = 1; step <= steps && !(stops && solved); ++step) {
    run.step();
    if (solved === null && step % every === 0 && run.accuracy() >= enough) solved = step;
  }
  return {solved, final: run.accuracy()};
}
