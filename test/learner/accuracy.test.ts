import {expect, test} from "vitest";
import {accuracy, firstNounAccuracy, nearestNounAccuracy} from "../../src/learner/accuracy.js";
import {corpus, writeCorpus} from "../../src/learner/corpus.js";
import {forward} from "../../src/learner/forward.js";
import type {RunOptions} from "../../src/learner/index.js";
import {createRun} from "../../src/learner/index.js";
import {sentence} from "../../src/learner/sentence.js";
import {createTrace} from "../../src/learner/trace.js";

const {heldOut} = corpus();

/** The share of sentences whose right noun scores higher, one forward pass each. */
function slowAccuracy(model: Parameters<typeof accuracy>[0], temperature: number): number {
  const trace = createTrace();
  const points = heldOut.map(({words, right, wrong}) => {
    forward(model, words, temperature, trace);
    return (Math.sign(trace.scores2[right] - trace.scores2[wrong]) + 1) / 2;
  });
  return points.reduce((a, b) => a + b, 0) / points.length;
}

test.each<RunOptions>([{}, {choice: "sampled"}, {temperature: 0.01}, {temperature: 5}, {learningRate: 1}])(
  "accuracy counts what forward passes say, with %o",
  (options) => {
    const run = createRun({seed: 6, ...options});
    for (const steps of [0, 20, 40]) {
      for (let i = 0; i < steps; ++i) run.step();
      const {model, temperature} = run.state;
      expect(accuracy(model, heldOut, temperature)).toBe(slowAccuracy(model, temperature));
    }
  }
);

test("a model that prefers no noun is right half of the time", () => {
  const {model} = createRun().state;
  model.weights.fill(0);
  expect(accuracy(model, heldOut)).toBe(0.5);
});

test("the two rules of thumb prefer opposite nouns", () => {
  const parts = {agent: "cat", verb: "chased", patient: "ball"};
  const tired = sentence({...parts, adjective: "tired", aboutAgent: true}); // its right noun comes first
  const round = sentence({...parts, adjective: "round", aboutAgent: false});
  expect([tired, round].map((one) => firstNounAccuracy([one]))).toEqual([1, 0]);
  expect([tired, round].map((one) => nearestNounAccuracy([one]))).toEqual([0, 1]);
  expect(firstNounAccuracy([tired, round, tired, tired])).toBe(0.75);
});

test("parts of the examination make the whole", () => {
  const run = createRun({seed: 2});
  for (let i = 0; i < 30; ++i) run.step();
  const parts = [0, 1, 2, 3].map((i) => run.accuracy([i, 4]));
  expect(parts.reduce((a, b) => a + b) / 4).toBeCloseTo(run.accuracy(), 12);
  expect(new Set(parts).size).toBeGreaterThan(1);
});

test("sentences that have been made need not be made again", () => {
  expect(writeCorpus().next().done).toBe(true);
  expect(corpus()).toBe(corpus());
});
