// Everything that happens to the pronoun of the chapter's own sentence inside head 2.2: question, scores, weights,
// blend.
import {blend} from "../attention/index.js";
import type {Journey} from "./journey.js";
import {loadEncoder} from "../encoder/package.js";
import {curated} from "./curated.js";
import type {Vectors} from "./inside.js";
import {byWord, cosine, head, layer} from "./inside.js";
import {rounded, strip} from "./pack.js";

const encode = await loadEncoder();
const {pieces, words, attention, layers, states} = encode(curated[0].text, {trace: true});
const word = words.findLastIndex(({text}) => text === curated[0].pronoun);
const piece = words[word].start;
const {queries, keys, values, scores} = layers[layer].heads[head];
const weights = attention[layer][head][piece];
const mixed = blend(weights, values);
const strips = strip([...values, mixed]);
const likeness = (vectors: Vectors) => {
  const list = byWord(vectors, words);
  return list.map((vector) => rounded(cosine(list[word], vector), 3));
};
process.stdout.write(
  JSON.stringify({
    word,
    pieces,
    query: strip([queries[piece]])[0],
    keys: strip(keys),
    values: strips.slice(0, -1),
    blend: strips[strips.length - 1],
    scores: scores[piece].map((score) => rounded(score, 3)),
    weights: Array.from(weights, (weight) => rounded(weight, 4)),
    before: likeness(states[layer]),
    after: likeness(layers[layer].attended)
  } satisfies Journey)
);
