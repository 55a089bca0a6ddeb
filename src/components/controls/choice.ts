import * as Inputs from "@observablehq/inputs";
import type {Control} from "./control.js";
import {callOf, wrap} from "./control.js";

interface ChoiceOptions<T> {
  label: string;
  value?: T;
  format?: (value: T) => string;
  above?: boolean;
}

/** A menu of values, shown by `format`; with `above` it stands above the picture. */
export function choice<const T>(
  values: readonly T[],
  {label, value = values[0], format = String, above = false}: ChoiceOptions<T>
): Control<T> {
  return wrap(Inputs.select(values, {label, value, format}), {accepts: (x) => values.includes(x), above});
}

/** A few values side by side, one of them chosen. */
export function radio<const T>(
  values: readonly T[],
  {label, value = values[0], format = String, above = false}: ChoiceOptions<T>
): Control<T> {
  const input = Inputs.radio(values, {label, value, format});
  const box = input.querySelector("div")!;
  box.setAttribute("role", "radiogroup");
  box.setAttribute("aria-label", label);
  return wrap(input, {
    accepts: (x) => values.includes(x),
    above,
    code: (value) => callOf("radio", values, {label, value})
  });
}
