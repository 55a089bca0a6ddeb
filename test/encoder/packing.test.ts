import {beforeAll, describe, expect, it} from "vitest";
import {crc32} from "../../src/encoder/checksum.js";
import {plain} from "../../src/encoder/linear.js";
import {readPackage} from "../../src/encoder/package.js";
import {packWeights, packedLength, unpackWeights} from "../../src/encoder/packing.js";
import type {PackedParts} from "../../src/encoder/packing.js";
import {absorbRounding, dequantize, quantize} from "../../src/encoder/quantize.js";
import {timing} from "../../src/encoder/timing.js";
import {createTokenizer} from "../../src/encoder/tokenize.js";
import type {VocabularyEntry} from "../../src/encoder/tokenize.js";
import {readWeights} from "../../src/encoder/weights.js";
import type {Weights} from "../../src/encoder/weights.js";
import {sentences} from "./sentences.js";
import {weightsFile} from "../budgets.js";

let weights: Weights;
let vocabulary: VocabularyEntry[];
let packed: Uint8Array;
let unpacked: PackedParts;

beforeAll(async () => {
  const {model, buffer, vocabulary: published} = await readPackage();
  weights = readWeights(model.weightsManifest, buffer);
  vocabulary = published;
  packed = packWeights(weights, vocabulary);
  unpacked = unpackWeights(packed);
});

/** A copy with one byte changed. */
function flipped(offset: number): Uint8Array {
  const copy = packed.slice();
  copy[offset] ^= 1;
  return copy;
}

/** Every array below a value, with its path. */
function arrays(value: unknown, path = ""): [string, Float32Array][] {
  if (value instanceof Float32Array) return [[path, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, part]) => arrays(part, `${path}/${key}`));
}

describe("packed weights", () => {
  it("take at most 7.2 MB with the vocabulary", () => {
    expect(packed.length).toBeLessThanOrEqual(weightsFile);
    expect(packed.length).toBeGreaterThan(6_963_712); // one byte for each number of a matrix
  });

  it("are as long as their description says: a scale for each row of embeddings, for each column of a map", () => {
    const texts = vocabulary.reduce((sum, [text]) => sum + new TextEncoder().encode(text).length + 1, 0);
    let expected = 16 + 4 + 4 * vocabulary.length + texts;
    const all = arrays(weights);
    for (const [path, {length}] of all) {
      const columns = all.find(([other]) => path.endsWith("/weight") && other === path.replace("weight", "bias"));
      if (path === "/embeddings") expected += length + 4 * (length / 256);
      else if (columns) expected += length + 4 * columns[1].length;
      else expected += 4 * length;
    }
    expect(packed.length).toBe(expected);
  });

  it("have every array of the original, of the same size", () => {
    const sizes = (parts: Weights): [string, number][] => arrays(parts).map(([path, {length}]) => [path, length]);
    expect(sizes(unpacked.weights)).toEqual(sizes(weights));
    expect(sizes(weights)).toHaveLength(29);
  });

  it("have every vector unchanged but one, and no matrix off by more than half its largest scale", () => {
    const absorbing = "/layers/0/residual/bias"; // see `absorbRounding`
    const originals = new Map(arrays(weights));
    for (const [path, array] of arrays(unpacked.weights)) {
      const original = originals.get(path)!;
      if (path === absorbing) {
        expect(array).not.toEqual(original);
        continue;
      }
      const vector = /bias|scale/.test(path);
      let [largest, error] = [0, 0];
      for (let i = 0; i < array.length; ++i) {
        largest = Math.max(largest, Math.abs(original[i]));
        error = Math.max(error, Math.abs(array[i] - original[i]));
      }
      expect([path, error <= (vector ? 0 : (largest / 127) * 0.50001)]).toEqual([path, true]);
      if (!vector) expect(error).toBeGreaterThan(0);
    }
  });

  it("give the first positions, on average, what the original gives: the residual absorbs what rounding does", () => {
    const [was, is] = [weights, unpacked.weights].map(({layers}) => layers[0].residual!);
    const mean = new Float32Array(was.inputs);
    timing(16, was.inputs).forEach((x, i) => (mean[i % was.inputs] += x / 16));
    const [before, after] = [was, is].map((map) => plain(map)(mean));
    const apart = Math.max(...before.map((x, i) => Math.abs(x - after[i])));
    expect(apart).toBeLessThan(1e-5);
  });

  it("have the vocabulary, its scores to the last digit but one", () => {
    expect(unpacked.vocabulary.map(([text]) => text)).toEqual(vocabulary.map(([text]) => text));
    vocabulary.forEach(([text, score], id) => {
      const found = unpacked.vocabulary[id][1];
      if (score === null) expect([text, found]).toEqual([text, null]);
      else expect(Math.abs(found! - score)).toBeLessThan(1.1e-10);
    });
    const others = vocabulary.filter(([, score], id) => unpacked.vocabulary[id][1] !== score);
    expect(others.map(([text]) => text)).toEqual(["▁oil", "▁widely", "▁DVD"]);
  });

  it("cut every text into the same pieces", () => {
    const original = createTokenizer(vocabulary);
    const ours = createTokenizer(unpacked.vocabulary);
    for (const text of [...sentences, "aaaaaaa", "hahahahaha", "zzzz".repeat(30)])
      expect(ours(text)).toEqual(original(text));
  });

  it("can be opened where they lie in the middle of a larger buffer", () => {
    const larger = new Uint8Array(packed.length + 3);
    larger.set(packed, 3);
    const {weights: again} = unpackWeights(Buffer.from(larger.buffer, 3));
    expect(again.sentence.weight.slice(0, 512)).toEqual(unpacked.weights.sentence.weight.slice(0, 512));
  });
});

