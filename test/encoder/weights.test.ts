import {beforeAll, describe, expect, it} from "vitest";
import {readPackage} from "../../src/encoder/package.js";
import type {EncoderPackage} from "../../src/encoder/package.js";
import {readWeights} from "../../src/encoder/weights.js";
import type {Weights, WeightsManifest} from "../../src/encoder/weights.js";

let files: EncoderPackage;
let manifest: WeightsManifest;

beforeAll(async () => {
  files = await readPackage();
  manifest = files.model.weightsManifest;
});

/** The manifest with one entry changed. */
function changed(name: string, change: object): WeightsManifest {
  return manifest.map(({weights}) => ({weights: weights.map((w) => (w.name === name ? {...w, ...change} : w))}));
}

function countNumbers(value: Weights | object | null): number {
  if (value instanceof Float32Array) return value.length;
  return value !== null && typeof value === "object"
    ? Object.values(value).reduce((sum: number, part) => sum + countNumbers(part), 0)
    : 0;
}

describe("readWeights", () => {
  it("finds all 6,975,744 parameters", () => {
    expect(countNumbers(readWeights(manifest, files.buffer))).toBe(6_975_744);
  });

  it("finds them in whatever order they come, up to the last number", () => {
    const isLast = ({name}: {name: string}) => name === "module/Embeddings_en";
    const all = manifest.flatMap(({weights}) => weights);
    const reordered = [{weights: [...all.filter((entry) => !isLast(entry)), ...all.filter(isLast)]}];
    const {embeddings} = readWeights(reordered, files.buffer);
    expect(embeddings.byteOffset + embeddings.byteLength).toBe(files.buffer.byteLength);
  });

  it("gives the first layer a residual of its own, the second none", () => {
    const {layers} = readWeights(manifest, files.buffer);
    expect(layers.map(({residual}) => residual && [residual.inputs, residual.outputs])).toEqual([[256, 512], null]);
  });

  it("throws on a truncated buffer", () => {
    const {byteLength} = files.buffer;
    expect(() => readWeights(manifest, files.buffer.slice(0, byteLength - 4))).toThrow(
      `invalid weights: expected ${byteLength} bytes, got ${byteLength - 4}`
    );
    for (const length of [0, 1000]) {
      expect(() => readWeights(manifest, files.buffer.slice(0, length))).toThrow(
        `invalid weights: expected ${byteLength} bytes, got ${length}`
      );
    }
  });

  it("throws on a buffer that is too long", () => {
    expect(() => readWeights(manifest, new ArrayBuffer(files.buffer.byteLength + 4))).toThrow(
      "invalid weights: expected"
    );
  });

  it("throws on a missing weight and names it", () => {
    expect(() => readWeights(changed("module/Embeddings_en", {name: "other"}), files.buffer)).toThrow(
      "missing weight: module/Embeddings_en"
    );
  });

  it("throws on a weight of another size", () => {
    const name = "module/Encoder_en/hidden_layers/tanh_layer_0/bias";
    expect(() => readWeights(changed(name, {shape: [256]}), files.buffer.slice(0, -1024))).toThrow(
      `invalid weight: ${name} has 256 numbers, not 512`
    );
  });

  it("throws on weights that are not float32", () => {
    expect(() => readWeights(changed("module/Embeddings_en", {dtype: "float16"}), files.buffer)).toThrow(
      "invalid weight: module/Embeddings_en is float16"
    );
  });
});
