import type {Control} from "./control.js";
import {control} from "./control.js";

/**
 * A value that has no control of its own: the picture, a preset, a link or another window changes it. It takes values
 * of the same type only, and of those the ones that `accepts` does; by default all.
 */
export function held(initial: number, accepts?: (value: number) => boolean): Control<number>;
export function held(initial: string, accepts?: (value: string) => boolean): Control<string>;
export function held(initial: boolean): Control<boolean>;
export function held<T>(initial: T, accepts?: (value: T) => boolean): Control<T>;
export function held<T>(initial: T, accepts: (value: T) => boolean = () => true): Control<T> {
  let value = initial;
  const takes = (x: T) => typeof x === typeof initial && !Number.isNaN(x) && accepts(x);
  const element = document.createElement("span");
  element.hidden = true;
  return control(element, {get: () => value, set: (x) => (value = x), accepts: takes, held: true});
}
