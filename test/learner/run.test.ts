import {expect, test} from "vitest";
import {adam} from "../../src/learner/adam.js";
import {createBatches} from "../../src/learner/batch.js";
import type {Run, RunOptions, StepReport} from "../../src/learner/index.js";
import {createRun} from "../../src/learner/index.js";
import {createModel, emptyModel} from "../../src/learner/model.js";
import {random} from "../../src/learner/random.js";
import {sampled} from "../../src/learner/sampled.js";

const seeds = (n: number) => Array.from({length: n}, (_, seed) => seed);
const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;

function go(run: Run, steps: number): StepReport {
  let report = run.step();
  for (let i = 1; i < steps; ++i) report = run.step();
  return report;
}

test("soft attention reaches 95% on pairs it never saw within 100 steps, on 20 seeds of 20", () => {
  for (const seed of seeds(20)) {
    const run = createRun({seed});
    expect(Math.abs(run.accuracy() - 0.5)).toBeLessThan(0.03);
    expect(go(run, 100).status).toBe("running");
    expect(run.accuracy(), `seed ${seed}`).toBeGreaterThanOrEqual(0.95);
  }
});

test("soft attention finds some noun first and the right noun later", () => {
  const runs = seeds(20).map((seed) => createRun({seed}));
  const at = (read: (probes: ReturnType<Run["probe"]>) => number) => mean(runs.map((run) => read(run.probe())));
  const [cat, ball] = [1, 4];
  const phase = () => [
    at(({tired}) => tired.layer2[cat]),
    at(({tired}) => tired.layer2[ball]),
    at(({round}) => round.layer2[cat]),
    at(({round}) => round.layer2[ball])
  ];
  for (const weight of phase()) expect(weight).toBeCloseTo(0.1, 1);
  runs.forEach((run) => go(run, 20));
  for (const weight of phase()) expect(Math.abs(weight - 0.45)).toBeLessThan(0.06);
  runs.forEach((run) => go(run, 80));
  const [tiredCat, tiredBall, roundCat, roundBall] = phase();
  expect(Math.min(tiredCat, roundBall)).toBeGreaterThan(0.85);
  expect(Math.max(tiredBall, roundCat)).toBeLessThan(0.13);
});

test("hard attention does not move a weight by a single bit, and says it is frozen", () => {
  for (const seed of seeds(3)) {
    const run = createRun({seed, choice: "hard"});
    const before = run.state.model.weights.slice();
    const accuracy = run.accuracy();
    const report = go(run, 200);
    expect(new BigUint64Array(run.state.model.weights.buffer)).toEqual(new BigUint64Array(before.buffer));
    expect(report.gradients).toEqual({query1: 0, key1: 0, query2: 0, key2: 0});
    expect(report.status).toBe("frozen");
    expect(run.accuracy()).toBe(accuracy);
    expect(Math.abs(accuracy - 0.5)).toBeLessThan(0.03);
  }
});

test("hard attention trained by sampling works, and is slower", () => {
  const runs = seeds(10).map((seed) => createRun({seed, choice: "sampled"}));
  runs.forEach((run) => go(run, 100));
  expect(mean(runs.map((run) => run.accuracy()))).toBeLessThan(0.6);
  runs.forEach((run) => go(run, 900));
  expect(runs.filter((run) => run.accuracy() > 0.9).length).toBeGreaterThanOrEqual(8);
});

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

test("sharp soft attention freezes as hard attention does; warmer, the same start learns", () => {
  const run = createRun({seed: 1, temperature: 0.01});
  expect(go(run, 300).status).toBe("frozen");
  expect(run.accuracy()).toBeLessThan(0.6);
  const warmer = createRun({seed: 1, temperature: 1});
  expect(go(warmer, 300).status).toBe("running");
  expect(warmer.accuracy()).toBeGreaterThan(0.95);
});

test("a learning rate of 1 destroys the run for good, and it says so", () => {
  for (const seed of seeds(5)) {
    const run = createRun({seed, learningRate: 1});
    expect(go(run, 400).status).toBe("frozen");
    expect(run.accuracy()).toBeLessThan(0.6);
  }
});

test("a run that has learned is not called frozen", () =>
  expect(go(createRun({seed: 2}), 1000).status).toBe("running"));

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
  expect(() => createRun({temperature: Infinity})).toThrow("invalid temperature: Infinity");
});
