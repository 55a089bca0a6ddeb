import {expect} from "vitest";

/** Asserts that two lists of numbers agree to within `tolerance`. */
export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-12): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; ++i) {
    const off = Math.abs(actual[i] - expected[i]);
    expect(off <= tolerance, `entry ${i}: ${actual[i]} is not ${expected[i]}`).toBe(true);
  }
}
