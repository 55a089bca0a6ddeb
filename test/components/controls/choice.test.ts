import {expect, it} from "vitest";
import {choice, radio} from "../../../src/components/controls/index.js";
import {texts} from "../fixture.js";

it("a menu begins with its first value, and accepts only what it offers", () => {
  const control = choice<string>(["a", "b"], {label: "L", format: (d) => d.toUpperCase()});
  expect([control.value, control.accepts("b"), control.accepts("c")]).toEqual(["a", true, false]);
  expect(texts(control, "option")).toEqual(["A", "B"]);
});

it("a few values side by side are one group with a name", () => {
  const control = radio<number>([1, 2], {label: "How many", value: 2});
  expect([control.value, control.accepts(1), control.accepts(3)]).toEqual([2, true, false]);
  expect(control.querySelector("[role=radiogroup]")!.getAttribute("aria-label")).toBe("How many");
  expect(control.querySelectorAll("input[type=radio]")).toHaveLength(2);
  expect(control.code!(1)).toBe('radio([1, 2], {label: "How many", value: 1})');
});
