import {expect, test} from "vitest";
import {createWatch} from "../../src/learner/watch.js";

const steps = (n: number, loss: number, norm: number) => Array.from({length: n}, () => [loss, norm] as const);

/** Whether a run with these losses and gradient norms is frozen at its end. */
function frozen(...list: (readonly [number, number])[]): boolean {
  const isFrozen = createWatch();
  return list.reduce((_, [loss, norm]) => isFrozen(loss, norm), false);
}

test("thirty steps of high loss without a gradient are a freeze, twenty-nine are not yet", () => {
  expect(frozen(...steps(29, 3, 0))).toBe(false);
  expect(frozen(...steps(30, 3, 0))).toBe(true);
});

test("a solved run has small gradients too, and is not frozen", () =>
  expect(frozen(...steps(100, 0.01, 1e-5))).toBe(false));

test("a healthy gradient is not a freeze, however high the loss", () =>
  expect(frozen(...steps(100, 3, 0.01))).toBe(false));

test("a twitch now and then does not hide a freeze", () =>
  expect(frozen(...[...Array(10)].flatMap(() => [...steps(9, 3, 1e-8), ...steps(1, 3, 1)]))).toBe(true));

test("a frozen run thaws when gradients return", () => {
  expect(frozen(...steps(100, 3, 0), ...steps(10, 3, 1))).toBe(true);
  expect(frozen(...steps(100, 3, 0), ...steps(11, 3, 1))).toBe(false);
});
