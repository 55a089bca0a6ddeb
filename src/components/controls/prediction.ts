import * as Inputs from "@observablehq/inputs";
import type {Control} from "./control.js";
import {control} from "./control.js";

/**
 * A question above the picture, of whose answers none is chosen before a reader says what they expect. Value: the
 * answer, or an empty text.
 * @param answers the values and their words
 */
export function prediction(answers: Readonly<Record<string, string>>, {label}: {label: string}): Control<string> {
  const values = Object.keys(answers);
  const form = Inputs.radio<string | null>(values, {label, value: null, format: (value) => answers[value!]});
  const box = form.querySelector("div")!;
  box.setAttribute("role", "radiogroup");
  box.setAttribute("aria-label", label);
  const element = document.createElement("div");
  element.className = "control prediction";
  element.append(form);
  return control(element, {
    get: () => form.value ?? "",
    set(value) {
      for (const input of form.querySelectorAll("input")) input.checked = false;
      form.value = value; // where there is no such answer, none is chosen
      form.dispatchEvent(new Event("input"));
    },
    accepts: (value) => value === "" || values.includes(value),
    above: true
  });
}
