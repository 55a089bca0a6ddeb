import {expect, test} from "vitest";
import {hard} from "../../src/learner/hard.js";
import {probes} from "../../src/learner/probe.js";
import {sampled} from "../../src/learner/sampled.js";
import {soft} from "../../src/learner/soft.js";
import {createTrace, longest} from "../../src/learner/trace.js";
import {expectClose} from "../attention/close.js";

const {tired} = probes;
const slope = new Float64Array(longest);

/** A trace in which “it” listens with these weights in layer 2. */
function listening(weights: Record<number, number>) {
  const trace = createTrace();
  for (const [j, weight] of Object.entries(weights)) trace.weights2[Number(j)] = weight;
  trace.scores2.set(trace.weights2.map(Math.log));
  return trace;
}

const all = (pick: number) => listening({[pick]: 1});
const best = Math.log(1 + 23 * Math.exp(-8));

test("the loss is almost 0 if only the right noun is heard, and −log(1/24) if no noun is", () => {
  for (const choose of [
    soft,
    hard,
    sampled(
      () => 0.5,
      () => 0
    )
  ]) {
    expectClose([choose(all(tired.right), tired, slope).loss], [best]);
    expectClose([choose(all(0), tired, slope).loss], [Math.log(24)]);
    expectClose([choose(all(tired.wrong), tired, slope).loss], [best + 8]);
  }
});

test("the reward is the weight on the right noun, or whether it was picked", () => {
  const trace = listening({[tired.right]: 0.4, [tired.wrong]: 0.6});
  expect(soft(trace, tired, slope).reward).toBe(0.4);
  expect(hard(trace, tired, slope).reward).toBe(0);
  expect(
    sampled(
      () => 0.39,
      () => 0
    )(trace, tired, slope).reward
  ).toBe(1);
  expect(
    sampled(
      () => 0.41,
      () => 0
    )(trace, tired, slope).reward
  ).toBe(0);
});

test("a soft choice raises the right noun's score and lowers the wrong one's", () => {
  soft(listening({[tired.right]: 0.5, [tired.wrong]: 0.5}), tired, slope);
  expect(slope[tired.right]).toBeLessThan(0);
  expect(slope[tired.wrong]).toBeCloseTo(-slope[tired.right], 12);
});

test("a pick that earned more than usual is made likelier, one that earned less is made less likely", () => {
  const trace = listening({[tired.right]: 0.25, [tired.wrong]: 0.75});
  sampled(
    () => 0.2,
    () => 0.5
  )(trace, tired, slope);
  expectClose([slope[tired.right], slope[tired.wrong]], [-0.375, 0.375]);
  sampled(
    () => 0.9,
    () => 0.5
  )(trace, tired, slope);
  expectClose([slope[tired.right], slope[tired.wrong]], [-0.125, 0.125]);
});

test("lots fall as often as the weights say", () => {
  const trace = listening({1: 0.2, 4: 0.3, 9: 0.5});
  const counts = {right: 0, wrong: 0};
  for (let i = 0; i < 100; ++i) {
    const choose = sampled(
      () => (i + 0.5) / 100,
      () => 0
    );
    const {loss, reward} = choose(trace, tired, slope);
    counts.right += reward;
    counts.wrong += Number(loss > 8);
  }
  expect(counts).toEqual({right: 20, wrong: 30});
});

test("a lot that rounding leaves over falls on the last word", () => {
  sampled(
    () => 1 - 1e-16,
    () => 0.5
  )(listening({1: 0.3, 4: 0.3}), tired, slope);
  expect(slope[9]).toBe(0.5);
});
