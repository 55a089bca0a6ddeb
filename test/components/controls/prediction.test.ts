import {expect, it} from "vitest";
import {prediction} from "../../../src/components/controls/index.js";

const question = () => prediction({yes: "it does", no: "it does not"}, {label: "Does it?"});
const checked = (control: Element) => control.querySelectorAll("input:checked").length;

it("has no answer before one is chosen", () => {
  const control = question();
  expect([control.value, control.above, checked(control)]).toEqual(["", true, 0]);
  expect(["", "yes", "perhaps"].map(control.accepts)).toEqual([true, true, false]);
  expect(control.querySelector("[role=radiogroup]")!.getAttribute("aria-label")).toBe("Does it?");
  expect(control.textContent).toContain("it does not");
});

it("has the answer that is chosen", () => {
  const control = question();
  document.body.append(control);
  control.querySelectorAll<HTMLInputElement>("input")[1].click();
  expect(control.value).toBe("no");
  control.remove();
});
