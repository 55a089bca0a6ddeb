import {expect, it} from "vitest";
import type {PackedSentence} from "../../src/data/pack.js";
import {openSentences} from "../../src/data/sentences.js";

const packed: PackedSentence = {
  id: "a",
  text: "It naps",
  pieces: ["▁It", "▁naps"],
  words: [
    {text: "It", start: 0, end: 1},
    {text: "naps", start: 1, end: 2}
  ],
  pronoun: 0,
  antecedent: 1,
  heads: Array.from({length: 8}, () => [7500, 2500, 0, 10000])
} as PackedSentence;
const sentences = openSentences([packed, {...packed, id: "b", text: "It sat"}]);

it("opens a sentence by its id, once, and says which it does not know", () => {
  expect(sentences.ids).toEqual(["a", "b"]);
  expect(sentences.get("a").words).toEqual(["It", "naps"]);
  expect(sentences.get("a").byWord[5]).toEqual([
    [0.75, 0.25],
    [0, 1]
  ]);
  expect(sentences.get("a")).toBe(sentences.get("a"));
  expect(() => sentences.get("c")).toThrow("unknown sentence: c");
});
it("has the reading of a text that is one of them, and of no other", () => {
  expect(sentences.reading("It sat")).toMatchObject({text: "It sat", read: 2, total: 2, unknown: 0});
  expect(sentences.reading("It sat")).toBe(sentences.reading("It sat"));
  expect(sentences.reading("It sat.")).toBeUndefined();
});
