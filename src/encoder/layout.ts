import {embeddingShape} from "./weights.js";
import type {Dense, LayerWeights, Norm, Weights} from "./weights.js";

/**
 * Carries numbers into a file or out of it. A writer is handed the numbers and gives them back; a reader ignores what
 * it gets.
 */
export interface Carrier {
  /** A matrix of rows x columns, row by row; `scaled` says which of the two share a scale. */
  matrix(rows: number, columns: number, scaled: "rows" | "columns", numbers?: Float32Array): Float32Array;
  vector(length: number, numbers?: Float32Array): Float32Array;
}

/**
 * Takes all weights through a carrier in the order in which the file holds them. Reading and writing are this one
 * walk, so that they cannot disagree.
 */
export function carryWeights(carrier: Carrier, weights?: Weights): Weights {
  const [pieces, width] = embeddingShape;
  const embeddings = carrier.matrix(pieces, width, "rows", weights?.embeddings);
  const layers = [carryLayer(carrier, 256, weights?.layers[0]), carryLayer(carrier, 512, weights?.layers[1])];
  return {embeddings, layers, sentence: carryDense(carrier, 512, 512, weights?.sentence)};
}

function carryLayer(carrier: Carrier, width: number, layer?: LayerWeights): LayerWeights {
  return {
    attentionNorm: carryNorm(carrier, width, layer?.attentionNorm),
    queryKeyValue: carryDense(carrier, width, 3 * width, layer?.queryKeyValue),
    output: carryDense(carrier, width, 512, layer?.output),
    residual: width === 512 ? null : carryDense(carrier, width, 512, layer?.residual ?? undefined),
    feedForwardNorm: carryNorm(carrier, 512, layer?.feedForwardNorm),
    expand: carryDense(carrier, 512, 1536, layer?.expand),
    contract: carryDense(carrier, 1536, 512, layer?.contract)
  };
}

function carryDense(carrier: Carrier, inputs: number, outputs: number, map?: Dense): Dense {
  const weight = carrier.matrix(inputs, outputs, "columns", map?.weight);
  return {inputs, outputs, weight, bias: carrier.vector(outputs, map?.bias)};
}

function carryNorm(carrier: Carrier, width: number, norm?: Norm): Norm {
  return {scale: carrier.vector(width, norm?.scale), bias: carrier.vector(width, norm?.bias)};
}
