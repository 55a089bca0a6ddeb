import {expect, it} from "vitest";
import {player, slider} from "../../../src/components/controls/index.js";

const inputOf = (control: Element, type: string) => control.querySelector<HTMLInputElement>(`input[type=${type}]`)!;

it("accepts what lies in its range and rounds to three digits", () => {
  const control = slider([0.05, 5], {label: "Temperature", value: 1, log: true});
  expect([0.05, 5, 0.04, 6, NaN].map(control.accepts)).toEqual([true, true, false, false, false]);
  control.value = 0.123456;
  expect(control.value).toBe(0.123);
  expect(inputOf(control, "range").getAttribute("aria-label")).toBe("Temperature");
});

it("stands in the middle at the geometric mean where it is logarithmic", () => {
  const range = inputOf(slider([0.02, 0.5], {label: "T", value: 0.1, log: true}), "range");
  expect(range.valueAsNumber).toBeCloseTo((Number(range.min) + Number(range.max)) / 2, 6);
});

it("keeps to its steps where it has some", () => {
  const control = slider([0, 10], {label: "Steps", value: 3, step: 1});
  expect([inputOf(control, "range").step, control.value]).toEqual(["1", 3]);
});

it.each([
  ["slider", slider([0.05, 5], {label: "Temperature", value: 1, log: true})],
  ["player", player({label: "Steps", max: 30, value: 1})]
])("a %s does not keep a number in its box that it does not accept", (_, control) => {
  const box = inputOf(control, "number");
  for (const silly of ["99999999999999999999", "-999", ""]) {
    box.value = silly;
    box.dispatchEvent(new Event("input", {bubbles: true}));
    box.dispatchEvent(new Event("blur"));
    expect([box.value, control.value]).toEqual(["1", 1]);
  }
});

it("tells the code that makes it again, at a value", () =>
  expect(slider([0.2, 5], {label: "T", value: 1, log: true}).code!(0.5)).toBe(
    'slider([0.2, 5], {label: "T", value: 0.5, log: true})'
  ));
