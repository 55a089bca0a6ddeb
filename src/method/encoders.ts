import {assembleKernel} from "../encoder/assemble.js";
import {createEncoder} from "../encoder/encode.js";
import type {Encoder} from "../encoder/encoding.js";
import {readPackage} from "../encoder/package.js";
import type {PackedParts} from "../encoder/packing.js";
import {packWeights, unpackWeights} from "../encoder/packing.js";
import {createSimd} from "../encoder/simd.js";
import {readWeights} from "../encoder/weights.js";

/** The published weights with the faster kernel: the plain one's results within a hundred-thousandth. For Node only. */
export async function fastEncoder(): Promise<Encoder> {
  return withFastKernel(await published());
}

/** What a reader's browser runs: the weights in 8 bits, and the faster kernel. For Node only. */
export async function packedEncoder(): Promise<Encoder> {
  const {weights, vocabulary} = await published();
  return withFastKernel(unpackWeights(packWeights(weights, vocabulary)));
}

async function published(): Promise<PackedParts> {
  const {model, buffer, vocabulary} = await readPackage();
  return {weights: readWeights(model.weightsManifest, buffer), vocabulary};
}

async function withFastKernel(parts: PackedParts): Promise<Encoder> {
  return createEncoder({...parts, kernel: createSimd(await WebAssembly.compile(await assembleKernel()))});
}
