import * as Inputs from "@observablehq/inputs";
import type {Control} from "./control.js";
import {callOf, wrap} from "./control.js";

/**
 * A slider with its number beside it.
 * @param extent the smallest and the largest value
 * @param options `log`: equal steps multiply instead of add; `step`: default any, with three significant digits kept;
 *   `above`: stands above the picture
 */
export function slider(
  [min, max]: [number, number],
  {
    label,
    value,
    step,
    log = false,
    above
  }: {label: string; value: number; step?: number; log?: boolean; above?: boolean}
): Control<number> {
  const round = (x: number) => (step === undefined ? Number(x.toPrecision(3)) : x);
  const input = range([min, max], {label, value, step, transform: log ? Math.log : undefined, format: round});
  return wrap(input, {
    get: () => round(input.value),
    accepts: (x) => Number.isFinite(x) && x >= min && x <= max,
    above,
    code: (value) => callOf("slider", [min, max], {label, value, step, log})
  });
}

/** Observable's slider with a box for its number. A number that was not accepted does not stay in the box. */
export function range(
  extent: [number, number],
  {
    label,
    value,
    step,
    transform,
    format = (x) => x
  }: {
    label: string;
    value: number;
    step?: number;
    transform?: (x: number) => number;
    format?: (x: number) => number;
  }
) {
  const input = Inputs.range(extent, {label, value, step, transform, format: (x) => String(format(x))});
  input.querySelector("input[type=range]")!.setAttribute("aria-label", label);
  const box = input.querySelector<HTMLInputElement>("input[type=number]")!;
  box.addEventListener("blur", () => (box.value = String(format(input.value))));
  return input;
}
