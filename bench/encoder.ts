// npm run bench, first part: how long the encoder takes, beside TensorFlow.js running the same graph on its CPU and
// WASM backends.
//
// All of them take turns in one run, one thread each, so that whatever else the machine does slows all of them alike;
// the medians are printed. Ours does everything from the text on (cutting it into pieces, words, attention,
// embedding), theirs only the graph. Ours takes the weights as published; rounded to 8 bits they take the same time,
// being expanded when loaded.
import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-wasm";
import {setBackend} from "@tensorflow/tfjs-core";
import {assembleKernel} from "../src/encoder/assemble.js";
import {createEncoder} from "../src/encoder/encode.js";
import type {Encoder} from "../src/encoder/encoding.js";
import {readPackage} from "../src/encoder/package.js";
import {createSimd} from "../src/encoder/simd.js";
import {readWeights} from "../src/encoder/weights.js";
import {loadGraph} from "../test/encoder/oracle.js";
import {sentences} from "../test/encoder/sentences.js";
import {median, report, rounds, warmup} from "./table.js";

const lengths = [12, 32, 64, 128];

const {model, buffer, vocabulary} = await readPackage();
const parts = {weights: readWeights(model.weightsManifest, buffer), vocabulary};
const plain = createEncoder(parts);
const simd = createEncoder({...parts, kernel: createSimd(await WebAssembly.compile(await assembleKernel()))});
const cpu = await loadGraph("cpu");
const wasm = await loadGraph("wasm");

interface Contestant {
  name: "plain" | "simd" | "cpu" | "wasm";
  backend?: string;
  run: (text: string, ids: number[]) => unknown;
}

const contestants: Contestant[] = [
  {name: "plain", run: (text) => plain(text)},
  {name: "simd", run: (text) => simd(text)},
  {name: "cpu", backend: "cpu", run: (_, ids) => cpu(ids)},
  {name: "wasm", backend: "wasm", run: (_, ids) => wasm(ids)}
];

const results = [];
for (const length of lengths) results.push({length, ...(await measure(length))});

const size = (length: number) => `${length} pieces`;
report({
  rows: [
    ...results.map(({length, plain, cpu, wasm}) => ({what: "encoder", size: size(length), ours: plain, cpu, wasm})),
    ...results.map(({length, simd, cpu, wasm}) => ({what: "encoder, SIMD", size: size(length), ours: simd, cpu, wasm}))
  ],
  goals: [
    {name: "encoder at most a third of tfjs cpu", reached: results.every(({plain, cpu}) => 3 * plain <= cpu)},
    {name: "encoder at most 3 x tfjs wasm", reached: results.every(({plain, wasm}) => plain <= 3 * wasm)},
    {name: "encoder with SIMD ahead of tfjs wasm", reached: results.every(({simd, wasm}) => simd < wasm)}
  ]
});

/** The medians of all contestants for a text of `pieces` pieces, all taking turns. */
async function measure(length: number): Promise<Record<Contestant["name"], number>> {
  const text = textOfLength(length, plain);
  const {ids} = plain(text);
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < warmup + rounds; ++round)
    for (const [i, {backend, run}] of contestants.entries()) {
      if (backend) await setBackend(backend);
      const start = performance.now();
      await run(text, ids);
      if (round >= warmup) times[i].push(performance.now() - start);
    }
  const medians = contestants.map(({name}, i) => [name, median(times[i])]);
  return Object.fromEntries(medians) as Record<Contestant["name"], number>;
}

/** The beginning of some sentences that makes exactly `count` pieces. */
function textOfLength(length: number, encode: Encoder): string {
  const {pieces} = encode(sentences.slice(0, 10).join(" ").repeat(2));
  const text = pieces.slice(0, length).join("").replaceAll("▁", " ").trimStart();
  if (encode(text).total !== length) throw new Error(`no text of ${length} pieces`);
  return text;
}
