// How far our numbers are from the published model's: our forward pass from the published graph, run by
// TensorFlow.js, and what a reader's browser runs (weights in 8 bits) from our forward pass. For every text the
// largest difference, in attention and embedding.
import "@tensorflow/tfjs-backend-wasm";
import {loadEncoder} from "../../encoder/package.js";
import type {Encoding} from "../../encoder/encoding.js";
import {worst} from "../difference.js";
import {packedEncoder} from "../encoders.js";
import {loadGraph} from "../oracle.js";
import type {Fidelity} from "../results.js";
import {curated} from "../../data/curated.js";
import {general, unusual} from "../../data/texts.js";

const texts = [...new Set([...curated.map(({text}) => text), ...general, ...unusual])];
const [encode, packed] = [await loadEncoder(), await packedEncoder()];
const graph = await loadGraph("wasm");

const errors = {
  graph: {attention: [] as number[], embedding: [] as number[]},
  packed: {attention: [] as number[], embedding: [] as number[]}
};
let weights = 0;
for (const text of texts) {
  const ours = encode(text);
  const attention = allWeights(ours);
  const [embedding, ...layers] = await graph(ours.ids);
  const small = packed(text);
  errors.graph.attention.push(
    worst(
      attention,
      layers.flatMap((layer) => Array.from(layer))
    )
  );
  errors.graph.embedding.push(worst(ours.embedding, embedding));
  errors.packed.attention.push(worst(attention, allWeights(small)));
  errors.packed.embedding.push(worst(ours.embedding, small.embedding));
  weights += attention.length;
}

const digits = (list: number[]) => list.map((error) => Number(error.toPrecision(3))).sort((a, b) => a - b);
process.stdout.write(
  JSON.stringify({
    texts: texts.length,
    weights,
    graph: {attention: digits(errors.graph.attention), embedding: digits(errors.graph.embedding)},
    packed: {attention: digits(errors.packed.attention), embedding: digits(errors.packed.embedding)}
  } satisfies Fidelity)
);

/** All weights of a text in one list: layer by layer, head by head, row by row. */
function allWeights({attention}: Encoding): number[] {
  return attention.flat(2).flatMap((row) => Array.from(row));
}
