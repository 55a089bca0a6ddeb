import {figureParts, readChapter} from "../../src/chapter/outline.js";
import {readingMinutes} from "../../src/chapter/reading-time.js";
import {curated} from "../../src/data/curated.js";
import {argmax, dot, perplexity, radians, softError, softmax} from "../../src/attention/index.js";
import type {OrderAnswers} from "../../src/data/orders.js";
import {openOrders} from "../../src/data/orders.js";
import {nounHead} from "../../src/data/sentence.js";
import {fixed, percent} from "../../src/components/format.js";
import {loadEncoder, readPackage} from "../../src/encoder/package.js";
import {readWeights} from "../../src/encoder/weights.js";
import {learnNumbers} from "../data/learn-numbers.js";
import {loadSentences, run} from "../data/load.js";

/**
 * Every number that the chapter's prose and captions state as `<data value="…">`, computed from what the figures
 * show.
 */
export async function statedNumbers(): Promise<Record<string, string>> {
  const sentences = await loadSentences();
  const library = JSON.parse(await run("data/library.json"));
  const [compass, valueMap, journey] = await Promise.all(
    ["compass", "value-map", "journey"].map(async (name) => JSON.parse(await run(`data/${name}.json`)))
  );
  const cat = sentences[0];
  const it = cat.byWord[nounHead][cat.pronoun];
  const word = (text: string) => it[cat.words.lastIndexOf(text)];

  const shares = softmax(library.matches[0], {temperature: 0.1});
  const share = (name: string) => shares[library.signs.findIndex((sign: string) => sign.startsWith(name))];
  const bird = journey.exchanges.find(({noun}: {noun: string}) => noun === "bird");

  const orders = openOrders(JSON.parse(await run("data/orders.json")), async () => ({}));
  const inOrder = (id: string) => {
    const {words, start, asks, answers} = orders.get(id);
    const {placed} = answers(start) as OrderAnswers;
    const row = placed.heads["2.2"][start.indexOf(asks)];
    return {likeness: placed.likeness, share: (word: string) => row[start.findIndex((i) => words[i].text === word)]};
  };

  const strongest = (id: string) => {
    const {byWord, pronoun, words} = sentences.find((sentence) => sentence.id === id)!;
    return words[argmax(byWord[nounHead][pronoun])];
  };

  const turns = Array.from({length: 3600}, (_, i) => softError(radians(i / 10), 0.05).slope);
  const starved = turns.filter((slope) => Math.abs(slope) < 0.01).length / turns.length;

  // Over all words that have a next word.
  const mean = (headIndex: number, ahead: number) => {
    const weights = sentences.flatMap(({byWord}) => byWord[headIndex].slice(0, -1).map((row, i) => row[i + ahead]));
    return weights.reduce((a, b) => a + b, 0) / weights.length;
  };
  // How long the values of the sentence's pieces are, in the noun-hunting head.
  const {layers} = (await loadEncoder())(curated[0].text, {trace: true});
  const lengths = layers[1].heads[1].values.map((value) => Math.hypot(...value));
  if (Math.min(...lengths) !== lengths.at(-1)) throw new Error("the full stop's value is not the shortest");

  const {model, buffer} = await readPackage();
  const weights = readWeights(model.weightsManifest, buffer);

  const chapter = readChapter();
  const asides = chapter.parts.flatMap(({asides}) => asides.map(({source}) => source)).join();
  const ours = /<p class="ours">(.*?)<\/p>/.exec(asides)![1];
  const encode = await loadEncoder();
  const likeness = (text: string) => fixed(dot(encode(ours).embedding, encode(text).embedding));
  const swapped = ours.replace(/soft|hard/gi, (word) => ({Soft: "Hard", hard: "soft"})[word]!);

  return {
    ...(await learnNumbers()),
    "reading-minutes": String(Math.round(readingMinutes(chapter))),
    "words-cat": likeness(curated[0].text),
    "words-swapped": likeness(swapped),
    "figure-count": String(figureParts(chapter).length),
    "it-cat": percent(word("cat")),
    "it-mat": percent(word("mat")),
    "it-dot": percent(word(".")),
    "library-first": percent(share("computers")),
    "library-second": percent(share("brain")),
    "library-third": percent(share("maths")),
    "value-dot": fixed(lengths.at(-1)!, 0),
    "value-cat": fixed(lengths[1], 0),
    "compass-kept": percent(compass.cat.kept),
    "map-kept": percent(valueMap.kept),
    perplexity: fixed(perplexity(it), 1),
    starved: percent(starved),
    "order-dog": fixed(inOrder("dog").likeness, 3),
    "order-cat": percent(inOrder("cat").share("cat")),
    "self-12": percent(mean(1, 0)),
    "self-13": percent(mean(2, 0)),
    "next-13": percent(mean(2, 1)),
    "blend-like": fixed(journey.likeness[cat.words.indexOf("cat")]),
    "moved-before": fixed(bird.before, 1),
    "moved-after": fixed(bird.after, 1),
    embedding: String(encode(curated[0].text).embedding.length),
    "head-size": String(layers[1].heads[1].queries[0].length),
    violin: strongest("violin"),
    parameters: countNumbers(weights).toLocaleString("en-US"),
    sentences: String(curated.length)
  };
}

/** How many learned numbers a structure of arrays holds. */
export function countNumbers(value: unknown): number {
  if (ArrayBuffer.isView(value)) return (value as Float32Array).length;
  if (value && typeof value === "object")
    return Object.values(value).reduce((sum: number, part) => sum + countNumbers(part), 0);
  return 0;
}
