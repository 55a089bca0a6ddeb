import {beforeAll, describe, expect, it} from "vitest";
import type {Encoder} from "../../src/encoder/encoding.js";
import {loadEncoder} from "../../src/encoder/package.js";
import {flat} from "./flat.js";
import {loadOracle} from "./oracle.js";
import type {OracleResult} from "./oracle.js";
import {cat, sentences} from "./sentences.js";

let encode: Encoder;
let oracle: (ids: readonly number[]) => Promise<OracleResult>;

beforeAll(async () => {
  encode = await loadEncoder();
  oracle = await loadOracle();
});

/** The largest difference between two equally long lists, or Infinity if they are not. */
function maxError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity;
  let max = 0;
  for (let i = 0; i < a.length; ++i) max = Math.max(max, Math.abs(a[i] - b[i]));
  return max;
}

const tolerance = 1e-5;

async function expectAgreement(text: string): Promise<void> {
  const {ids, attention, embedding} = encode(text);
  const expected = await oracle(ids);
  expect(attention.map((heads) => heads.length)).toEqual([4, 4]);
  expect(maxError(flat(attention), flat(expected.attention))).toBeLessThan(tolerance);
  expect(maxError(embedding, expected.embedding)).toBeLessThan(tolerance);
}

describe("attention and embedding are those of the published graph in TensorFlow.js", () => {
  it.each(sentences)("%j", expectAgreement);

  it("for exactly one piece", async () => {
    expect(encode("the").read).toBe(1);
    await expectAgreement("the");
  });

  it("for exactly 128 pieces", async () => {
    const text = `${sentences.slice(0, 10).join(" ")} `.repeat(2);
    const start = encode(text).pieces.slice(0, 128).join("").replaceAll("▁", " ").trimStart();
    expect(encode(start)).toMatchObject({read: 128, total: 128});
    await expectAgreement(start);
  });

  it("for a longer text, of which the graph too reads 128 pieces", async () => {
    const {ids, attention, embedding, total} = encode(sentences.join(" "));
    expect(total).toBeGreaterThan(400);
    const expected = await oracle([...ids, 100, 200, 300]);
    expect(maxError(flat(attention), flat(expected.attention))).toBeLessThan(tolerance);
    expect(maxError(embedding, expected.embedding)).toBeLessThan(tolerance);
  });

  it("for the embedding of an empty text", async () => {
    // The attention cannot be compared: the graph fills up to one place, we have none.
    expect(maxError(encode("").embedding, (await oracle([])).embedding)).toBeLessThan(tolerance);
  });
});

it("the comparison can fail: another word, another attention and another embedding", async () => {
  const {attention, embedding} = encode(cat.replace("tired", "hungry"));
  const other = await oracle(encode(cat).ids);
  expect(maxError(flat(attention), flat(other.attention))).toBeGreaterThan(100 * tolerance);
  expect(maxError(embedding, other.embedding)).toBeGreaterThan(100 * tolerance);
});
