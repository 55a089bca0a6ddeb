import {expect, it, vi} from "vitest";
import {sayOnDeck} from "../../src/deck/say.js";

it("says one thing at a time, for a while", () => {
  vi.useFakeTimers();
  const said = () => Array.from(document.querySelectorAll("[role=status]"), (line) => line.textContent);
  sayOnDeck("one");
  sayOnDeck("two");
  expect(said()).toEqual(["two"]);
  vi.advanceTimersByTime(10_000);
  expect(said()).toEqual([]);
  vi.useRealTimers();
});
