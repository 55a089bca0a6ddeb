/** What a TensorFlow.js `model.json` says about the numbers in its shards, in order. */
export type WeightsManifest = readonly {readonly weights: readonly WeightEntry[]}[];

export interface WeightEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
}

/** An affine map y = xW + b. */
export interface Dense {
  inputs: number;
  outputs: number;
  /** W, inputs x outputs, row by row. */
  weight: Float32Array;
  /** b, one number per output. */
  bias: Float32Array;
}

/** What a layer normalisation multiplies and adds after standardising, one number per column. */
export interface Norm {
  scale: Float32Array;
  bias: Float32Array;
}

/** One transformer layer. `width` is 256 in the first layer and 512 in the second. */
export interface LayerWeights {
  attentionNorm: Norm;
  /** width -> 3 width: queries, keys and values side by side, each with its heads side by side. */
  queryKeyValue: Dense;
  /** width -> 512 */
  output: Dense;
  /**
   * width -> 512 where the residual has to change its width (the first layer); otherwise null, and it is added as it
   * is.
   */
  residual: Dense | null;
  feedForwardNorm: Norm;
  /** 512 -> 1536 */
  expand: Dense;
  /** 1536 -> 512 */
  contract: Dense;
}

/** All 6,975,744 parameters of Universal Sentence Encoder Lite. */
export interface Weights {
  /** One row of 256 numbers per piece: 8002 x 256, row by row. */
  embeddings: Float32Array;
  layers: LayerWeights[];
  /** 512 -> 512, from the mean of the last states to the sentence embedding. */
  sentence: Dense;
}

/** Pieces, and numbers per piece, in the table of embeddings. */
export const embeddingShape = [8002, 256] as const;

/**
 * Finds the encoder's weights in the numbers of its shards, put together into one `buffer`. They are views: nothing
 * is copied.
 *
 * Throws if the buffer's length is not what the manifest promises, and if a weight is missing or not of the expected
 * size.
 */
export function readWeights(manifest: WeightsManifest, buffer: ArrayBuffer): Weights {
  const views = new Map<string, Float32Array>();
  let offset = 0;
  for (const {name, shape, dtype} of manifest.flatMap((group) => group.weights)) {
    if (dtype !== "float32" && dtype !== "int32") throw new Error(`invalid weight: ${name} is ${dtype}`);
    const size = shape.reduce((a, b) => a * b, 1);
    if (dtype === "float32" && offset + 4 * size <= buffer.byteLength)
      views.set(name, new Float32Array(buffer, offset, size));
    offset += 4 * size;
  }
  if (offset !== buffer.byteLength)
    throw new Error(`invalid weights: expected ${offset} bytes, got ${buffer.byteLength}`);

  const find = (name: string, size: number): Float32Array => {
    const view = views.get(name);
    if (view === undefined) throw new Error(`missing weight: ${name}`);
    if (view.length !== size) throw new Error(`invalid weight: ${name} has ${view.length} numbers, not ${size}`);
    return view;
  };
  const dense = (inputs: number, outputs: number, weight: string, bias: string): Dense => ({
    inputs,
    outputs,
    weight: find(weight, inputs * outputs),
    bias: find(bias, outputs)
  });

  return {
    embeddings: find("module/Embeddings_en", embeddingShape[0] * embeddingShape[1]),
    layers: [256, 512].map((width, index) => readLayer(index, width, find, dense)),
    sentence: dense(
      512,
      512,
      "module/Encoder_en/hidden_layers/tanh_layer_0/weights",
      "module/Encoder_en/hidden_layers/tanh_layer_0/bias"
    )
  };
}

function readLayer(
  index: number,
  width: number,
  find: (name: string, size: number) => Float32Array,
  dense: (inputs: number, outputs: number, weight: string, bias: string) => Dense
): LayerWeights {
  // TensorFlow froze the graph: what was one variable got the name of the last operation that touched it.
  const variable = `module/Encoder_en/KonaTransformer/Encode/Layer_${index}/TransformerLayer`;
  const applied = `module_apply_default/Encoder_en/KonaTransformer/Encode/Layer_${index}/TransformerLayer`;
  const stacked = `module_apply_default/Encoder_en/KonaTransformer/Encode/TransformerStack/Layer_${index}/TransformerLayer`;
  const whole = "ConcatPartitions/concat";
  const norm = (path: string, size: number): Norm => ({
    scale: find(`${applied}/${path}layer_prepostprocess/layer_norm/layer_norm_scale/${whole}`, size),
    bias: find(`${applied}/${path}layer_prepostprocess/layer_norm/layer_norm_bias/${whole}`, size)
  });
  const attention = (inputs: number, outputs: number, name: string): Dense =>
    dense(
      inputs,
      outputs,
      `${variable}/MultiheadAttention/${name}/kernel/part_0`,
      `${applied}/MultiheadAttention/${name}/bias/${whole}`
    );
  const feedForward = (inputs: number, outputs: number, name: string): Dense =>
    dense(inputs, outputs, `${stacked}/FFN/${name}/Tensordot/Reshape_1`, `${applied}/FFN/${name}/bias/${whole}`);

  return {
    attentionNorm: norm("", width),
    queryKeyValue: attention(width, 3 * width, "qkv_transform_single"),
    output: attention(width, 512, "output_transform_single"),
    residual:
      width === 512 ? null : dense(width, 512, `${applied}/dense/kernel/${whole}`, `${applied}/dense/bias/${whole}`),
    feedForwardNorm: norm("FFN/", 512),
    expand: feedForward(512, 1536, "conv1"),
    contract: feedForward(1536, 512, "conv2")
  };
}
