import type {History} from "./steps.js";

/**
 * Where a window stands: the id of its slide, the step (−1 before the first), whether its screen is blank, and whether
 * it shows the code for phones.
 */
export interface Position {
  slide: string;
  step: number;
  paused: boolean;
  code: boolean;
}

/** All that another window needs to show the same of one figure. */
export interface FigureState {
  value: object;
  /** What its slide's steps were, where it has some. */
  history?: History;
}

/**
 * What the windows of a deck tell one another. `ask`: a new window wants to know. `state`: the answer to it. `move`:
 * a window went somewhere, where a figure has this value now. `value`: a figure was changed by hand.
 */
export type Message =
  | {type: "ask"}
  | {type: "state"; position: Position; figures: Record<string, FigureState>}
  | {type: "move"; position: Position; figures: Record<string, FigureState>}
  | {type: "value"; id: string; value: object};

/** The message in what a channel brought, or undefined if it is none of ours, as from another version of the site. */
export function readMessage(data: unknown): Message | undefined {
  if (!isObject(data)) return undefined;
  const {type, id, value, position, figures} = data;
  if (type === "ask") return {type};
  if (type === "value") return typeof id === "string" && isObject(value) ? {type, id, value} : undefined;
  if (type !== "state" && type !== "move") return undefined;
  if (!isPosition(position) || !isObject(figures) || !Object.values(figures).every(isState)) return undefined;
  return {type, position, figures: figures as Record<string, FigureState>};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPosition(value: unknown): value is Position {
  if (!isObject(value)) return false;
  const {slide, step, paused, code} = value;
  return typeof slide === "string" && isStep(step) && typeof paused === "boolean" && typeof code === "boolean";
}

function isState(value: unknown): value is FigureState {
  if (!isObject(value) || !isObject(value.value)) return false;
  const {history} = value;
  if (history === undefined) return true;
  // What was never reached is a hole in the list.
  return (
    isObject(history) &&
    isStep(history.at) &&
    Array.isArray(history.before) &&
    history.before.every((values) => values === undefined || isObject(values))
  );
}

function isStep(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= -1;
}
