import type {Run, StepReport} from "../../src/learner/index.js";

/** Lets a run take so many steps, and returns what it says after the last one. */
export function go(run: Run, steps: number): StepReport {
  let report = run.step();
  for (let i = 1; i < steps; ++i) report = run.step();
  return report;
}
