import fc from "fast-check";
import {expect, test} from "vitest";
import {applyMask, causalMask, softmax} from "../../src/attention/index.js";
import {matrix} from "./arbitrary.js";
import {expectClose} from "./close.js";

test("the causal mask allows a word itself and what came before", () =>
  expect(causalMask(3)).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true]
  ]));

test("the causal mask refuses sizes that are not whole and above 0", () => {
  for (const n of [0, -1, 1.5, NaN]) expect(() => causalMask(n)).toThrow(`invalid size: ${n}`);
});

test("a mask moves the weight it takes away to what is left, in proportion", () =>
  expect(
    applyMask(
      [
        [0.5, 0.5],
        [0.5, 0.5]
      ],
      causalMask(2)
    )
  ).toEqual([
    [1, 0],
    [0.5, 0.5]
  ]));

test("masked weights equal a softmax over the allowed scores, and the rest is exactly 0", () =>
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 6}).chain((n) => matrix(n, n)),
      (raw) => {
        const n = raw.length;
        const masked = applyMask(
          raw.map((row) => softmax(row)),
          causalMask(n)
        );
        masked.forEach((row, i) => {
          expectClose(row.slice(0, i + 1), softmax(raw[i].slice(0, i + 1)), 1e-9);
          expect(row.slice(i + 1)).toEqual(new Array(n - i - 1).fill(0));
        });
      }
    )
  ));

test("allowed weights that are all 0 share equally, a single one gets 1", () =>
  expect(
    applyMask(
      [
        [0, 0, 1],
        [0, 0, 1],
        [0, 0, 1]
      ],
      causalMask(3)
    )
  ).toEqual([
    [1, 0, 0],
    [0.5, 0.5, 0],
    [0, 0, 1]
  ]));

test("a mask refuses what it cannot renormalise", () => {
  const mask = causalMask(1);
  expect(() => applyMask([[0.5, 0.5]], [[false, false]])).toThrow("invalid mask: row 0 allows nothing");
  expect(() => applyMask([[0.5, 0.5]], mask)).toThrow("mismatched mask and keys: 1 and 2");
  expect(() => applyMask([[1], [1]], mask)).toThrow("mismatched mask and queries: 1 and 2");
  expect(() => applyMask([[-1]], mask)).toThrow("invalid weights row 0: -1 at 0");
  expect(() => applyMask([[0]], mask)).toThrow("invalid weights row 0: all zero");
  expect(() => applyMask([[NaN]], mask)).toThrow("invalid weights row 0: NaN at 0");
  expect(() => applyMask([], mask)).toThrow("invalid weights: empty");
});
