// @vitest-environment happy-dom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {arrive} from "../../src/chapter/arrive.js";

/** The frames of the browser, run by hand. */
let frames: (() => void)[] = [];
const frame = () => frames.splice(0).forEach((run) => run());
const {classList} = document.documentElement;
const joined = () => document.querySelectorAll(".arrived").length;

/** A page with a figure and twenty parts below it, which has just been read by the browser. */
function open(type = "navigate", hash = "") {
  document.body.innerHTML = `<main id="observablehq-main"><h1>A page</h1><figure></figure>${Array.from(
    {length: 20},
    (_, i) => `<p id="part-${i}">text</p>`
  ).join("")}</main>`;
  location.hash = hash;
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([{type}] as never);
  arrive();
  document.dispatchEvent(new Event("DOMContentLoaded"));
}

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
});
afterEach(() => {
  vi.runAllTimers(); // an arrival ends at the latest now
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("has what stands below the first figure join in, some a frame, once the first screen is painted", () => {
  open();
  expect([classList.contains("arriving"), joined()]).toEqual([true, 0]);
  frame();
  const counts = Array.from({length: 4}, () => {
    frame();
    return joined();
  });
  expect(counts).toEqual([8, 16, 20, 0]);
  expect(classList.contains("arriving")).toBe(false);
});

it.each([
  ["reload", ""],
  ["back_forward", ""],
  ["navigate", "#part-3"]
])("leaves a page whole that the browser scrolls by itself: %s%s", (type, hash) => {
  open(type, hash);
  expect(classList.contains("arriving")).toBe(false);
});

it("is whole after a while where no frames are run", () => {
  open();
  vi.advanceTimersByTime(2000);
  expect(classList.contains("arriving")).toBe(false);
});

it("is whole at once for a reader who follows a link to a part of it", () => {
  open();
  frame();
  frame();
  const part = document.getElementById("part-19")!;
  part.scrollIntoView = vi.fn();
  location.hash = "#part-19";
  dispatchEvent(new Event("hashchange"));
  expect([classList.contains("arriving"), joined()]).toEqual([false, 0]);
  expect(part.scrollIntoView).toHaveBeenCalled();
  frame();
  expect(joined()).toBe(0);
});
