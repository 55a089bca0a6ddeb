import type {Matrix} from "../../src/attention/index.js";

/** All weights of an encoding in one list, in the order of layer, head, query and key. */
export function flat(attention: readonly (readonly Matrix[])[]): number[] {
  return attention.flat().flatMap((head) => Array.from(head).flatMap((row) => Array.from(row)));
}
