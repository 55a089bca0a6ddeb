import type {Control} from "./control.js";
import {control} from "./control.js";
import {messages} from "./messages.js";

/** Named steps one after the other: Back, Forward, Restart, and where one is. Value: the index of the step. */
export function stepper(steps: readonly string[], {label}: {label: string}): Control<number> {
  let value = 0;
  const element = document.createElement("div");
  element.className = "control stepper";
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", label);
  const list = document.createElement("ol");
  const items = steps.map((name) => Object.assign(document.createElement("li"), {textContent: name}));
  list.append(...items);
  const button = (text: string, to: () => number) => {
    const node = Object.assign(document.createElement("button"), {type: "button", textContent: text});
    node.onclick = () => {
      if (node.getAttribute("aria-disabled") === "true") return;
      show(to());
      element.dispatchEvent(new Event("input", {bubbles: true}));
    };
    return node;
  };
  const back = button(messages.back, () => value - 1);
  const forward = button(messages.forward, () => value + 1);
  const restart = button(messages.restart, () => 0);
  element.append(list, back, forward, restart);

  // Buttons at an end stay focusable: a disabled one would drop the keyboard's place.
  function show(step: number) {
    value = step;
    items.forEach((item, i) =>
      i === step ? item.setAttribute("aria-current", "step") : item.removeAttribute("aria-current")
    );
    back.setAttribute("aria-disabled", String(step === 0));
    restart.setAttribute("aria-disabled", String(step === 0));
    forward.setAttribute("aria-disabled", String(step === steps.length - 1));
  }
  show(0);
  return control(element, {
    get: () => value,
    set: show,
    accepts: (x) => Number.isInteger(x) && x >= 0 && x < steps.length
  });
}
