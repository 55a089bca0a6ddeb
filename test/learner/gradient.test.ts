import {expect, test} from "vitest";
import {backward} from "../../src/learner/backward.js";
import {corpus} from "../../src/learner/corpus.js";
import {forward} from "../../src/learner/forward.js";
import {hard} from "../../src/learner/hard.js";
import {createModel, emptyModel} from "../../src/learner/model.js";
import {random} from "../../src/learner/random.js";
import {reinforce} from "../../src/learner/sampled.js";
import {soft} from "../../src/learner/soft.js";
import {createTrace, longest} from "../../src/learner/trace.js";
import {expectGradient} from "./finite-difference.js";

const {training, heldOut} = corpus();
// An active and a passive sentence of each plot, with different verbs and adjectives.
const sentences = [
  training[0][3],
  training[9][12],
  training[60][21],
  training[70][60],
  training[110][5],
  heldOut.at(-9)!
];
const share = 1 / sentences.length;
const trace = createTrace();
const slope = new Float64Array(longest);
const model = createModel(random(3));
// Larger than a fresh model's, so that both softmaxes bend.
for (let i = 0; i < model.weights.length; ++i) model.weights[i] *= 2;

test.each([1, 0.4, 3])("the gradient of a soft choice is the slope of its loss, at temperature %s", (temperature) => {
  const gradient = emptyModel();
  for (const sentence of sentences) {
    forward(model, sentence.words, temperature, trace);
    soft(trace, sentence, slope);
    backward(model, sentence.words, temperature, trace, slope, share, gradient);
  }
  expect(gradient.weights.filter((x) => x !== 0).length).toBeGreaterThan(1000);
  expectGradient(gradient, model, () => {
    let loss = 0;
    for (const sentence of sentences) {
      forward(model, sentence.words, temperature, trace);
      loss += share * soft(trace, sentence, slope).loss;
    }
    return loss;
  });
});

test("the gradient of a hard choice is exactly 0, and so is the slope of its loss", () => {
  const gradient = emptyModel();
  const loss = () => {
    let sum = 0;
    for (const sentence of sentences) {
      forward(model, sentence.words, 1, trace);
      sum += share * hard(trace, sentence, slope).loss;
      backward(model, sentence.words, 1, trace, slope, share, gradient);
    }
    return sum;
  };
  const before = loss();
  expect(gradient.weights.every((x) => x === 0)).toBe(true);
  for (let i = 0; i < model.weights.length; ++i) {
    const kept = model.weights[i];
    for (const h of [-1e-4, 1e-4]) {
      model.weights[i] = kept + h;
      expect(loss()).toBe(before);
    }
    model.weights[i] = kept;
  }
});

test.each([0, 0.4])("a sampled choice climbs the expected reward on average, baseline %s or not", (usual) => {
  const gradient = emptyModel();
  for (const {words, right} of sentences) {
    // The exact expectation: every pick that could be drawn, by its chance.
    for (let pick = 0; pick < words.length; ++pick) {
      forward(model, words, 1, trace);
      reinforce(trace.weights2, pick, (pick === right ? 1 : 0) - usual, slope);
      backward(model, words, 1, trace, slope, share * trace.weights2[pick], gradient);
    }
  }
  expect(gradient.weights.filter((x) => x !== 0).length).toBeGreaterThan(1000);
  expectGradient(gradient, model, () => {
    let reward = 0;
    for (const {words, right} of sentences) {
      forward(model, words, 1, trace);
      reward += share * trace.weights2[right];
    }
    return -reward;
  });
});
