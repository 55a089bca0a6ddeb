import {expect, it, vi} from "vitest";
import {pin} from "../../src/lab/pin.js";

const setUp = () => {
  const control = pin("", (name) => name !== "bad");
  const box = control.querySelector("input")!;
  const heard = vi.fn();
  control.addEventListener("input", heard);
  const tick = (checked: boolean) => {
    box.checked = checked;
    box.dispatchEvent(new Event("input", {bubbles: true}));
  };
  return {control, box, heard, tick};
};
const label = (name: string) => `Without ${name}`;

it("takes hold of what is offered when it is ticked, and keeps it while something else is offered", () => {
  const {control, heard, tick} = setUp();
  control.offer("2.2", label);
  expect([control.value, control.textContent]).toEqual(["", "Without 2.2"]);
  tick(true);
  control.offer("1.3", label);
  expect([control.value, control.textContent]).toEqual(["2.2", "Without 2.2"]);
  tick(false);
  expect([control.value, control.textContent]).toEqual(["", "Without 1.3"]);
  expect(heard).toHaveBeenCalledTimes(2); // once for each tick
});

it("cannot be ticked while there is nothing to take hold of", () => {
  const {control, box} = setUp();
  control.offer("", () => "Without the word that asks");
  expect(box.disabled).toBe(true);
  control.value = "2.2"; // by a link
  expect([box.disabled, box.checked]).toEqual([false, true]);
  expect(control.accepts("bad")).toBe(false);
});
