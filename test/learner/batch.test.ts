import {expect, test} from "vitest";
import {batchSize, createBatches} from "../../src/learner/batch.js";
import {createModel, emptyModel} from "../../src/learner/model.js";
import {random} from "../../src/learner/random.js";
import {soft} from "../../src/learner/soft.js";

const model = createModel(random(3));
const gradient = emptyModel();

/** Lets `model` answer the same batch each time. Returns its outcome and in how many portions it came. */
function answer() {
  const portions = createBatches(random(5), soft)(model, 1, gradient);
  for (let count = 0; ; ++count) {
    const {done, value} = portions.next();
    if (done) return {...value, count};
  }
}

test("the gradient of a batch is the slope of its mean loss", () => {
  answer();
  const uphill = gradient.weights.slice();
  const lossAt = (step: number) => {
    uphill.forEach((x, i) => (model.weights[i] += step * x));
    const {loss} = answer();
    uphill.forEach((x, i) => (model.weights[i] -= step * x));
    return loss;
  };
  const step = 1e-3;
  const slope = (lossAt(step) - lossAt(-step)) / (2 * step);
  const size = uphill.reduce((sum, x) => sum + x * x, 0);
  expect(size).toBeGreaterThan(1e-4);
  expect(slope / size).toBeCloseTo(1, 4);
});

test("a batch comes in portions of two sentences", () => expect(answer().count).toBe(batchSize / 2));
