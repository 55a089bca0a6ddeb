import * as Inputs from "@observablehq/inputs";
import type {Control} from "./control.js";
import {callOf, wrap} from "./control.js";

/** A box to tick. */
export function toggle({
  label,
  value = false,
  above
}: {
  label: string;
  value?: boolean;
  above?: boolean;
}): Control<boolean> {
  return wrap(Inputs.toggle({label, value}), {
    accepts: (x) => typeof x === "boolean",
    above,
    code: (value) => callOf("toggle", undefined, {label, value})
  });
}