describe("a damaged file", () => {
  it("that is truncated says by how much", () => {
    expect(() => unpackWeights(packed.slice(0, -1))).toThrow(
      `truncated weights: expected ${packed.length} bytes, got ${packed.length - 1}`
    );
    expect(() => unpackWeights(packed.slice(0, 16))).toThrow(`expected ${packed.length} bytes, got 16`);
    expect(() => unpackWeights(packed.slice(0, 15))).toThrow("truncated weights: expected 16 bytes, got 15");
    expect(() => unpackWeights(new Uint8Array())).toThrow("truncated weights: expected 16 bytes, got 0");
    expect(() => unpackWeights(new Uint8Array())).toThrow(expect.objectContaining({name: "PackingError"}));
  });

  it("that is too long is corrupted", () => {
    const longer = new Uint8Array(packed.length + 1);
    longer.set(packed);
    expect(() => unpackWeights(longer)).toThrow("corrupted weights: expected");
  });

  it.each([
    ["its first byte", 16],
    ["its middle", 3_500_000],
    ["its last byte", -1]
  ])("with one bit changed in %s is corrupted", (_, offset) => {
    expect(() => unpackWeights(flipped(offset < 0 ? packed.length + offset : offset))).toThrow(
      /^corrupted weights: checksum [0-9a-f]+, expected [0-9a-f]+$/
    );
  });

  it("with one bit changed in its length or its checksum is refused", () => {
    expect(() => unpackWeights(flipped(8))).toThrow(/^(truncated|corrupted) weights: expected/);
    expect(() => unpackWeights(flipped(12))).toThrow("corrupted weights: checksum");
  });

  it("that is too short for all weights, though it is as it was written, is corrupted", () => {
    const short = packed.slice(0, 16 + 100);
    new DataView(short.buffer).setUint32(8, 100, true);
    new DataView(short.buffer).setUint32(12, crc32(short.subarray(16)), true);
    expect(() => unpackWeights(short)).toThrow("corrupted weights: the payload is too short for them");
  });

  it("with more or fewer texts than pieces is corrupted", () => {
    expect(() => unpackWeights(packWeights(weights, [["one\ntwo", -1]]))).toThrow("corrupted weights: 2 of 1 pieces");
  });

  it("of another kind or another version is refused", () => {
    expect(() => unpackWeights(flipped(0))).toThrow("not a weights file");
    expect(() => unpackWeights(new TextEncoder().encode("<!doctype html><title>Log in</title>"))).toThrow(
      "not a weights file"
    );
    expect(() => unpackWeights(flipped(4))).toThrow("not a weights file of version 1: version 0");
  });
});

describe("packedLength", () => {
  it("is the length of the file, once its first 16 bytes are there", () => {
    expect(packedLength(packed.slice(0, 15))).toBe(null);
    expect(packedLength(packed.slice(0, 16))).toBe(packed.length);
    expect(() => packedLength(flipped(0))).toThrow("not a weights file");
  });
});

describe("crc32", () => {
  it("has the values that everybody has", () => {
    const of = (text: string): number => crc32(new TextEncoder().encode(text));
    expect(of("123456789")).toBe(0xcbf43926);
    expect(of("")).toBe(0);
    expect(of("a".repeat(300_000))).not.toBe(of("a".repeat(299_999) + "b"));
  });
});

describe("quantize", () => {
  it("gives each row a scale that turns its largest magnitude into 127", () => {
    const {numbers, scales} = quantize(Float32Array.of(1, -127, 254, 0), 2, "rows");
    expect([...numbers]).toEqual([1, -127, 127, 0]);
    expect([...scales]).toEqual([1, 2]);
  });

  it("gives each column a scale that turns its largest magnitude into 127", () => {
    const {numbers, scales} = quantize(Float32Array.of(1, -254, 127, 2), 2, "columns");
    expect([...numbers]).toEqual([1, -127, 127, 1]);
    expect([...scales]).toEqual([1, 2]);
  });

  it("survives a row of zeros", () => {
    const zeros = quantize(Float32Array.of(0, 0, 3, 6), 2, "rows");
    expect(zeros.scales[0]).toBe(0);
    expect([...dequantize(zeros, 2, "rows")].slice(0, 2)).toEqual([0, 0]);
  });

  it.each(["rows", "columns"] as const)("is undone by dequantize, with a scale for %s", (scaled) => {
    const matrix = Float32Array.of(10, 127, -254, 20);
    expect(dequantize(quantize(matrix, 2, scaled), 2, scaled)).toEqual(matrix);
  });
});

describe("absorbRounding", () => {
  it("makes the rounded map right for the mean of its inputs", () => {
    const map = {inputs: 2, outputs: 1, weight: Float32Array.of(127, 10.25), bias: Float32Array.of(5)};
    const {bias} = absorbRounding(map, Float32Array.of(3, 4));
    expect([...bias]).toEqual([6]); // 4 x (10.25 - 10) more
    expect(127 * 3 + 10 * 4 + bias[0]).toBe(127 * 3 + 10.25 * 4 + 5);
  });
});
