import {expect, test} from "vitest";
import type {Matrix, Vector} from "../../src/attention/index.js";
import {blend, scores, softmax} from "../../src/attention/index.js";
import {accuracy} from "../../src/learner/accuracy.js";
import {corpus} from "../../src/learner/corpus.js";
import {forward} from "../../src/learner/forward.js";
import {wordId} from "../../src/learner/language.js";
import {createModel, emptyModel, width} from "../../src/learner/model.js";
import {probe, probes} from "../../src/learner/probe.js";
import {random} from "../../src/learner/random.js";
import {createTrace} from "../../src/learner/trace.js";
import {expectClose} from "../attention/close.js";

const {heldOut} = corpus();

/** Scaled dot-product attention, as it is written. */
function attend(query: Vector, keys: Matrix, values: Matrix, temperature: number) {
  const weights = softmax(scores(query, keys, {scale: 1 / Math.sqrt(query.length)}), {temperature});
  return {weights, output: blend(weights, values)};
}

test("both layers are scaled dot-product attention", () => {
  const model = createModel(random(5));
  for (let i = 0; i < model.weights.length; ++i) model.weights[i] *= 3;
  const rows = (table: Float64Array, words: readonly number[]) =>
    words.map((id) => table.subarray(id * width, (id + 1) * width));
  const trace = createTrace();
  for (const temperature of [1, 0.1]) {
    for (const {words} of heldOut.slice(0, 40)) {
      forward(model, words, temperature, trace);
      const values = rows(model.query2, words);
      const layer1 = attend(model.query1, rows(model.key1, words), values, temperature);
      const own = rows(model.query2, [wordId("it")])[0];
      const query2 = layer1.output.map((x, d) => x + own[d]);
      const layer2 = attend(query2, rows(model.key2, words), values, temperature);
      expectClose(trace.weights1.subarray(0, words.length), layer1.weights);
      expectClose(trace.query2, query2);
      expectClose(trace.weights2.subarray(0, words.length), layer2.weights);
    }
  }
});

test("a fresh model has 2,416 weights with deviation 0.3", () => {
  const {weights} = createModel(random(1));
  expect(weights.length).toBe(2416);
  expect(Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0) / 2416)).toBeCloseTo(0.3, 1);
});

test("a model without weights listens evenly and is right half of the time", () => {
  const model = emptyModel();
  const {tired} = probe(model, "soft", 1);
  expectClose(tired.layer1, new Array(10).fill(0.1));
  expectClose(tired.layer2, new Array(10).fill(0.1));
  expect(accuracy(model, heldOut)).toBe(0.5);
});

test("a hard choice gives one word of layer 2 everything, and layer 1 stays soft", () => {
  const model = createModel(random(1));
  const [soft, hard] = [probe(model, "soft", 1), probe(model, "hard", 1)];
  expect(hard.tired.layer1).toEqual(soft.tired.layer1);
  expect(hard.tired.layer2.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(hard.tired.layer2.indexOf(1)).toBe(soft.tired.layer2.indexOf(Math.max(...soft.tired.layer2)));
});

test("accuracy is that of the two nouns alone, whatever other words score", () => {
  const model = emptyModel();
  // Layer 2 asks with a constant query; keys decide, and an animal beats an object beats a place.
  model.query2[wordId("it") * width] = 1;
  for (let id = 0; id < 50; ++id) model.key2[id * width] = id < 8 ? 2 : id < 16 ? 1 : id < 24 ? 0 : 9;
  expect(accuracy(model, heldOut)).toBe(0.5);
  const animals = [probes.tired, {...probes.round, right: probes.round.wrong, wrong: probes.round.right}];
  expect(accuracy(model, animals)).toBe(1);
});
