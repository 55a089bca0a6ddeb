import type {Vector} from "./matrix.js";
import {checkSame, checkVector} from "./matrix.js";

/**
 * The dot product of two vectors of equal length: `dot([1, 2], [3, 4])` is 11.
 *
 * Throws if a vector is empty or holds anything but finite numbers, or if the lengths differ.
 */
export function dot(a: Vector, b: Vector): number {
  checkSame(a.length, b.length, "lengths");
  checkVector(a, "vector");
  checkVector(b, "vector");
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += a[i] * b[i];
  return sum;
}
