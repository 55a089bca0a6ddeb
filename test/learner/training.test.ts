// What becomes of the learners in a hundred steps and more, on several starts: what the chapter says of them.
import {expect, test} from "vitest";
import type {Run} from "../../src/learner/index.js";
import {createRun} from "../../src/learner/index.js";
import {mean} from "../mean.js";
import {go} from "./go.js";

const seeds = (n: number) => Array.from({length: n}, (_, seed) => seed);

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
