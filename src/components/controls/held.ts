import type {Control} from "./control.js";
import {control} from "./control.js";

/**
 * A value that has no control of its own: the picture, a preset or a link changes it. `accepts` defaults to values of
 * the same type.
 */
export function held<T>(
  initial: T,
  accepts: (value: T) => boolean = (value) => typeof value === typeof initial && !Number.isNaN(value)
): Control<T> {
  let value = initial;
  const element = document.createElement("span");
  element.hidden = true;
  return control(element, {get: () => value, set: (x) => (value = x), accepts, held: true});
}
