import {expect, test} from "vitest";
import type {Lane, Race, RaceOptions} from "../../src/learner/index.js";
import {createRace, createRun} from "../../src/learner/index.js";
import {mean} from "../mean.js";

const both: RaceOptions = {seed: 3, choices: ["soft", "hard"], learningRate: 0.03, temperature: 1};

/** Goes to a step. Returns after how many pieces of work. */
function go(race: Race, step: number): number {
  let pieces = 0;
  while (!(race.record.step >= step && race.record.lanes.length > 0) && !race.stopped) {
    race.advance();
    ++pieces;
  }
  return pieces;
}
const raced = (options: RaceOptions, step: number) => {
  const race = createRace(options);
  go(race, step);
  return race;
};
const last = (lane: Lane) => lane.points.at(-1)!;

test("every lane is the run of its choice, step by step", () => {
  const {record} = raced({...both, choices: ["soft", "hard", "sampled"]}, 15);
  for (const lane of record.lanes) {
    const run = createRun({seed: 3, choice: lane.choice, learningRate: 0.03});
    expect(lane.points[0].accuracy).toBeCloseTo(run.accuracy(), 12);
    const accuracies = lane.points.slice(1).map(() => {
      const {gradients} = run.step();
      if (run.state.step === 15) expect(lane.gradients).toEqual(gradients);
      return run.accuracy();
    });
    expect(lane.points.slice(1).map(({accuracy}) => accuracy)).toEqual(accuracies);
    expect(lane.probes).toEqual(run.probe());
  }
  expect(record.lanes[2].probes).not.toEqual(record.lanes[0].probes);
});

test("a race goes in small pieces, and all lanes have taken a step when it says so", () => {
  const race = createRace(both);
  expect(race.advance()).toBe(false);
  expect(race.record).toMatchObject({step: 0, lanes: []});
  while (!race.advance());
  expect(race.record.step).toBe(0);
  expect(race.record.lanes.map(({status}) => status)).toEqual(["running", "running"]);
  for (let step = 1; step <= 3; ++step) {
    let pieces = 1;
    while (!race.advance()) ++pieces;
    expect(pieces).toBeGreaterThan(3);
    expect(race.record.lanes.map((lane) => last(lane).step)).toEqual([step, step]);
    expect(race.record.step).toBe(step);
  }
});

test("loss and gradient are means of the last ten steps, and absent at step 0", () => {
  const {lanes} = raced(both, 12).record;
  const run = createRun({seed: 3});
  const losses = Array.from({length: 12}, () => run.step().loss);
  expect(lanes[0].points[0]).toEqual({step: 0, accuracy: expect.any(Number)});
  expect(lanes[0].points[4].loss).toBeCloseTo(mean(losses.slice(0, 4)), 12);
  expect(lanes[0].points[12].loss).toBeCloseTo(mean(losses.slice(2)), 12);
  expect(lanes[0].points[12].gradient).toBeGreaterThan(0);
});

test("hard attention has a gradient of exactly 0 in every step, and keeps its accuracy", () => {
  const [, hard] = raced(both, 40).record.lanes;
  expect(hard).toMatchObject({choice: "hard", zeroGradients: 40, status: "frozen"});
  expect(hard.solved).toBeUndefined();
  expect(hard.points.slice(1).every(({gradient}) => gradient === 0)).toBe(true);
  expect(new Set(hard.points.map(({accuracy}) => accuracy.toFixed(9))).size).toBe(1);
});

test("a race remembers when 95% was reached first, and the best accuracy", () => {
  const [soft] = raced({...both, choices: ["soft"]}, 80).record.lanes;
  const accuracies = soft.points.map(({accuracy}) => accuracy);
  expect(soft.solved).toBe(accuracies.findIndex((accuracy) => accuracy >= 0.95));
  expect(soft.best).toBe(Math.max(...accuracies));
  expect(soft.zeroGradients).toBe(0);
});

test("numbers that are not finite stop the race, with the reason, and it stays stopped", () => {
  const race = createRace({...both, learningRate: 1e200});
  go(race, 50);
  expect(race.stopped).toBe(true);
  expect(race.record.step).toBeLessThan(50);
  expect(race.record.lanes[0]).toMatchObject({status: "diverged", message: expect.stringContaining("stopped after")});
  const before = structuredClone(race.record);
  for (let i = 0; i < 5; ++i) expect(race.advance()).toBe(true);
  expect(race.record).toEqual(before);
});
