import {beforeAll, describe, expect, it} from "vitest";
import type {Encoder, Encoding} from "../../src/encoder/encoding.js";
import {loadEncoder, readPackage} from "../../src/encoder/package.js";
import type {Weights} from "../../src/encoder/weights.js";
import {readWeights} from "../../src/encoder/weights.js";
import {missingParts} from "../../src/encoder/without.js";
import type {Without} from "../../src/encoder/without.js";
import {attentionByWord} from "../../src/encoder/words.js";
import {flat} from "./flat.js";
import {loadOracle} from "./oracle.js";
import type {OracleResult, Replacements} from "./oracle.js";
import {cat, sentences} from "./sentences.js";

let encode: Encoder;
let oracle: (ids: readonly number[], replacements?: Replacements) => Promise<OracleResult>;
let weights: Weights;

beforeAll(async () => {
  encode = await loadEncoder();
  oracle = await loadOracle();
  const {model, buffer} = await readPackage();
  weights = readWeights(model.weightsManifest, buffer);
});

/** The cosine of two embeddings, which have length 1. */
const cosine = (a: Encoding, b: Encoding): number => a.embedding.reduce((sum, x, i) => sum + x * b.embedding[i], 0);

function maxError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a).reduce((max, x, i) => Math.max(max, Math.abs(x - b[i])), 0);
}

/** The same change in the published graph: in the signal it adds, in its weights, or in its mask of the padding. */
function inGraph({places, heads = [], words = []}: Without, {ids, words: all}: Encoding): Replacements {
  const encode = "module_apply_default/Encoder_en/KonaTransformer/Encode/TransformerStack";
  const replacements: Replacements = {};
  if (places) {
    const name = `${encode}/Layer_0/AddTimingSignal/TimingSignal/concat`;
    replacements[name] = {values: new Float32Array(256 * ids.length), shape: [ids.length, 256]};
  }
  for (const layer of [0, 1]) {
    const {inputs, outputs, weight} = weights.layers[layer].output;
    const changed = weight.slice();
    const size = inputs / 4;
    for (const head of heads.filter((head) => Math.floor(head / 4) === layer))
      changed.fill(0, (head % 4) * size * outputs, ((head % 4) + 1) * size * outputs);
    const name = `module/Encoder_en/KonaTransformer/Encode/Layer_${layer}/TransformerLayer/MultiheadAttention/output_transform_single/kernel/part_0`;
    replacements[name] = {values: changed, shape: [1, 1, inputs, outputs]};
  }
  const bias = new Float32Array(ids.length);
  for (const word of words) bias.fill(-1e9, all[word].start, all[word].end);
  const name = `${encode}/Layer_1/TransformerLayer/MultiheadAttention/DotProductAttention/attention_bias_ignore_padding/mul`;
  replacements[name] = {values: bias, shape: [1, ids.length]};
  return replacements;
}

const cases: Without[] = [
  {},
  {places: true},
  {heads: [5]},
  {heads: [0, 3, 6]},
  {heads: [0, 1, 2, 3, 4, 5, 6, 7]},
  {words: [1]},
  {words: [0, 2]},
  {places: true, heads: [2, 5], words: [1]}
];
const texts = sentences.filter((text) => text.split(" ").length > 5).slice(0, 3);

describe("doing without is what the published graph does with the same change in its weights or inputs", () => {
  it.each(cases)("%j", async (without) => {
    for (const text of texts) {
      const ours = encode(text, {without});
      const theirs = await oracle(ours.ids, inGraph(without, ours));
      expect(maxError(flat(ours.attention), flat(theirs.attention))).toBeLessThan(1e-5);
      expect(maxError(ours.embedding, theirs.embedding)).toBeLessThan(1e-5);
    }
  });

  it.each(cases.slice(1))("%j is a change", (without) => {
    const [plain, changed] = [encode(cat), encode(cat, {without})];
    expect(maxError(plain.embedding, changed.embedding)).toBeGreaterThan(1e-3);
  });
});

describe("without places", () => {
  const without = {places: true};
  it.each([
    ["The dog bites the man.", "The man bites the dog.", 0.945],
    ["The teacher thanked the student.", "The student thanked the teacher.", 0.988],
    ["He only said that he loved her.", "He said that he loved only her.", 0.921]
  ])("%j is %j; with them, they are two", (one, other, withPlaces) => {
    expect(cosine(encode(one, {without}), encode(other, {without}))).toBeCloseTo(1, 6);
    expect(cosine(encode(one), encode(other))).toBeCloseTo(withPlaces, 3);
  });

  it("the heads lose their places: “it” looks at “because”", () => {
    const {attention, words} = encode(cat, {without});
    const it = attentionByWord(attention[1][1], words)[7];
    expect(it[6]).toBeCloseTo(0.32, 2);
    expect(Math.max(...it)).toBe(it[6]);
  });
});

describe("without a word", () => {
  it("nobody looks at it, and every row still sums to 1", () => {
    const {attention, words} = encode(cat, {without: {words: [1]}});
    for (const head of attention.flat())
      for (const row of attentionByWord(head, words)) {
        expect(row[1]).toBe(0);
        expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }
  });

  it("scales the rest of the first layer up, which still reads the same words", () => {
    const rows = (without: Without): number[][] => {
      const {attention, words} = encode(cat, {without});
      return attentionByWord(attention[0][2], words);
    };
    const [plain, masked] = [rows({})[7], rows({words: [1]})[7]];
    masked.forEach((weight, i) => expect(weight).toBeCloseTo(i === 1 ? 0 : plain[i] / (1 - plain[1]), 5));
  });
});

it("without a head of the last layer, all heads look where they did, but the sentence is another", () => {
  const [plain, without] = [encode(cat), encode(cat, {without: {heads: [5]}})];
  expect(flat(without.attention)).toEqual(flat(plain.attention));
  expect(cosine(plain, without)).toBeLessThan(0.999);
});

describe("what there is not", () => {
  const words = ["a", "b"].map((text, i) => ({text, start: i, end: i + 1}));
  it.each<[without: object, problem: string]>([
    [{heads: [8]}, "invalid head: 8, not from 0 to 7"],
    [{heads: [-1]}, "invalid head: -1, not from 0 to 7"],
    [{heads: [1.5]}, "invalid head: 1.5, not from 0 to 7"],
    [{heads: ["1"]}, "invalid head: 1, not from 0 to 7"],
    [{heads: 5}, "invalid heads: 5"],
    [{words: [2]}, "invalid word: 2, not from 0 to 1"],
    [{words: {}}, "invalid words: [object Object]"],
    [{words: [0, 1]}, "invalid words: none is left to look at"],
    [{places: "no"}, "invalid places: no"]
  ])("%j is refused", (without, problem) => {
    expect(() => missingParts(without, words)).toThrow(new RangeError(problem));
  });

  it("is nothing by default", () => {
    expect(missingParts({}, words)).toEqual({places: false, heads: Array(2).fill(Array(4).fill(false)), pieces: []});
  });

  it("lets all pieces of a word be looked at by nobody", () => {
    expect(missingParts({words: [1]}, [words[0], {text: "bcd", start: 1, end: 4}]).pieces).toEqual([1, 2, 3]);
  });
});
