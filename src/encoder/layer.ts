import {attendHeads} from "./heads.js";
import type {Head} from "./heads.js";
import type {Kernel} from "./linear.js";
import {normalizeRows} from "./normalize.js";
import type {LayerWeights} from "./weights.js";

/** What happened to the pieces in one layer; both states are pieces x 512, row by row. */
export interface LayerResult {
  heads: Head[];
  /** After the attention and its residual, before the feed-forward part. */
  attended: Float32Array;
  /** After the layer. */
  state: Float32Array;
}

/**
 * Takes the pieces' states (pieces x width, row by row) through a layer, in which nobody looks at the `hidden` pieces
 * and the `silent` heads add nothing.
 */
export type Layer = (
  x: Float32Array,
  without?: {hidden?: readonly number[]; silent?: readonly boolean[]}
) => LayerResult;

/**
 * Prepares one transformer layer: four heads of attention, then a feed-forward part with a relu; each normalises what
 * it reads and is added to what was there.
 *
 * Source: Vaswani et al., *Attention Is All You Need*, 2017, section 3, with the normalisation in front.
 */
export function createLayer(weights: LayerWeights, kernel: Kernel): Layer {
  const width = weights.queryKeyValue.inputs;
  const queryKeyValue = kernel(weights.queryKeyValue);
  const output = kernel(weights.output);
  const residual = weights.residual && kernel(weights.residual);
  const expand = kernel(weights.expand);
  const contract = kernel(weights.contract);

  return (x, without) => {
    const projected = queryKeyValue(normalizeRows(x, weights.attentionNorm));
    const {heads, blended} = attendHeads(projected, width, kernel, without);
    const attended = add(output(blended), residual ? residual(x) : x);
    const hidden = relu(expand(normalizeRows(attended, weights.feedForwardNorm)));
    return {heads, attended, state: add(contract(hidden), attended)};
  };
}

/** a + b, in a's place. */
function add(a: Float32Array, b: Float32Array): Float32Array {
  for (let i = 0; i < a.length; ++i) a[i] += b[i];
  return a;
}

/** max(x, 0), in x's place. */
function relu(x: Float32Array): Float32Array {
  for (let i = 0; i < x.length; ++i) x[i] = Math.max(x[i], 0);
  return x;
}
