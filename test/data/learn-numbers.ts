import {median} from "d3";
import {percent} from "../../src/components/format.js";
import type {StoredRace} from "../../src/learner/index.js";
import {createRun} from "../../src/learner/index.js";
import type {Seeds} from "../../src/method/results.js";
import {run} from "./load.js";

/** The numbers that the chapter states about the learner, computed from what its figure shows. */
export async function learnNumbers(): Promise<Record<string, string>> {
  const races = JSON.parse(await run("data/learn.json")) as StoredRace[];
  const solved = (wanted: string, choice: string) => {
    const {lanes} = races.find(({options: {choices}}) => choices.join() === wanted)!;
    return String(lanes.find((lane) => lane.choice === choice)!.solved);
  };
  const {lanes} = JSON.parse(await run("method/data/seeds.json")) as Seeds;
  const [soft, slow, trial] = lanes.map(({solved}) => spread(solved));
  return {
    "learn-weights": createRun().state.model.weights.length.toLocaleString("en-US"),
    "learn-enough": percent(0.95),
    "learn-solved": solved("soft,hard", "soft"),
    "learn-starts": soft.starts,
    "learn-least": soft.least,
    "learn-median": soft.median,
    "learn-most": soft.most,
    "learn-trial": solved("soft,hard,sampled", "sampled"),
    "learn-trial-starts": trial.starts,
    "learn-trial-least": trial.least,
    "learn-trial-most": trial.most,
    "learn-trial-soft": solved("soft,hard,sampled", "soft"),
    "learn-trial-soft-least": slow.least,
    "learn-trial-soft-most": slow.most
  };
}

/** How many runs there are, and the fewest, the most and the median of the steps that they took to learn it. */
function spread(solved: readonly (number | null)[]) {
  const steps = solved.map((step) => step ?? Infinity).sort((a, b) => a - b);
  const shown = (step: number) => step.toLocaleString("en-US");
  return {
    starts: shown(steps.length),
    least: shown(steps[0]),
    median: shown(median(steps)!),
    most: shown(steps.at(-1)!)
  };
}
