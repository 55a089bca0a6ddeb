import {attendHeads} from "./heads.js";
import type {Head} from "./heads.js";
import {linear, pack} from "./linear.js";
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
 * Prepares one transformer layer. The function it returns takes the pieces' states (pieces x width, row by row) through it:
 * four heads of attention, then a feed-forward part with a relu; each normalises what it reads and is added to what was there.
 *
 * Source: Vaswani et al., *Attention Is All You Need*, 2017, section 3, with the normalisation in front.
 */
export function createLayer(weights: LayerWeights): (x: Float32Array) => LayerResult {
  const queryKeyValue = pack(weights.queryKeyValue);
  const output = pack(weights.output);
  const residual = weights.residual && pack(weights.residual);
  const expand = pack(weights.expand);
  const contract = pack(weights.contract);

  return (x) => {
    const projected = linear(queryKeyValue, normalizeRows(x, weights.attentionNorm));
    const {heads, blended} = attendHeads(projected, queryKeyValue.inputs);
    const attended = add(linear(output, blended), residual ? linear(residual, x) : x);
    const hidden = linear(expand, normalizeRows(attended, weights.feedForwardNorm)).map((h) => Math.max(h, 0));
    return {heads, attended, state: add(linear(contract, hidden), attended)};
  };
}

function add(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((x, i) => x + b[i]);
}
