// How far our numbers are from the published model's: our forward pass from the published graph, run by
// TensorFlow.js, and what a reader's browser runs (weights in 8 bits) from our forward pass. For every text the
// largest difference, in attention and embedding.
import "@tensorflow/tfjs-backend-wasm";
import {max, sum} from "d3";
import {loadEncoder} from "../../encoder/package.js";
import type {Encoding} from "../../encoder/encoding.js";
import {attentionByWord} from "../../encoder/words.js";
import {worst} from "../difference.js";
import {packedEncoder} from "../encoders.js";
import {lostLeads} from "../lost-leads.js";
import {loadGraph} from "../oracle.js";
import type {Fidelity} from "../results.js";
import {curated} from "../../data/curated.js";
import {rounded} from "../../data/pack.js";
import {headNames, nounHead} from "../../data/sentence.js";
import {general, unusual} from "../../data/texts.js";

const texts = [...new Set([...curated.map(({text}) => text), ...general, ...unusual])];
const [encode, packed] = [await loadEncoder(), await packedEncoder()];
const graph = await loadGraph("wasm");

const errors = {
  graph: {attention: [] as number[], embedding: [] as number[]},
  packed: {attention: [] as number[], embedding: [] as number[]}
};
let weights = 0;
/** [head]: rows by word of the general sentences, as published and in 8 bits. */
const byWord = headNames.map(() => ({published: [] as number[][], packed: [] as number[][]}));
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
  if (general.includes(text))
    byWord.forEach(({published, packed}, head) => {
      published.push(...rowsOf(ours, head));
      packed.push(...rowsOf(small, head));
    });
}
const lost = byWord.map(({published, packed}) => lostLeads(published, packed));

const [first] = curated;
const cat = (encoding: Encoding) => {
  const words = encoding.words.map(({text}) => text);
  const row = rowsOf(encoding, nounHead)[words.lastIndexOf(first.pronoun)];
  return rounded(row[words.lastIndexOf(first.antecedent)], 4);
};

const digits = (list: number[]) => list.map((error) => Number(error.toPrecision(3))).sort((a, b) => a - b);
process.stdout.write(
  JSON.stringify({
    texts: texts.length,
    weights,
    graph: {attention: digits(errors.graph.attention), embedding: digits(errors.graph.embedding)},
    packed: {attention: digits(errors.packed.attention), embedding: digits(errors.packed.embedding)},
    order: {
      rows: byWord[nounHead].published.length,
      changed: lost[nounHead].length,
      allRows: sum(byWord, ({published}) => published.length),
      allChanged: sum(lost, (leads) => leads.length),
      lead: rounded(max(lost[nounHead]) ?? 0, 4)
    },
    cat: {published: cat(encode(first.text)), packed: cat(packed(first.text))}
  } satisfies Fidelity)
);

/** All weights of a text in one list: layer by layer, head by head, row by row. */
function allWeights({attention}: Encoding): number[] {
  return attention.flat(2).flatMap((row) => Array.from(row));
}

/** The weights of a head by word, head 0 being 1.1. */
function rowsOf({attention, words}: Encoding, head: number): number[][] {
  return attentionByWord(attention.flat()[head], words);
}
