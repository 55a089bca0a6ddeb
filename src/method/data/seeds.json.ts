// The little learner from many starts: how many steps each way of choosing needs, and at which temperatures soft
// attention learns.
import {corpus, firstNounAccuracy, nearestNounAccuracy} from "../../learner/index.js";
import type {SeedLane, Seeds} from "../results.js";
import type {TrialOptions} from "../trial.js";
import {trial} from "../trial.js";
import {rounded} from "../../data/pack.js";

function lane(
  options: Pick<SeedLane, "choice" | "learningRate" | "temperature">,
  {steps, seeds, ...how}: TrialOptions & {steps: number; seeds: number}
): SeedLane {
  const trials = Array.from({length: seeds}, (_, i) => trial({...options, seed: i + 1}, steps, how));
  return {
    ...options,
    steps,
    solved: trials.map(({solved}) => solved),
    final: trials.map(({final}) => rounded(final, 4))
  };
}

const soft = {choice: "soft", learningRate: 0.03, temperature: 1} as const;
const slow = {...soft, learningRate: 0.01};
const many = {steps: 200, seeds: 20};
const lanes = [
  lane(soft, many),
  lane(slow, {steps: 200, seeds: 10}),
  lane({...slow, choice: "sampled"}, {steps: 2000, seeds: 10, stops: true}),
  lane({...soft, choice: "hard"}, {...many, every: 10}) // nothing moves, so there is little to examine
];
const sharper = [0.2, 0.05, 0.02, 0.01].map((temperature) => lane({...soft, temperature}, {...many, every: Infinity}));
const {heldOut} = corpus();
process.stdout.write(
  JSON.stringify({
    lanes,
    temperatures: [lanes[0], ...sharper].map(({solved: _, ...ends}) => ends),
    sentences: heldOut.length,
    first: firstNounAccuracy(heldOut),
    nearest: nearestNounAccuracy(heldOut)
  } satisfies Seeds)
);
