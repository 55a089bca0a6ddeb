import {expect, it} from "vitest";
import {toggle} from "../../../src/components/controls/index.js";

it("is off unless it is said to be on, and takes nothing but yes and no", () => {
  expect([toggle({label: "L"}).value, toggle({label: "L", value: true}).value]).toEqual([false, true]);
  const {accepts} = toggle({label: "L"});
  expect([true, false, 1, "true", undefined].map((x) => accepts(x as boolean))).toEqual([
    true,
    true,
    false,
    false,
    false
  ]);
});

it("tells a person's press", () => {
  const control = toggle({label: "L"});
  const seen: boolean[] = [];
  control.addEventListener("input", () => seen.push(control.value));
  document.body.append(control);
  control.querySelector<HTMLInputElement>("input")!.click();
  expect(seen).toEqual([true]);
  control.remove();
});
