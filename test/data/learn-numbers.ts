import {percent} from "../../src/components/format.js";
import type {StoredRace} from "../../src/learner/index.js";
import {createRun} from "../../src/learner/index.js";
import {run} from "./load.js";

/** The numbers that the chapter states about the learner, computed from what its figure shows. */
export async function learnNumbers(): Promise<Record<string, string>> {
  const races = JSON.parse(await run("data/learn.json")) as StoredRace[];
  const solved = (wanted: string, choice: string) => {
    const {lanes} = races.find(({options: {choices}}) => choices.join() === wanted)!;
    return String(lanes.find((lane) => lane.choice === choice)!.solved);
  };
  return {
    "learn-weights": createRun().state.model.weights.length.toLocaleString("en-US"),
    "learn-enough": percent(0.95),
    "learn-solved": solved("soft,hard", "soft"),
    "learn-trial": solved("soft,hard,sampled", "sampled"),
    "learn-trial-soft": solved("soft,hard,sampled", "soft")
  };
}
