// The little learner from many starts: how many steps each way of choosing needs, and at which temperatures soft
// attention learns.
import {corpus, firstNounAccuracy, nearestNounAccuracy} from "../../learner/index.js";
import type {SeedLane, Seeds} from "../results.js";
import {trial} from "../trial.js";
import {rounded} from "../../data/pack.js";

const temperatures = [1, 0.2, 0.05, 0.02, 0.01];

function lane(
  options: Pick<SeedLane, "choice" | "learningRate" | "temperature">,
  steps: number,
  seeds: number
): SeedLane {
  const trials = Array.from({length: seeds}, (_, i) => trial({...options, seed: i + 1}, steps));
  return {
    ...options,
    steps,
    solved: trials.map(({solved}) => solved),
    final: trials.map(({final}) => rounded(final, 4))
  };
}

const soft = temperatures.map((temperature) => lane({choice: "soft", learningRate: 0.03, temperature}, 200, 20));
const lanes = [
  soft[temperatures.indexOf(1)],
  lane({choice: "soft", learningRate: 0.01, temperature: 1}, 200, 10),
  lane({choice: "sampled", learningRate: 0.01, temperature: 1}, 2000, 10),
  lane({choice: "hard", learningRate: 0.03, temperature: 1}, 200, 20)
];
const {heldOut} = corpus();
process.stdout.write(
  JSON.stringify({
    lanes,
    temperatures: soft,
    sentences: heldOut.length,
    first: firstNounAccuracy(heldOut),
    nearest: nearestNounAccuracy(heldOut)
  } satisfies Seeds)
);
