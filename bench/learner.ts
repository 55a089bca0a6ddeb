// How many steps a second the tiny learner takes, beside the same model written with TensorFlow.js on its CPU
// backend, which runs wherever plain JavaScript does, as ours does.
//
// Both take turns in one run, one thread each, so that whatever else the machine does slows both alike; medians are
// printed. A step is 32 sentences there, the gradient back, and one step of Adam. Ours draws its sentences, and reads
// the two probe sentences after each step; theirs gets the same sentences ready-made, in the form that suits it best:
// how often each word occurs, so that a batch is a handful of matrix products. Both start from the same weights, and
// it is checked that they arrive at the same ones.
import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import {register} from "node:module";
import {batchSize} from "../src/learner/batch.js";
import {sharpness} from "../src/learner/choice.js";
import type {Choice} from "../src/learner/index.js";
import {corpus, createRun, vocabulary} from "../src/learner/index.js";
import {wordId} from "../src/learner/language.js";
import {createModel, width} from "../src/learner/model.js";
import {random} from "../src/learner/random.js";
import {median, report, rounds, warmup} from "./table.js";

const [seed, learningRate] = [1, 0.03];
const stepsARound = 20;
const steps = (rounds + warmup) * stepsARound;

await tf.setBackend("cpu");
await registerGradients();
const peer = createPeer();
const choices: Choice[] = ["soft", "hard", "sampled"];
const runs = choices.map((choice) => createRun({seed, choice, learningRate}));
const contestants = [peer.step, ...runs.map((run) => () => void run.step())];

const times = contestants.map((): number[] => []);
for (let round = 0; round < warmup + rounds; ++round) {
  contestants.forEach((step, i) => {
    const start = performance.now();
    for (let k = 0; k < stepsARound; ++k) step();
    if (round >= warmup) times[i].push((performance.now() - start) / stepsARound);
  });
}

const [theirs, ...ours] = times.map(median);
const apart = difference();
if (apart > 1e-3) throw new Error(`after ${steps} steps a weight of one differs by ${apart} from the other's`);
report({
  rows: choices.map((choice, i) => ({
    what: `learner, ${choice}`,
    size: `${Math.round(1000 / ours[i])} steps/s`,
    ours: ours[i],
    cpu: choice === "soft" ? theirs : undefined
  })),
  goals: [{name: "learner at least 5 times as fast as tfjs cpu", reached: ours[0] * 5 <= theirs}]
});

/**
 * TensorFlow.js' own gradients, which its build for Node leaves out. They stand in modules that say "./gradients" and
 * mean the file, not the folder of that name: bundlers understand that, Node needs the hook. They register themselves
 * with the one engine there is.
 */
async function registerGradients(): Promise<void> {
  const hook = `export const resolve = (name, context, next) => next(name, context).catch((error) => {
    if (error.code !== "ERR_UNSUPPORTED_DIR_IMPORT") throw error;
    return next(name + ".js", context);
  });`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
  const path = "@tensorflow/tfjs-core/dist/register_all_gradients.js";
  await import(path);
}

/** The soft learner with TensorFlow.js. */
function createPeer() {
  const start = createModel(random(seed, 0));
  const table = (weights: Float64Array) =>
    tf.variable(tf.tensor2d(Float32Array.from(weights), [weights.length / width, width]));
  const model = {
    query1: table(start.query1),
    key1: table(start.key1),
    query2: table(start.query2),
    key2: table(start.key2)
  };
  const batches = Array.from({length: steps}, createBatches());
  const adam = tf.train.adam(learningRate, 0.9, 0.999, 1e-8);
  const absent = tf.scalar(22);
  let next = 0;

  // Softmax over the words of a sentence, each as often as it occurs.
  const listen = (scores: tf.Tensor2D, counts: tf.Tensor2D) => {
    const weights = tf.mul(counts, tf.exp(scores));
    return tf.div<tf.Tensor2D>(weights, tf.sum(weights, 1, true));
  };
  const loss = ({counts, its, right, wrong}: Batch) => {
    const scale = 1 / Math.sqrt(width);
    const first = listen(tf.mul(scale, tf.matMul(model.query1, model.key1, false, true)), counts);
    // What “it” brings, plus what it heard: one product.
    const query = tf.matMul(tf.add<tf.Tensor2D>(first, its), model.query2);
    const second = listen(tf.mul(scale, tf.matMul(query, model.key2, false, true)), counts);
    const heard = (noun: tf.Tensor2D) => tf.mul(sharpness, tf.sum(tf.mul(second, noun), 1));
    const toRight = heard(right);
    const all = tf.add(tf.add(tf.exp(toRight), tf.exp(heard(wrong))), absent);
    return tf.mean(tf.sub(tf.log(all), toRight)) as tf.Scalar;
  };
  return {
    model,
    step() {
      adam.minimize(() => loss(batches[next]));
      next++;
    }
  };
}

interface Batch {
  /** How often each word occurs, [sentence, word]; a sentence's “it”, its right and its wrong noun as 1 among 0. */
  counts: tf.Tensor2D;
  its: tf.Tensor2D;
  right: tf.Tensor2D;
  wrong: tf.Tensor2D;
}

/** The batches that our run of this seed draws. */
function createBatches(): () => Batch {
  const uniform = random(seed, 1);
  const {training} = corpus();
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(uniform() * list.length)];
  return () => {
    const sentences = Array.from({length: batchSize}, () => oneOf(oneOf(training)));
    const matrix = (list: number[][]) => {
      const rows = new Float32Array(batchSize * vocabulary.length);
      list.forEach((words, i) => words.forEach((word) => rows[i * vocabulary.length + word]++));
      return tf.tensor2d(rows, [batchSize, vocabulary.length]);
    };
    return {
      counts: matrix(sentences.map(({words}) => [...words])),
      its: matrix(sentences.map(() => [wordId("it")])),
      right: matrix(sentences.map(({words, right}) => [words[right]])),
      wrong: matrix(sentences.map(({words, wrong}) => [words[wrong]]))
    };
  };
}

/** How far the weights of both soft learners have come apart. */
function difference(): number {
  const mine = runs[0].state.model;
  return Math.max(
    ...(["query1", "key1", "query2", "key2"] as const).flatMap((part) => {
      const theirs = peer.model[part].dataSync();
      return Array.from(mine[part], (weight, i) => Math.abs(weight - theirs[i]));
    })
  );
}
