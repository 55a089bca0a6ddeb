import {blend} from "./blend.js";
import {blendGradient} from "./gradient.js";
import {hardmax} from "./hardmax.js";
import {softmax} from "./softmax.js";

/**
 * The smallest world in which a query can learn: a query of length 1 at an angle, four keys of length 1, four values
 * of one number each, and an answer that ought to be `target`. Angles are in radians unless a name says degrees.
 */
export const circle = {keys: [20, 100, 190, 290].map(radians), values: [1, 0.35, 0, 0.35], target: 1};

/** How far the answer is off, (answer − target)² / 2, and the slope of that as the query turns, per radian. */
export interface Error {
  loss: number;
  slope: number;
}

const values = circle.values.map((value) => [value]);

/** The error of soft attention with the query at `angle`. Throws unless temperature is above 0. */
export function softError(angle: number, temperature: number): Error {
  const scores = circle.keys.map((key) => Math.cos(angle - key));
  const weights = softmax(scores, {temperature});
  const off = blend(weights, values)[0] - circle.target;
  const gradient = blendGradient(weights, values, {temperature});
  // The score is cos(angle − key), so it changes by −sin(angle − key) for each radian that the query turns.
  const slope = circle.keys.reduce((sum, key, i) => sum - gradient[i][0] * Math.sin(angle - key), 0);
  return {loss: (off * off) / 2, slope: off * slope};
}

/** The error of hard attention: a staircase, whose slope is exactly 0 wherever it has one. */
export function hardError(angle: number): Error {
  const off = blend(hardmax(circle.keys.map((key) => Math.cos(angle - key))), values)[0] - circle.target;
  return {loss: (off * off) / 2, slope: 0};
}

/**
 * Where gradient descent stands after each of `steps` steps, the start included: each step turns the query against
 * the slope by `rate` times its size, at most by `cap` radians.
 */
export function descend(
  error: (angle: number) => Error,
  start: number,
  steps: number,
  {rate = 1, cap = 0.15}: {rate?: number; cap?: number} = {}
): number[] {
  const path = [start];
  for (let step = 0; step < steps; ++step) {
    const turn = -rate * error(path[step]).slope;
    path.push(path[step] + Math.max(-cap, Math.min(cap, turn)));
  }
  return path;
}

/** Degrees as radians. */
export function radians(degrees: number): number {
  return (degrees / 180) * Math.PI;
}

/** Radians as degrees from 0 up to 360. */
export function degrees(angle: number): number {
  const turned = ((angle / Math.PI) * 180) % 360;
  return turned < 0 ? turned + 360 : turned;
}
