import {expect, it} from "vitest";
import {createSwitches} from "../../src/lab/switches.js";

it("nothing is switched off to begin with, and a link may only switch off what there is", () => {
  const {noPlaces, noHead, noWord} = createSwitches();
  expect([noPlaces.value, noHead.value, noWord.value]).toEqual([false, "", -1]);
  expect(["", "1.1", "2.4"].map((name) => noHead.accepts(name))).toEqual([true, true, true]);
  expect(["2.5", "2.2 ", "mean"].map((name) => noHead.accepts(name))).toEqual([false, false, false]);
  expect([-1, 0, 500].map((word) => noWord.accepts(word))).toEqual([true, true, true]);
  expect([-2, 0.5, NaN].map((word) => noWord.accepts(word))).toEqual([false, false, false]);
});
