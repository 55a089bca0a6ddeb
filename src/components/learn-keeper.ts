import type {FinishedRace, Race, RaceOptions, RaceRecord} from "../learner/index.js";
import {findFinished} from "./learn-plan.js";

/** What is on show. `pending`: the step that is still being computed, while the picture lags behind. */
export interface Shown extends RaceRecord {
  pending?: number;
}

/** Knows which race is wanted and at which step, what of it is on show, and what is left to compute. */
export interface Keeper {
  /** Always the same object. */
  readonly shown: Shown;
  /** Whether the wanted race ended in numbers that are not finite; it is then at its last good step. */
  readonly stopped: boolean;
  /** Wants a race at a step. A finished race that is known is on show at once, any other as soon as it is computed. */
  want(options: RaceOptions, step: number): void;
  /** Computes for about so many milliseconds towards what is wanted. True if that is on show now and was not before. */
  work(milliseconds: number): boolean;
  /** Puts on show how far it has come. False if there is nothing yet. */
  glimpse(): boolean;
  /** Begins anew whatever is wanted next. */
  forget(): void;
}

export function createKeeper(create: (options: RaceOptions) => Race, finished: readonly FinishedRace[]): Keeper {
  const shown: Shown = {step: 0, lanes: [], learningRate: 0, temperature: 0};
  let race: Race | undefined;
  let wanted: {key: string; step: number} = {key: "", step: 0};
  const arrived = () => !!race && (race.stopped || (race.record.lanes.length > 0 && race.record.step >= wanted.step));
  const present = (record: RaceRecord, pending?: number) => Object.assign(shown, record, {pending});

  return {
    shown,
    get stopped() {
      return race?.stopped ?? false;
    },
    want(options, step) {
      const key = JSON.stringify(options);
      if ((key !== wanted.key && !race?.follow(options)) || (race && race.record.step > step)) race = undefined;
      wanted = {key, step};
      if (arrived()) {
        if (shown.step !== race!.record.step) present(race!.record);
        return;
      }
      const known = findFinished(finished, options, step);
      if (known) {
        race = undefined;
        present(known.record);
      } else {
        race ??= create(options);
        shown.pending = step;
      }
    },
    work(milliseconds) {
      if (!race || shown.pending === undefined) return false;
      const stop = performance.now() + milliseconds;
      while (!arrived() && performance.now() < stop) race.advance();
      if (!arrived()) return false;
      present(race.record);
      return true;
    },
    glimpse() {
      if (!race || race.record.lanes.length === 0) return false;
      present(race.record, wanted.step);
      return true;
    },
    forget: () => (race = undefined)
  };
}
