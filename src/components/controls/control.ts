/**
 * One input of a figure: an element whose `value` can be read and set, which dispatches a bubbling `input` event when
 * a person changes it, and which knows the values it can take. `held`: there is nothing to see, the picture itself
 * changes this value; `above`: the control stands above the picture, because it changes the picture's height.
 */
export type Control<T> = HTMLElement & {
  value: T;
  accepts(value: T): boolean;
  held?: boolean;
  above?: boolean;
  code?: ControlCode<T>;
};

/** The code that makes the same control at a value, with names of `modules/attention.js`. */
export type ControlCode<T> = (value: T) => string;

/** Writes a call: a name, what comes first, and options, undefined ones left out. */
export function callOf(name: string, first: unknown, options: Record<string, unknown>): string {
  const list = Object.entries(options).flatMap(([key, value]) =>
    value === undefined || value === false ? [] : [`${key}: ${JSON.stringify(value)}`]
  );
  return `${name}(${first === undefined ? "" : `${JSON.stringify(first).replaceAll(",", ", ")}, `}{${list.join(", ")}})`;
}

/** Makes an element a control of a value. */
export function control<T>(
  element: HTMLElement,
  {
    get,
    set,
    ...rest
  }: {
    get: () => T;
    set: (value: T) => void;
    accepts: (value: T) => boolean;
    held?: boolean;
    above?: boolean;
    code?: ControlCode<T>;
  }
): Control<T> {
  return Object.assign(Object.defineProperty(element, "value", {get, set}), rest) as unknown as Control<T>;
}

/** Makes one of Observable's inputs a control. */
export function wrap<T>(
  input: HTMLElement & {value: T},
  {
    accepts,
    get = () => input.value,
    ...rest
  }: {accepts: (value: T) => boolean; get?: () => T; above?: boolean; code?: ControlCode<T>}
): Control<T> {
  const element = document.createElement("div");
  element.className = "control";
  element.append(input);
  return control(element, {get, set: (x) => (input.value = x), accepts, ...rest});
}
