import {expect, it} from "vitest";
import {norms} from "../../src/learner/norms.js";

it("is the Euclidean length of each part", () => {
  const part = (...numbers: number[]) => Float64Array.of(...numbers);
  expect(norms({weights: part(), query1: part(3, 4), key1: part(0), query2: part(-2), key2: part(1, 1, 1, 1)})).toEqual(
    {
      query1: 5,
      key1: 0,
      query2: 2,
      key2: 2
    }
  );
});
