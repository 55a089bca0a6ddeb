import {beforeAll, describe, expect, it} from "vitest";
import type {Encoder} from "../../src/encoder/encoding.js";
import {loadEncoder} from "../../src/encoder/package.js";
import {attentionByWord} from "../../src/encoder/words.js";
import {cat} from "./sentences.js";

let encode: Encoder;

beforeAll(async () => {
  encode = await loadEncoder();
});

describe("head 2.2 of the cat sentence", () => {
  it("looks from “it” mostly at cat, then at mat, then at the full stop", () => {
    const {attention, words} = encode(cat);
    const texts = words.map((word) => word.text);
    expect(texts).toEqual(["The", "cat", "sat", "on", "the", "mat", "because", "it", "was", "tired", "."]);
    const it = attentionByWord(attention[1][1], words)[texts.indexOf("it")];
    expect(Math.abs(it[texts.indexOf("cat")] - 0.59)).toBeLessThan(0.01);
    expect(Math.abs(it[texts.indexOf("mat")] - 0.2)).toBeLessThan(0.01);
    expect(Math.abs(it[texts.indexOf(".")] - 0.09)).toBeLessThan(0.01);
  });
});

describe("an encoding", () => {
  it("has two layers of four heads, whose rows sum to 1", () => {
    const {attention, pieces} = encode(cat);
    expect(attention.map((heads) => heads.length)).toEqual([4, 4]);
    for (const row of attention.flat(2)) {
      expect(row).toHaveLength(pieces.length);
      expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }
  });

  it("has an embedding of length 1", () => {
    expect(Math.hypot(...encode(cat).embedding)).toBeCloseTo(1, 6);
  });

  it("reads the first 128 pieces of a longer text", () => {
    const long = encode("cat ".repeat(130).trimEnd());
    expect([long.total, long.read, long.pieces.length, long.ids.length]).toEqual([130, 128, 128, 128]);
    expect(long.words.at(-1)!.end).toBe(128);
    expect(long.embedding).toEqual(encode("cat ".repeat(128).trimEnd()).embedding);
  });

  it("of an empty text has no pieces, no words and no attention", () => {
    const {pieces, words, read, total, attention} = encode("");
    expect({pieces, words, read, total}).toEqual({pieces: [], words: [], read: 0, total: 0});
    expect(attention).toEqual([
      [[], [], [], []],
      [[], [], [], []]
    ]);
  });
});

describe("a trace", () => {
  it("changes nothing in the encoding itself", () => {
    expect(encode(cat, {trace: true})).toMatchObject(encode(cat));
    expect(encode(cat)).not.toHaveProperty("layers");
  });

  it("has the states before, between and after the layers", () => {
    const {states, layers, pieces} = encode(cat, {trace: true});
    expect(states.map((rows) => rows.length)).toEqual([pieces.length, pieces.length, pieces.length]);
    expect(states.map((rows) => rows[0].length)).toEqual([256, 512, 512]);
    expect(layers.map(({attended}) => [attended.length, attended[0].length])).toEqual([
      [pieces.length, 512],
      [pieces.length, 512]
    ]);
  });

  it("has queries, keys and values of 64 numbers in the first layer and 128 in the second", () => {
    const {layers, pieces} = encode(cat, {trace: true});
    const widths = layers.map(({heads}) => heads.map((head) => head.queries[0].length));
    expect(widths).toEqual([Array(4).fill(64), Array(4).fill(128)]);
    for (const {queries, keys, values} of layers.flatMap((layer) => layer.heads)) {
      expect([queries.length, keys.length, values.length]).toEqual(Array(3).fill(pieces.length));
    }
  });

  it("explains the attention: the dot product of query and key is the score, the softmax of scores the weight", () => {
    const {layers, attention} = encode(cat, {trace: true});
    const {queries, keys, scores} = layers[1].heads[1];
    const dots = keys.map((key) => key.reduce((sum, k, i) => sum + k * queries[8][i], 0));
    const powers = dots.map(Math.exp);
    const total = powers.reduce((a, b) => a + b, 0);
    dots.forEach((dot, j) => {
      expect(scores[8][j]).toBeCloseTo(dot, 5); // they are in single precision
      expect(attention[1][1][8][j]).toBeCloseTo(powers[j] / total, 6);
    });
  });
});
