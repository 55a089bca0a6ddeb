import "@tensorflow/tfjs-backend-cpu";
import {loadGraphModel} from "@tensorflow/tfjs-converter";
import type {Tensor} from "@tensorflow/tfjs-core";
import {enableProdMode, setBackend, tensor, tensor1d, tensor2d} from "@tensorflow/tfjs-core";
import {readPackage} from "../encoder/package.js";

/** What the published graph says about a list of piece ids. */
export interface OracleResult {
  /** [layer][head][query][key] */
  attention: number[][][][];
  /** 512 numbers */
  embedding: Float32Array;
}

/** Numbers to be put in the place of what a node of the graph would give, by the node's name. */
export type Replacements = Record<string, {values: Float32Array; shape: number[]}>;

/**
 * Loads the encoder's graph as it was published and lets TensorFlow.js run it: an implementation that shares nothing
 * with ours but the files. Returns the raw numbers of its nodes: embedding, attention of layer 0, attention of layer
 * 1.
 *
 * `backend` has to be imported, and to be the current one whenever the function is called.
 */
export async function loadGraph(
  backend: string
): Promise<(ids: readonly number[], replacements?: Replacements) => Promise<Float32Array[]>> {
  enableProdMode(); // no advice on the console
  await setBackend(backend);
  const {model, buffer} = await readPackage();
  const graph = await loadGraphModel({
    load: async () => ({
      modelTopology: model.modelTopology,
      weightSpecs: model.weightsManifest.flatMap((group) => group.weights) as never,
      weightData: buffer
    })
  });
  const softmaxOf = (layer: number): string =>
    `module_apply_default/Encoder_en/KonaTransformer/Encode/TransformerStack/Layer_${layer}/TransformerLayer/` +
    "MultiheadAttention/DotProductAttention/BaseDotProductAttention/Softmax";
  const nodes = [graph.outputs[0].name, softmaxOf(0), softmaxOf(1)];

  return async (ids, replacements = {}) => {
    const inputs: Record<string, Tensor> = {
      indices: tensor2d(ids.map((_, i) => [0, i]).flat(), [ids.length, 2], "int32"),
      values: tensor1d([...ids], "int32")
    };
    for (const [name, {values, shape}] of Object.entries(replacements)) inputs[name] = tensor(values, shape);
    const tensors = (await graph.executeAsync(inputs, nodes)) as Tensor[];
    const numbers = await Promise.all(tensors.map((tensor) => tensor.data<"float32">()));
    for (const tensor of [...Object.values(inputs), ...tensors]) tensor.dispose();
    return numbers;
  };
}

/** The published graph on TensorFlow.js' CPU backend. */
export async function loadOracle(): Promise<
  (ids: readonly number[], replacements?: Replacements) => Promise<OracleResult>
> {
  const run = await loadGraph("cpu");
  return async (ids, replacements) => {
    const [embedding, ...layers] = await run(ids, replacements);
    const heads = 4;
    const count = Math.sqrt(layers[0].length / heads);
    return {embedding, attention: layers.map((flat) => split(split([...flat], count), count))};
  };
}

function split<T>(list: T[], size: number): T[][] {
  return Array.from({length: list.length / size}, (_, i) => list.slice(i * size, (i + 1) * size));
}
