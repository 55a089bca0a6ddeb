import {expect, it} from "vitest";
import {readingOfBlank, readingOfEncoding} from "../../src/data/reading.js";
import type {Encoding} from "../../src/encoder/encoding.js";

it("puts the heads of all layers in one row, and counts what the model does not know", () => {
  const head = [Float64Array.of(1)];
  const encoding = {
    text: "?",
    pieces: ["?"],
    ids: [0],
    words: [],
    attention: [
      [head, head],
      [head, head]
    ],
    read: 1,
    total: 3
  };
  const reading = readingOfEncoding(encoding as unknown as Encoding);
  expect(reading.heads).toHaveLength(4);
  expect([reading.read, reading.total, reading.unknown]).toEqual([1, 3, 1]);
});
it("needs no model for a text without anything to see", () =>
  expect(readingOfBlank(" ")).toMatchObject({text: " ", pieces: [], heads: [], total: 0}));
