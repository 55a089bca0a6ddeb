import type {Choice, FinishedRace, RaceOptions} from "../../../learner/index.js";

/** What a person can change about a race. */
export interface RaceSettings {
  choice: Choice;
  temperature: number;
  learningRate: number;
  seed: number;
}

/** Where a run is finished: soft attention needs less than the first, trial and error less than the second. */
export const ends = {first: 200, second: 600};

/** Where a race ends that stands at `step`. A race that was run on past the first end goes to the second. */
export function endOf(choice: Choice, step: number): number {
  return choice === "sampled" || step > ends.first ? ends.second : ends.first;
}

/** Who takes part: soft and hard attention always, trial and error when it is asked for. */
export function choicesOf(choice: Choice): Choice[] {
  return choice === "sampled" ? ["soft", "hard", "sampled"] : ["soft", "hard"];
}

/** The race that these settings describe. */
export function raceOptions({choice, ...rest}: RaceSettings): RaceOptions {
  return {...rest, choices: choicesOf(choice)};
}

/**
 * The step at which a race stands after a person has changed one of its settings. A finished race is run again to its
 * end with the new setting; one that was on its way begins again. To look at another lane of the same race changes
 * nothing.
 */
export function stepAfterChange(before: RaceSettings, after: RaceSettings, step: number): number {
  if (sameRace(raceOptions(before), raceOptions(after))) return step;
  const finished = step >= endOf(before.choice, step);
  if (!finished) return 0;
  return endOf(after.choice, before.choice === after.choice ? step : 0);
}

/** The finished race with these options and this many steps, if it is among those already known. */
export function findFinished(
  known: readonly FinishedRace[],
  wanted: RaceOptions,
  step: number
): FinishedRace | undefined {
  return known.find(({options, record}) => record.step === step && sameRace(options, wanted));
}

/** Do these options lead to the same race? */
export function sameRace(a: RaceOptions, b: RaceOptions): boolean {
  return (
    a.seed === b.seed &&
    a.learningRate === b.learningRate &&
    a.temperature === b.temperature &&
    String(a.choices) === String(b.choices)
  );
}
