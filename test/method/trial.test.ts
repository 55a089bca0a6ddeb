import {describe, expect, it} from "vitest";
import {createRun} from "../../src/learner/index.js";
import {enough, every, trial} from "../../src/method/trial.js";

describe("trial", () => {
  it("soft attention has learned it after a step that its curve confirms", () => {
    const {solved, final} = trial({seed: 1}, 100);
    expect(final).toBeGreaterThan(0.99);
    const run = createRun({seed: 1});
    const accuracies = Array.from({length: solved!}, () => run.step({accuracy: true}).accuracy!);
    expect(accuracies[solved! - 1]).toBeGreaterThanOrEqual(enough);
    expect(accuracies[solved! - 1 - every]).toBeLessThan(enough);
  });
  it("hard attention never does", () => {
    const {solved, final} = trial({seed: 1, choice: "hard"}, 20);
    expect(solved).toBeNull();
    expect(final).toBe(createRun({seed: 1, choice: "hard"}).accuracy());
  });
});
