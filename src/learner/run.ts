import {accuracy} from "./accuracy.js";
import {adam} from "./adam.js";
import {createBatches} from "./batch.js";
import {corpus} from "./corpus.js";
import {hard} from "./hard.js";
import {createModel, emptyModel} from "./model.js";
import {norms} from "./norms.js";
import {probe} from "./probe.js";
import {random} from "./random.js";
import type {Run, RunOptions, RunState, StepReport} from "./report.js";
import {sampled} from "./sampled.js";
import {soft} from "./soft.js";
import {createWatch} from "./watch.js";

/** Picks teach less than slopes do and are noisy: they need smaller steps. */
const defaultRates = {soft: 0.03, hard: 0.03, sampled: 0.01};

/** How far the usual reward moves towards the latest one. */
const follow = 0.1;

/**
 * Starts a run of the tiny model: at step 0, knowing nothing. Runs of one seed start from the same weights and see the
 * same sentences, whatever their choice; with the same options they are equal to the last bit.
 *
 * Throws on an unknown choice, a seed that is not a whole number from 0 to 2³² − 1, or a learning rate or temperature
 * that is not above 0 and finite.
 */
export function createRun({
  seed = 1,
  choice = "soft",
  learningRate = defaultRates[choice],
  temperature = 1
}: RunOptions = {}): Run {
  if (!Object.hasOwn(defaultRates, choice)) throw new Error(`invalid choice: ${choice}`);
  if (!(learningRate > 0 && learningRate < Infinity)) throw new Error(`invalid learning rate: ${learningRate}`);
  if (!(temperature > 0 && temperature < Infinity)) throw new Error(`invalid temperature: ${temperature}`);
  const model = createModel(random(seed, 0));
  const gradient = emptyModel();
  let usual = 0;
  const choices = {soft, hard, sampled: sampled(random(seed, 2), () => usual)};
  const learn = createBatches(random(seed, 1), choices[choice]);
  const descend = adam(model.weights.length);
  const isFrozen = createWatch();
  const state: RunState = {seed, choice, learningRate, temperature, step: 0, status: "running", model};
  const readProbe = () => probe(model, choice, state.temperature);
  const readAccuracy: Run["accuracy"] = ([i, n] = [0, 1]) => {
    const {heldOut} = corpus();
    const size = heldOut.length / n;
    return accuracy(model, heldOut.slice(i * size, (i + 1) * size), state.temperature);
  };
  let report: StepReport | undefined;

  const stepInPortions: Run["stepInPortions"] = function* (options = {}) {
    if (report && state.status === "diverged") return report;
    const {loss, reward} = yield* learn(model, state.temperature, gradient);
    const gradients = norms(gradient);
    const norm = Math.hypot(...Object.values(gradients));
    let probes = report?.probes ?? readProbe();
    const stop = (why: string) => {
      state.status = "diverged";
      state.message = `stopped after step ${state.step}: ${why}`;
    };
    // A gradient that is not a number must not reach the weights, nor weights beyond all bounds a figure.
    if (!Number.isFinite(loss + norm)) stop(`loss ${loss}, gradient ${norm}`);
    else {
      descend(model.weights, gradient.weights, state.learningRate);
      usual += follow * (reward - usual);
      state.step++;
      state.status = isFrozen(loss, norm) ? "frozen" : "running";
      const seen = readProbe();
      if (Object.values(seen).every(({layer2}) => layer2.every(Number.isFinite))) probes = seen;
      else stop("the weights are too large to use");
    }
    report = {step: state.step, status: state.status, message: state.message, loss, reward, gradients, probes};
    if (options.accuracy) report.accuracy = readAccuracy();
    return report;
  };

  const step: Run["step"] = (options) => {
    const portions = stepInPortions(options);
    for (;;) {
      const {done, value} = portions.next();
      if (done) return value;
    }
  };

  return {state, step, stepInPortions, accuracy: readAccuracy, probe: readProbe};
}
