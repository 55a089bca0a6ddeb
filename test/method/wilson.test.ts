import {describe, expect, it} from "vitest";
import {wilson} from "../../src/method/wilson.js";

describe("wilson", () => {
  it("gives 8 of 10 the interval from 0.490 to 0.943", () => {
    const [low, high] = wilson(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
  });
  it.each([
    [1, 2],
    [3, 16],
    [143, 285]
  ])("ends where a true share would make %i of %i just 1.96 standard errors unlikely", (successes, n) => {
    for (const end of wilson(successes, n))
      expect(Math.abs(successes / n - end)).toBeCloseTo(1.959964 * Math.sqrt((end * (1 - end)) / n), 9);
  });
  it("stays between 0 and 1, and begins or ends there for none and for all", () => {
    expect(wilson(0, 20)[0]).toBe(0);
    expect(wilson(20, 20)[1]).toBe(1);
    expect(wilson(0, 20)[1]).toBeCloseTo(1 - wilson(20, 20)[0], 12);
  });
  it.each([
    [1, 0],
    [3, 2],
    [-1, 2],
    [NaN, 2]
  ])("refuses %d of %d", (successes, n) => expect(() => wilson(successes, n)).toThrow("invalid share"));
});
