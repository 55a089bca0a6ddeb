import {vi} from "vitest";
import type {Shown} from "../../../src/components/figures/learn/progress.js";
import type {Choice, Lane, Race, RaceOptions, RaceRecord} from "../../../src/learner/index.js";

const even = Array.from({length: 10}, () => 0.1);

/** Weights of which the word at `position` gets one share, and the others the rest alike. */
export const mostly = (position: number, share: number) =>
  even.map((_, i) => (i === position ? share : (1 - share) / 9));

/** A lane with a point at every step so far. */
export function lane(
  choice: Choice,
  accuracies: readonly number[],
  {
    tired = even,
    round = even,
    gradient = 0.5,
    ...rest
  }: Partial<Lane> & {tired?: number[]; round?: number[]; gradient?: number} = {}
): Lane {
  return {
    choice,
    status: "running",
    points: accuracies.map((accuracy, step) =>
      step === 0 ? {step, accuracy} : {step, accuracy, loss: 2 / step, gradient}
    ),
    gradients: accuracies.length > 1 ? {query1: 0, key1: 0, query2: gradient, key2: gradient} : undefined,
    probes: {tired: {layer1: even, layer2: tired}, round: {layer1: even, layer2: round}},
    best: Math.max(...accuracies),
    zeroGradients: gradient === 0 ? accuracies.length - 1 : 0,
    ...rest
  };
}

/** Lanes as they are on show. */
export function shown(lanes: Lane[], more: Partial<Shown> = {}): Shown {
  return {step: lanes[0].points.length - 1, lanes, learningRate: 0.03, temperature: 1, ...more};
}

/** What a fake race has been asked for, and how far it went. */
export interface Log {
  options: RaceOptions;
  pieces: number;
}

/**
 * A browser's frames and a race, both under the test's hand: `frame()` is one frame later, and every piece of a
 * race's work takes a millisecond; a step is two pieces.
 */
export function stage() {
  let now = 1000;
  let waiting = new Map<number, FrameRequestCallback>();
  let count = 0;
  const races: Log[] = [];
  let stopAt = Infinity;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => {
    waiting.set(++count, callback);
    return count;
  });
  vi.stubGlobal("cancelAnimationFrame", (id: number) => waiting.delete(id));
  let watching: IntersectionObserverCallback = () => {};
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: IntersectionObserverCallback) {
        watching = callback;
      }
      observe() {
        see(true);
      }
      disconnect() {}
    }
  );
  const see = (isIntersecting: boolean) =>
    watching([{isIntersecting} as IntersectionObserverEntry], {} as IntersectionObserver);
  let still = false;
  const media = Object.defineProperty(new EventTarget(), "matches", {get: () => still});
  vi.stubGlobal("matchMedia", () => media);

  return {
    races,
    see,
    /** From this step on, numbers are no longer finite. */
    failAt: (step: number) => (stopAt = step),
    waits: () => waiting.size > 0,
    motion(reduced: boolean) {
      still = reduced;
      media.dispatchEvent(new Event("change"));
    },
    hide(hidden: boolean) {
      vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
      document.dispatchEvent(new Event("visibilitychange"));
    },
    /** One frame later. Returns how many milliseconds were worked in it. */
    frame(): number {
      now += 1000 / 60;
      const before = now;
      const callbacks = waiting;
      waiting = new Map();
      for (const callback of callbacks.values()) callback(now);
      const worked = now - before;
      now = before;
      return worked;
    },
    create(options: RaceOptions): Race {
      const log = {options, pieces: 0};
      races.push(log);
      const record: RaceRecord = {step: 0, lanes: [], learningRate: 0, temperature: 0};
      let stopped = false;
      return {
        record,
        get stopped() {
          return stopped;
        },
        advance() {
          now += 1;
          if (stopped) return true;
          if (++log.pieces % 2 === 1) return false;
          const step = log.pieces / 2 - 1;
          if (step >= stopAt) {
            stopped = true;
            record.lanes = [{...record.lanes[0], status: "diverged", message: "stopped after step 3: loss NaN"}];
            return true;
          }
          Object.assign(record, {step, learningRate: options.learningRate, temperature: options.temperature});
          record.lanes = options.choices.map((choice) => lane(choice, Array(step + 1).fill(0.5)));
          return true;
        }
      };
    }
  };
}
