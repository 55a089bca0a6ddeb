// @vitest-environment happy-dom
import {describe, expect, it} from "vitest";
import {choice, held, player, prediction, radio, slider, toggle} from "../../../src/components/controls/index.js";

describe("controls", () => {
  it("a slider accepts what lies in its range and rounds to three digits", () => {
    const control = slider([0.05, 5], {label: "Temperature", value: 1, log: true});
    expect([0.05, 5, 0.04, 6, NaN].map(control.accepts)).toEqual([true, true, false, false, false]);
    control.value = 0.123456;
    expect(control.value).toBe(0.123);
    expect(control.querySelector("input[type=range]")!.getAttribute("aria-label")).toBe("Temperature");
  });
  it("a logarithmic slider stands in the middle at the geometric mean", () => {
    const range = slider([0.02, 0.5], {label: "T", value: 0.1, log: true}).querySelector<HTMLInputElement>(
      "input[type=range]"
    )!;
    expect(range.valueAsNumber).toBeCloseTo((Number(range.min) + Number(range.max)) / 2, 6);
  });
  it.each([
    ["slider", slider([0.05, 5], {label: "Temperature", value: 1, log: true})],
    ["player", player({label: "Steps", max: 30, value: 1})]
  ])("a number that a %s does not accept does not stay in its box", (_, control) => {
    const box = control.querySelector<HTMLInputElement>("input[type=number]")!;
    for (const silly of ["99999999999999999999", "-999", ""]) {
      box.value = silly;
      box.dispatchEvent(new Event("input", {bubbles: true}));
      box.dispatchEvent(new Event("blur"));
      expect([box.value, control.value]).toEqual(["1", 1]);
    }
  });
  it("a choice accepts only what it offers", () => {
    const control = choice(["a", "b"], {label: "L"});
    expect([control.value, control.accepts("b"), control.accepts("c")]).toEqual(["a", true, false]);
    expect([radio([1, 2], {label: "L"}).accepts(3), toggle({label: "L"}).value]).toEqual([false, false]);
  });
  it("a prediction has no answer before one is chosen", () => {
    const control = prediction({yes: "it does", no: "it does not"}, {label: "Does it?"});
    expect([control.value, control.above, control.querySelectorAll("input:checked").length]).toEqual(["", true, 0]);
    expect(["", "yes", "perhaps"].map(control.accepts)).toEqual([true, true, false]);
    expect(control.querySelector("[role=radiogroup]")!.getAttribute("aria-label")).toBe("Does it?");
    expect(control.textContent).toContain("it does not");
  });
  it("a held value has no control and checks its type", () => {
    const control = held(-1);
    expect([control.hidden, control.held, control.accepts(3), control.accepts(NaN)]).toEqual([true, true, true, false]);
  });
});
