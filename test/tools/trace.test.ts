import {describe, expect, it} from "vitest";
import type {TraceEvent} from "../quiet/trace.js";
import {longestTasks, scriptPerFrame} from "../quiet/trace.js";

const event = (name: string, start: number, length: number, cpu = length): TraceEvent => ({
  name,
  start,
  end: start + length,
  cpu
});

describe("longestTasks", () => {
  it("is the longest task after each mark, in processor time", () => {
    const events = [
      event("RunTask", 0, 900),
      event("a", 1000, 0),
      event("RunTask", 1001, 80, 20),
      event("RunTask", 1100, 30),
      event("b", 2000, 0),
      event("RunTask", 2001, 5)
    ];
    expect([...longestTasks(events, ["a", "b"])]).toEqual([
      ["a", 30],
      ["b", 5]
    ]);
  });
});

describe("scriptPerFrame", () => {
  it("adds up what ran since a frame was handed over, and counts no script twice", () => {
    const events = [
      event("Commit", 0, 1),
      event("FireAnimationFrame", 2, 4),
      event("FunctionCall", 3, 2), // a part of it
      event("TimerFire", 7, 3, 1),
      event("Commit", 16, 1),
      event("Layout", 18, 5)
    ];
    expect(scriptPerFrame(events)).toEqual([5, 0]);
  });
});
