// npm run bench, first part: how long the encoder takes, beside TensorFlow.js running the same graph on its CPU and WASM backends.
//
// All of them take turns in one run, one thread each, so that whatever else the machine does slows all of them alike; the
// medians are printed. Ours does everything from the text on (cutting it into pieces, words, attention, embedding), theirs only
// the graph. Ours takes the weights as published; rounded to 8 bits they take the same time, being expanded when loaded.
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
import {median, printTable} from "./table.js";

const lengths = [12, 32, 64, 128];
const rounds = 11;
const warmup = 2;

const {model, buffer, vocabulary} = await readPackage();
const parts = {weights: readWeights(model.weightsManifest, buffer), vocabulary};
const plain = createEncoder(parts);
const simd = createEncoder({...parts, kernel: createSimd(await WebAssembly.compile(await assembleKernel()))});
const cpu = await loadGraph("cpu");
const wasm = await loadGraph("wasm");

interface Contestant {
  name: string;
  backend?: string;
  run: (text: string, ids: number[]) => unknown;
}

const contestants: Contestant[] = [
  {name: "plain", run: (text) => plain(text)},
  {name: "simd", run: (text) => simd(text)},
  {name: "tfjs cpu", backend: "cpu", run: (_, ids) => cpu(ids)},
  {name: "tfjs wasm", backend: "wasm", run: (_, ids) => wasm(ids)}
];

const rows = [];
for (const length of lengths) {
  const text = textOfLength(length, plain);
  const {ids} = plain(text);
  const times = new Map<string, number[]>(contestants.map(({name}) => [name, []]));
  for (let round = 0; round < warmup + rounds; ++round) {
    for (const {name, backend, run} of contestants) {
      if (backend) await setBackend(backend);
      const start = performance.now();
      await run(text, ids);
      if (round >= warmup) times.get(name)!.push(performance.now() - start);
    }
  }
  const [ours, faster, theirCpu, theirWasm] = contestants.map(({name}) => median(times.get(name)!));
  rows.push({length, ours, faster, theirCpu, theirWasm});
}

printTable(
  `The encoder: medians of ${rounds} rounds in ms`,
  ["pieces", "plain", "simd", "tfjs cpu", "tfjs wasm", "plain/cpu", "plain/wasm", "simd/wasm"],
  rows.map(({length, ours, faster, theirCpu, theirWasm}) => [
    length,
    ...[ours, faster, theirCpu, theirWasm].map((time) => time.toFixed(1)),
    ...[ours / theirCpu, ours / theirWasm, faster / theirWasm].map((ratio) => ratio.toFixed(2))
  ])
);

const goals = [
  {name: "plain at most a third of tfjs cpu", reached: rows.every(({ours, theirCpu}) => 3 * ours <= theirCpu)},
  {name: "plain at most 3 x tfjs wasm", reached: rows.every(({ours, theirWasm}) => ours <= 3 * theirWasm)},
  {name: "simd ahead of tfjs wasm", reached: rows.every(({faster, theirWasm}) => faster < theirWasm)}
];
console.log(`\n${goals.map(({name, reached}) => `${name}: ${reached ? "yes" : "NO"}`).join("; ")}`);

/** The beginning of some sentences that makes exactly so many pieces. */
function textOfLength(length: number, encode: Encoder): string {
  const {pieces} = encode(sentences.slice(0, 10).join(" ").repeat(2));
  const text = pieces.slice(0, length).join("").replaceAll("▁", " ").trimStart();
  if (encode(text).total !== length) throw new Error(`no text of ${length} pieces`);
  return text;
}
