import {readFileSync} from "node:fs";
import {curated} from "../../src/data/curated.js";
import {general, unusual} from "../../src/data/texts.js";
import {nounHead} from "../../src/data/sentence.js";
import {fixed, percent} from "../../src/components/format.js";
import {maxPieces} from "../../src/encoder/encode.js";
import {loadEncoder, readPackage} from "../../src/encoder/package.js";
import {packWeights} from "../../src/encoder/packing.js";
import {readWeights} from "../../src/encoder/weights.js";
import {createRun, vocabulary} from "../../src/learner/index.js";
import {batchSize} from "../../src/learner/batch.js";
import {width} from "../../src/learner/model.js";
import {messages} from "../../src/method/messages.js";
import {countNumbers} from "../chapter/numbers.js";
import {loadResults} from "./results.js";

/** Every number that the method page states as `<data value="…">`, computed. */
export async function methodNumbers(): Promise<Record<string, string>> {
  const {fidelity, winograd, gender, seeds} = await loadResults();
  const {picked, schemas} = gender;
  const {work, texts} = schemas.links;
  const {order, cat} = fidelity;
  const {model, buffer, vocabulary: pieces} = await readPackage();
  const weights = readWeights(model.weightsManifest, buffer);
  const encode = await loadEncoder();
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const whole = (x: number) => x.toLocaleString("en-US");
  const tokenizerTest = readFileSync("test/encoder/tokenize.test.ts", "utf8");
  return {
    parameters: whole(countNumbers(weights)),
    pieces: whole(pieces.length),
    "max-pieces": String(maxPieces),
    embedding: String(encode("").embedding.length),
    "packed-size": megabytes(packWeights(weights, pieces).length),
    "published-size": megabytes(buffer.byteLength),
    general: String(general.length),
    unusual: String(unusual.length),
    curated: String(curated.length),
    fuzz: whole(Number(/numRuns: ([\d_]+)/.exec(tokenizerTest)![1].replace("_", ""))),
    "cat-published": percent(cat.published),
    "cat-packed": percent(cat.packed),
    "order-changed": String(order.changed),
    "order-rows": whole(order.rows),
    "order-all-changed": String(order.allChanged),
    "order-all-rows": whole(order.allRows),
    "order-lead": fixed(100 * order.lead, 1),
    problems: String(winograd.problems),
    "random-word": percent(winograd.random),
    misses: String(winograd.problems - winograd.heads[nounHead].finds),
    "full-stops": String(winograd.fullStops),
    several: String(winograd.several),
    renamed: String(winograd.renamed),
    pairs: String(winograd.pairs),
    unpaired: String(winograd.problems - 2 * winograd.pairs),
    "picked-pairs": String(picked.pairs.length),
    picked: String(picked.sentences),
    "picked-each": String(picked.sentences / picked.pairs.length),
    "picked-leans": String(picked.leans.count),
    "picked-leans-interval": messages.range(picked.leans.interval),
    schemas: String(schemas.sentences),
    leans: String(schemas.leans.count),
    "leans-interval": messages.range(schemas.leans.interval),
    occupations: String(schemas.occupations.length),
    changes: String(schemas.changes.count),
    "changes-interval": messages.range(schemas.changes.interval),
    link: fixed(work.r),
    "link-interval": messages.gender.between(work.interval),
    "link-chance": percent(work.p),
    "link-texts": fixed(texts.r),
    "link-texts-interval": messages.gender.between(texts.interval),
    "link-texts-chance": percent(texts.p),
    "right-he": String(schemas.right.he.count),
    "right-she": String(schemas.right.she.count),
    vocabulary: String(vocabulary.length),
    width: String(width),
    "learn-weights": whole(createRun().state.model.weights.length),
    batch: String(batchSize),
    "held-out": whole(seeds.sentences),
    "first-noun": percent(seeds.first),
    "nearest-noun": percent(seeds.nearest),
    rate: String(seeds.temperatures[0].learningRate),
    runs: String(seeds.lanes[0].solved.length),
    steps: String(seeds.temperatures[0].steps)
  };
}
