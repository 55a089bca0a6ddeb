import {beforeAll, expect, test} from "vitest";
import {scores, softmax} from "../../src/attention/index.js";
import type {Matrix, Vector} from "../../src/attention/index.js";
import {shadow} from "../../src/attention/shadow.js";
import type {Encoding} from "../../src/encoder/encode.js";
import {loadEncoder} from "../../src/encoder/package.js";
import {attentionByWord} from "../../src/encoder/words.js";
import {expectClose} from "./close.js";

let cat: Encoding;

beforeAll(async () => {
  cat = (await loadEncoder())("The cat sat on the mat because it was tired.");
});

/** What the shadow of the noun-hunting head (layer 2, head 2) keeps, and its row for one query. */
function shadowRow(weights: Matrix, query: number) {
  const {queries, keys, kept} = shadow(weights);
  return {kept, row: softmax(scores(queries[query], keys))};
}

test("piece by piece the shadow of the noun-hunting head keeps 78%, and “it” sees almost what it really sees", () => {
  const weights = cat.attention[1][1];
  const {kept, row} = shadowRow(weights, cat.pieces.indexOf("▁it"));
  expect(kept).toBeCloseTo(0.78, 2);
  const at = (list: Vector, ...pieces: string[]) => pieces.reduce((sum, p) => sum + list[cat.pieces.indexOf(p)], 0);
  const seen = (list: Vector) => [at(list, "▁cat"), at(list, "▁ma", "t"), at(list, ".")];
  expectClose(seen(row), [0.6, 0.18, 0.08], 0.006);
  expectClose(seen(weights[cat.pieces.indexOf("▁it")]), [0.59, 0.2, 0.09], 0.006);
});

test("word by word the shadow keeps 82%, with the same words in the same order", () => {
  const words = cat.words.map(({text}) => text);
  const {kept, row} = shadowRow(attentionByWord(cat.attention[1][1], cat.words), words.indexOf("it"));
  expect(kept).toBeCloseTo(0.82, 2);
  expectClose(
    ["cat", "mat", "."].map((word) => row[words.indexOf(word)]),
    [0.5, 0.28, 0.095],
    0.006
  );
});
