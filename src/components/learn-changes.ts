import type {Choice} from "../learner/index.js";
import {addPast} from "./learn-past.js";
import {endOf, ends} from "./learn-plan.js";

/** What a person can change about a race. */
export interface RaceSettings {
  choice: Choice;
  temperature: number;
  learningRate: number;
  seed: number;
}

/** Where a race stands: its step, and the settings that were in force earlier, as text. */
export interface Place {
  step: number;
  past: string;
}

/**
 * Where a race stands after a person has changed one of its settings:
 * - at its end, it is still finished: the whole race is run again with the new setting;
 * - on the way, a new learning rate or temperature holds from the next step on, and the past remembers the old one;
 * - on the way, a new seed begins again from step 0;
 * - on the way, another way to choose keeps its step.
 */
export function afterChange(before: RaceSettings, after: RaceSettings, {step, past}: Place): Place {
  const finished = step >= endOf(before.choice, step);
  if (before.choice !== after.choice) {
    if (finished && after.choice === "sampled") return {step: ends.late, past};
    if (finished && before.choice === "sampled") return {step: ends.soon, past};
    return {step, past};
  }
  if (finished || step === 0) return {step, past: ""};
  if (before.seed !== after.seed) return {step: 0, past: ""};
  return {step, past: addPast(past, {until: step, ...before})};
}
