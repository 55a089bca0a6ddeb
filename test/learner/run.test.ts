import {expect, test} from "vitest";
import {adam} from "../../src/learner/adam.js";
import {createBatches} from "../../src/learner/batch.js";
import type {RunOptions} from "../../src/learner/index.js";
import {createRun} from "../../src/learner/index.js";
import {createModel, emptyModel} from "../../src/learner/model.js";
import {random} from "../../src/learner/random.js";
import {sampled} from "../../src/learner/sampled.js";
import {mean} from "../mean.js";
import {go} from "./go.js";

test("the usual reward, with which a pick is compared, moves a tenth of the way to the latest", () => {
  const run = createRun({seed: 3, choice: "sampled"});
  go(run, 3);
  let usual = 0;
  const [model, gradient] = [createModel(random(3, 0)), emptyModel()];
  const learn = createBatches(
    random(3, 1),
    sampled(random(3, 2), () => usual)
  );
  const descend = adam(model.weights.length);
  for (let i = 0; i < 3; ++i) {
    const portions = learn(model, 1, gradient);
    let portion = portions.next();
    while (!portion.done) portion = portions.next();
    usual += 0.1 * (portion.value.reward - usual);
    descend(model.weights, gradient.weights, 0.01);
  }
  expect(run.state.model.weights).toEqual(model.weights);
});

test("the same options give the same run to the last bit", () => {
  for (const choice of ["soft", "hard", "sampled"] as const) {
    const [a, b] = [createRun({seed: 9, choice}), createRun({seed: 9, choice})];
    expect(go(a, 30)).toEqual(go(b, 30));
    expect(a.state.model.weights).toEqual(b.state.model.weights);
  }
});

test("a step in portions is the same step", () => {
  const [whole, parted] = [createRun({seed: 6}), createRun({seed: 6})];
  const portions = parted.stepInPortions({accuracy: true});
  let count = 0;
  let portion = portions.next();
  for (; !portion.done; portion = portions.next()) count++;
  expect(count).toBeGreaterThanOrEqual(8);
  expect(portion.value).toEqual(whole.step({accuracy: true}));
  expect(parted.state.model.weights).toEqual(whole.state.model.weights);
});

test("runs of one seed start alike, whatever they choose; another seed starts elsewhere", () => {
  const weights = (options: RunOptions) => createRun(options).state.model.weights;
  expect(weights({seed: 4, choice: "hard"})).toEqual(weights({seed: 4}));
  expect(weights({seed: 5})).not.toEqual(weights({seed: 4}));
});

test("a report tells the step, the loss, the gradients, both layers, and the accuracy if asked", () => {
  const run = createRun();
  expect(run.state).toMatchObject({step: 0, status: "running"});
  const first = run.step();
  expect(first).toMatchObject({step: 1, status: "running", message: undefined});
  expect(Math.abs(first.loss - 2.5)).toBeLessThan(0.2);
  expect(Math.abs(first.reward - 0.1)).toBeLessThan(0.03);
  for (const norm of Object.values(first.gradients)) expect(norm).toBeGreaterThan(0);
  expect(first.probes).toEqual(run.probe());
  for (const {layer1, layer2} of Object.values(first.probes)) {
    expect([layer1.length, layer2.length]).toEqual([10, 10]);
    expect(mean(layer1)).toBeCloseTo(0.1, 12);
    expect(mean(layer2)).toBeCloseTo(0.1, 12);
  }
  expect("accuracy" in first).toBe(false);
  expect(run.step({accuracy: true}).accuracy).toBe(run.accuracy());
});

test("a number that is not finite stops the run with a reason, and the run stays stopped", () => {
  const run = createRun();
  const seen = go(run, 3).probes;
  run.state.model.weights[5] = NaN;
  const rest = run.state.model.weights.slice();
  const report = run.step();
  expect(report).toMatchObject({step: 3, status: "diverged", message: "stopped after step 3: loss NaN, gradient NaN"});
  expect(report.probes).toEqual(seen);
  expect(run.step()).toBe(report);
  expect(run.state).toMatchObject({step: 3, status: "diverged", message: report.message});
  expect(run.state.model.weights).toEqual(rest);
});

test("weights beyond all bounds stop the run before a figure sees them", () => {
  const report = createRun({learningRate: 1e200}).step();
  expect(report).toMatchObject({status: "diverged", message: "stopped after step 1: the weights are too large to use"});
  expect(report.probes.tired.layer2.every(Number.isFinite)).toBe(true);
});

test("a run refuses what it cannot start with", () => {
  expect(() => createRun({seed: 1.5})).toThrow("invalid seed: 1.5");
  expect(() => createRun({choice: "firm" as "soft"})).toThrow("invalid choice: firm");
  expect(() => createRun({learningRate: 0})).toThrow("invalid learning rate: 0");
  expect(() => createRun({learningRate: Infinity})).toThrow("invalid learning rate: Infinity");
  expect(() => createRun({temperature: 0})).toThrow("invalid temperature: 0");
  expect(() => createRun({temperature: Infinity})).toThrow("invalid temperature: Infinity");
});
