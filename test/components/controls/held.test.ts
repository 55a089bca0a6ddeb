import {expect, it} from "vitest";
import {held} from "../../../src/components/controls/index.js";

it("is not seen, and takes values of its own type", () => {
  const control = held(-1);
  expect([control.hidden, control.held]).toEqual([true, true]);
  expect([3, NaN, "3", null].map((x) => control.accepts(x as number))).toEqual([true, false, false, false]);
  control.value = 3;
  expect(control.value).toBe(3);
});

it("takes fewer values where it is told which", () => {
  const control = held("2.2", (name) => /^[12]\.[1-4]$/.test(name));
  expect(["1.1", "3.1", ""].map(control.accepts)).toEqual([true, false, false]);
});
