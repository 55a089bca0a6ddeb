import {beforeAll, describe, expect, it} from "vitest";
import {curated} from "../../src/data/curated.js";
import {assembleKernel} from "../../src/encoder/assemble.js";
import {createEncoder} from "../../src/encoder/encode.js";
import type {Encoder, Encoding} from "../../src/encoder/encoding.js";
import {readPackage} from "../../src/encoder/package.js";
import {packWeights, unpackWeights} from "../../src/encoder/packing.js";
import {createSimd} from "../../src/encoder/simd.js";
import {readWeights} from "../../src/encoder/weights.js";
import {flat} from "./flat.js";
import {moreSentences, sentences} from "./sentences.js";

const texts = [...new Set([...sentences, ...moreSentences, ...curated.map(({text}) => text)])];

let float: Encoder;
let floatSimd: Encoder;
let packed: Encoder;
let packedSimd: Encoder;

beforeAll(async () => {
  const {model, buffer, vocabulary} = await readPackage();
  const parts = {weights: readWeights(model.weightsManifest, buffer), vocabulary};
  const small = unpackWeights(packWeights(parts.weights, vocabulary));
  const module = await WebAssembly.compile(await assembleKernel());
  float = createEncoder(parts);
  floatSimd = createEncoder({...parts, kernel: createSimd(module)});
  packed = createEncoder(small);
  packedSimd = createEncoder({...small, kernel: createSimd(module)});
});

interface Difference {
  /** The largest difference between two weights, and the sum and number of all differences. */
  max: number;
  sum: number;
  count: number;
  /** The cosine of the two embeddings, which have length 1. */
  cosine: number;
  /** The largest difference between two numbers of the embeddings. */
  embedding: number;
}

function compare(a: Encoding, b: Encoding): Difference {
  expect(a.ids).toEqual(b.ids);
  const difference = {max: 0, sum: 0, count: 0, cosine: 0, embedding: 0};
  const others = flat(b.attention);
  for (const [i, weight] of flat(a.attention).entries()) {
    const error = Math.abs(weight - others[i]);
    difference.max = Math.max(difference.max, error);
    difference.sum += error;
    ++difference.count;
  }
  a.embedding.forEach((x, i) => {
    difference.cosine += x * b.embedding[i];
    difference.embedding = Math.max(difference.embedding, Math.abs(x - b.embedding[i]));
  });
  return difference;
}

const largest = (list: Difference[], key: keyof Difference): number => Math.max(...list.map((d) => d[key]));

describe("weights in 8 bits", () => {
  it(`change the attention of ${texts.length} texts by at most 0.03, by less than 0.001 on average, and the embedding little`, () => {
    expect(texts.length).toBeGreaterThanOrEqual(100);
    const differences = texts.map((text) => compare(float(text), packed(text)));
    const total = (key: keyof Difference): number => differences.reduce((sum, d) => sum + d[key], 0);
    const cosine = Math.min(...differences.map((d) => d.cosine));
    const [max, mean] = [largest(differences, "max"), total("sum") / total("count")];
    console.log(`8 bits, ${texts.length} texts: attention max ${max}, mean ${mean}; cosine ${cosine}`);
    expect(max).toBeLessThan(0.03);
    expect(max).toBeGreaterThan(0.001); // they do change it
    expect(mean).toBeLessThan(0.001);
    expect(cosine).toBeGreaterThan(0.999);
  });
});

describe("the SIMD kernel gives the results of the plain one within 1e-5", () => {
  const some = [...texts.filter((_, i) => i % 5 === 0), "", "the", sentences.join(" ")];

  it.each([
    ["published", () => [float, floatSimd]],
    ["in 8 bits", () => [packed, packedSimd]]
  ] as const)("with the weights %s", (_, encoders) => {
    const [plain, simd] = encoders();
    const differences = some.map((text) => compare(plain(text), simd(text)));
    expect(largest(differences, "max")).toBeLessThan(1e-5);
    expect(largest(differences, "embedding")).toBeLessThan(1e-5);
    expect(largest(differences, "embedding")).toBeGreaterThan(0); // they are two kernels
  });
});
