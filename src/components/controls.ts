import * as Inputs from "@observablehq/inputs";

/**
 * One input of a figure: an element whose `value` can be read and set, which dispatches a bubbling `input` event when a
 * person changes it, and which knows the values it can take. `held` marks a value without a control of its own; `above`, a control that
 * stands above the picture because it changes the picture's height.
 */
export type Control<T> = HTMLElement & {value: T; accepts(value: T): boolean; held?: boolean; above?: boolean};

/**
 * A slider with its number beside it.
 * @param extent the smallest and the largest value
 * @param options `log`: equal steps multiply instead of add; `step`: default any, with three significant digits kept
 */
export function slider(
  [min, max]: [number, number],
  {label, value, step, log = false}: {label: string; value: number; step?: number; log?: boolean}
): Control<number> {
  const round = (x: number) => (step === undefined ? Number(x.toPrecision(3)) : x);
  const input = range([min, max], {label, value, step, transform: log ? Math.log : undefined, format: round});
  return wrap(input, {
    get: () => round(input.value),
    set: (x) => (input.value = x),
    accepts: (x) => Number.isFinite(x) && x >= min && x <= max
  });
}

/** A slider with a box for its number. A number that was not accepted does not stay in the box. */
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

/** A menu of values, shown by `format`; with `above` it stands above the picture. */
export function choice<T>(
  values: readonly T[],
  {
    label,
    value = values[0],
    format = String,
    above = false
  }: {label: string; value?: T; format?: (value: T) => string; above?: boolean}
): Control<T> {
  const input = Inputs.select(values, {label, value, format});
  const control = wrap(input, {
    get: () => input.value,
    set: (x) => (input.value = x),
    accepts: (x) => values.includes(x)
  });
  return Object.assign(control, {above});
}

/** A few values side by side, one of them chosen. */
export function radio<T>(
  values: readonly T[],
  {label, value = values[0], format = String}: {label: string; value?: T; format?: (value: T) => string}
): Control<T> {
  const input = Inputs.radio(values, {label, value, format});
  const box = input.querySelector("div")!;
  box.setAttribute("role", "radiogroup");
  box.setAttribute("aria-label", label);
  return wrap(input, {
    get: () => input.value,
    set: (x) => (input.value = x),
    accepts: (x) => values.includes(x)
  });
}

/** A box to tick. */
export function toggle({label, value = false}: {label: string; value?: boolean}): Control<boolean> {
  const input = Inputs.toggle({label, value});
  return wrap(input, {
    get: () => input.value,
    set: (x) => (input.value = x),
    accepts: (x) => typeof x === "boolean"
  });
}

/** A value that has no control of its own: the picture, a preset or a link changes it. `accepts` defaults to values of the same type. */
export function held<T>(
  initial: T,
  accepts: (value: T) => boolean = (value) => typeof value === typeof initial && !Number.isNaN(value)
): Control<T> {
  let value = initial;
  const element = document.createElement("span");
  element.hidden = true;
  return Object.assign(Object.defineProperty(element, "value", {get: () => value, set: (x: T) => (value = x)}), {
    accepts,
    held: true
  }) as unknown as Control<T>;
}

function wrap<T>(
  input: HTMLElement,
  {get, set, accepts}: {get: () => T; set: (value: T) => void; accepts: (value: T) => boolean}
): Control<T> {
  const element = document.createElement("div");
  element.className = "control";
  element.append(input);
  return Object.assign(Object.defineProperty(element, "value", {get, set}), {accepts}) as unknown as Control<T>;
}
