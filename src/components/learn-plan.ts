import type {Choice, FinishedRace, RaceOptions} from "../learner/index.js";

/** Where a run is finished: soft attention needs less than the first, trial and error less than the second. */
export const ends = {soon: 200, late: 600};

/** Where a race ends that stands at `step`. A race that was run on past the first end goes to the second. */
export function endOf(choice: Choice, step: number): number {
  return choice === "sampled" || step > ends.soon ? ends.late : ends.soon;
}

/** Who takes part: soft and hard attention always, trial and error when it is asked for. */
export function choicesOf(choice: Choice): Choice[] {
  return choice === "sampled" ? ["soft", "hard", "sampled"] : ["soft", "hard"];
}

/** The finished race that these options lead to after so many steps, if it is among those already known. */
export function findFinished(
  known: readonly FinishedRace[],
  {seed, choices, learningRate, temperature, past = []}: RaceOptions,
  step: number
): FinishedRace | undefined {
  if (past.length > 0) return undefined;
  return known.find(
    ({options, record}) =>
      record.step === step &&
      options.seed === seed &&
      options.learningRate === learningRate &&
      options.temperature === temperature &&
      String(options.choices) === String(choices)
  );
}
