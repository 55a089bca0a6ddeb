import {expect, test} from "vitest";
import {settingsAt} from "../../src/learner/settings.js";

const past = [
  {until: 10, learningRate: 0.1, temperature: 1},
  {until: 20, learningRate: 0.2, temperature: 2}
];
const present = {learningRate: 0.3, temperature: 3};

test("a step is taken with the first past that lasts so long, or with the present", () => {
  expect([1, 10, 11, 20, 21].map((step) => settingsAt(step, past, present).learningRate)).toEqual([
    0.1, 0.1, 0.2, 0.2, 0.3
  ]);
  expect(settingsAt(5, [], present)).toEqual(present);
  expect(settingsAt(5, past, present)).toEqual({learningRate: 0.1, temperature: 1});
});
