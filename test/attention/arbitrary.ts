import fc from "fast-check";

// A fixed seed: a test that fails today fails tomorrow.
fc.configureGlobal({seed: 2017});

/** Finite numbers of modest size. */
export const number = fc.double({min: -20, max: 20, noNaN: true});

/** One to eight scores. */
export const scoreList = fc.array(number, {minLength: 1, maxLength: 8});

/** One to eight weights that sum to 1. */
export const weightList = fc
  .array(fc.double({min: 0.01, max: 1, noNaN: true}), {minLength: 1, maxLength: 8})
  .map((list) => list.map((x) => x / list.reduce((a, b) => a + b, 0)));

export const matrix = (rows: number, columns: number) =>
  fc.array(fc.array(number, {minLength: columns, maxLength: columns}), {minLength: rows, maxLength: rows});

/** A matrix whose size is drawn too. */
export const anyMatrix = (max = 6) =>
  fc.tuple(fc.integer({min: 1, max}), fc.integer({min: 1, max})).chain(([rows, columns]) => matrix(rows, columns));
