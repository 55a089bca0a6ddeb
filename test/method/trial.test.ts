import {describe, expect, it} from "vitest";
import {createRun} from "../../src/learner/index.js";
import {enough, trial} from "../../src/method/trial.js";

describe("trial", () => {
  it("soft attention has learned it after a step that its curve confirms", () => {
    const {solved, final} = trial({seed: 1}, 100);
    expect(final).toBeGreaterThan(0.99);
    const run = createRun({seed: 1});
    const accuracies = Array.from({length: solved!}, () => run.step({accuracy: true}).accuracy!);
    expect(accuracies[solved! - 1]).toBeGreaterThanOrEqual(enough);
    for (const earlier of accuracies.slice(0, -1)) expect(earlier).toBeLessThan(enough);
  });
  it("examined every ten steps only, it is found out at a step that ends in 0, or never", () => {
    expect(trial({seed: 1}, 100, {every: 10}).solved).toBe(60);
    expect(trial({seed: 1}, 60, {every: Infinity})).toEqual({solved: null, final: trial({seed: 1}, 60).final});
  });
  it("stops, if it is to, when it has learned it", () => {
    const {solved, final} = trial({seed: 1}, 100, {stops: true});
    expect(final).toBe(trial({seed: 1}, solved!).final);
    expect(final).toBeLessThan(trial({seed: 1}, 100).final);
  });
  it("hard attention never does", () => {
    const {solved, final} = trial({seed: 1, choice: "hard"}, 20);
    expect(solved).toBeNull();
    expect(final).toBe(createRun({seed: 1, choice: "hard"}).accuracy());
  });
});
