import type {FinishedRace, Race, RaceOptions, RaceRecord} from "../../../learner/index.js";
import {findFinished, sameRace} from "./plan.js";

/** What is on show. `pending`: the step that is still being computed, while the picture lags behind. */
export interface Shown extends RaceRecord {
  pending?: number;
}

/** Knows which race is wanted and at which step, what of it is on show, and what is left to compute. */
export interface Progress {
  /** Always the same object. */
  readonly shown: Shown;
  /** Whether the wanted race ended in numbers that are not finite; it is then at its last good step. */
  readonly stopped: boolean;
  /**
   * Asks for a race at a step. A finished race that is known is on show at once, any other as soon as it is computed.
   */
  request(options: RaceOptions, step: number): void;
  /** Computes for about this many milliseconds. True if what was asked for is on show now and was not before. */
  work(milliseconds: number): boolean;
  /** Puts on show how far the computing has come. False if there is nothing yet. */
  showSoFar(): boolean;
  /** Forgets the race, so that the next one asked for is computed from its beginning. */
  forget(): void;
}

export function createProgress(create: (options: RaceOptions) => Race, finished: readonly FinishedRace[]): Progress {
  const shown: Shown = {step: 0, lanes: [], learningRate: 0, temperature: 0};
  let race: Race | undefined;
  let wanted: {options: RaceOptions; step: number} | undefined;
  const arrived = () => !!race && (race.stopped || (race.record.lanes.length > 0 && race.record.step >= wanted!.step));
  const show = (record: RaceRecord, pending?: number) => Object.assign(shown, record, {pending});

  return {
    shown,
    get stopped() {
      return race?.stopped ?? false;
    },
    request(options, step) {
      if (!wanted || !sameRace(wanted.options, options) || (race && race.record.step > step)) race = undefined;
      wanted = {options, step};
      if (arrived()) {
        if (shown.step !== race!.record.step) show(race!.record);
        return;
      }
      const known = findFinished(finished, options, step);
      if (known) {
        race = undefined;
        show(known.record);
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
      show(race.record);
      return true;
    },
    showSoFar() {
      if (!race || race.record.lanes.length === 0) return false;
      show(race.record, wanted!.step);
      return true;
    },
    forget: () => (race = undefined)
  };
}
