import type {RaceOptions} from "./race.js";
import type {Lane, RaceRecord} from "./record.js";
import type {Gradients} from "./report.js";

/** A finished race: the options that lead to it, and what is known of it, its curves thinned out. */
export interface FinishedRace {
  options: RaceOptions;
  record: RaceRecord;
}

/** A finished race as it travels: short names and whole numbers. */
export interface StoredRace {
  options: RaceOptions;
  step: number;
  /** Curves have a point every `every` steps, beginning with step 0. */
  every: number;
  lanes: StoredLane[];
}

interface StoredLane extends Omit<Lane, "points" | "gradients" | "probes" | "message"> {
  /** In thousandths. */
  accuracy: number[];
  /** In hundredths; null at step 0. */
  loss: (number | null)[];
  /** With two digits; null at step 0. */
  gradient: (number | null)[];
  /** Of query1, key1, query2, key2; with two digits; none at step 0. */
  gradients?: number[];
  /** Weights in thousandths: tired layer 1, tired layer 2, round layer 1, round layer 2. */
  probes: number[][];
}

const parts = ["query1", "key1", "query2", "key2"] as const;
const short = (x: number) => Number(x.toPrecision(2));

/** Packs a race for the page. Its last step must be a multiple of `every`. */
export function storeRace(options: RaceOptions, {step, lanes}: RaceRecord, every: number): StoredRace {
  return {
    options,
    step,
    every,
    lanes: lanes.map(({points, gradients, probes: {tired, round}, best, message: _, ...rest}) => {
      const some = points.filter((point) => point.step % every === 0);
      return {
        ...rest,
        best: Number(best.toFixed(3)),
        accuracy: some.map(({accuracy}) => Math.round(1000 * accuracy)),
        loss: some.map(({loss}) => (loss === undefined ? null : Math.round(100 * loss))),
        gradient: some.map(({gradient}) => (gradient === undefined ? null : short(gradient))),
        ...(gradients && {gradients: parts.map((part) => short(gradients[part]))}),
        probes: [tired.layer1, tired.layer2, round.layer1, round.layer2].map((row) =>
          row.map((weight) => Math.round(1000 * weight))
        )
      };
    })
  };
}

/** Opens what `storeRace` packed. */
export function openRace({options, step, every, lanes}: StoredRace): FinishedRace {
  const {learningRate, temperature} = options;
  return {options, record: {step, learningRate, temperature, lanes: lanes.map((lane) => openLane(lane, every))}};
}

function openLane({accuracy, loss, gradient, gradients, probes, ...rest}: StoredLane, every: number): Lane {
  const [tired1, tired2, round1, round2] = probes.map((row) => row.map((weight) => weight / 1000));
  return {
    ...rest,
    points: accuracy.map((a, i) => ({
      step: i * every,
      accuracy: a / 1000,
      loss: loss[i] === null ? undefined : loss[i] / 100,
      gradient: gradient[i] ?? undefined
    })),
    gradients: gradients && (Object.fromEntries(parts.map((part, i) => [part, gradients[i]])) as Gradients),
    probes: {tired: {layer1: tired1, layer2: tired2}, round: {layer1: round1, layer2: round2}}
  };
}
