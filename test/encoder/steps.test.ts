import {describe, expect, it} from "vitest";
import {finish, finishInSlices} from "../../src/encoder/steps.js";
import type {Steps} from "../../src/encoder/steps.js";

function* count(to: number, onStep = (_: number): void => {}): Steps<number> {
  for (let i = 1; i <= to; ++i) {
    onStep(i);
    yield;
  }
  return to;
}

describe("finish", () => {
  it("takes all steps and returns the result", () => {
    const seen: number[] = [];
    expect(finish(count(3, (i) => seen.push(i)))).toBe(3);
    expect(seen).toEqual([1, 2, 3]);
  });
});

describe("finishInSlices", () => {
  it("returns the result", async () => {
    expect(await finishInSlices(count(3))).toBe(3);
  });

  it("lets what waits go first after each slice", async () => {
    const seen: (number | string)[] = [];
    setImmediate(() => seen.push("event"));
    await finishInSlices(
      count(20, (i) => seen.push(i)),
      {slice: 0}
    );
    expect(seen.indexOf("event")).toBeGreaterThan(0);
    expect(seen.indexOf("event")).toBeLessThan(20);
  });

  it("stops when it is told to, with the signal's reason", async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const steps = count(9, (i) => {
      seen.push(i);
      if (i === 2) controller.abort(new Error("enough"));
    });
    await expect(finishInSlices(steps, {signal: controller.signal})).rejects.toThrow("enough");
    expect(seen).toEqual([1, 2]);
  });

  it("rejects with what a step throws", async () => {
    const steps = count(3, () => {
      throw new Error("broken");
    });
    await expect(finishInSlices(steps)).rejects.toThrow("broken");
  });
});
