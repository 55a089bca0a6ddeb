// Inside the head that hunts for nouns (2.2): the two-dimensional shadow of every curated sentence, and for the chapter's own
// sentence the map of its values and everything that happens to its pronoun.
import {blend, dot, project, shadow} from "../attention/index.js";
import type {TracedEncoding} from "../encoder/encode.js";
import {loadEncoder} from "../encoder/package.js";
import type {Word} from "../encoder/words.js";
import {attentionByWord} from "../encoder/words.js";
import {curated} from "./curated.js";
import {rounded, strip} from "./pack.js";

const [layer, head] = [1, 1];
type Vectors = ArrayLike<ArrayLike<number>>;

const encode = await loadEncoder();
const shadows = Object.fromEntries(
  curated.map(({id, text}) => {
    const {attention, words} = encode(text);
    const {queries, keys, kept} = shadow(attentionByWord(attention[layer][head], words));
    const points = (list: [number, number][]) => list.map((point) => point.map((x) => rounded(x, 3)));
    return [id, {queries: points(queries), keys: points(keys), kept: rounded(kept, 4)}];
  })
);
const traced = encode(curated[0].text, {trace: true});
process.stdout.write(JSON.stringify({shadows, values: valueMap(traced), journey: journey(traced)}));

/** The mean of a word's pieces, for every word. */
function byWord(vectors: Vectors, words: readonly Word[]): number[][] {
  return words.map(({start, end}) => {
    const pieces = Array.from({length: end - start}, (_, i) => vectors[start + i]);
    return blend(
      pieces.map(() => 1 / pieces.length),
      pieces
    );
  });
}

/** What each word has to offer, 128 numbers a word, as points on the plane that keeps most of their differences. */
function valueMap({layers, words}: TracedEncoding) {
  const {points, kept} = project(byWord(layers[layer].heads[head].values, words));
  return {points: points.map((point) => point.map((x) => rounded(x, 2))), kept: rounded(kept, 4)};
}

/** Question, scores, weights, blend, and what the layer changed, for the pronoun. */
function journey({pieces, words, attention, layers, states}: TracedEncoding) {
  const word = words.findLastIndex(({text}) => text === curated[0].pronoun);
  const piece = words[word].start;
  const {queries, keys, values, scores} = layers[layer].heads[head];
  const weights = attention[layer][head][piece];
  const mixed = blend(weights, values);
  const likeness = (vectors: Vectors) => {
    const list = byWord(vectors, words);
    return list.map((vector) => rounded(cosine(list[word], vector), 3));
  };
  return {
    word,
    pieces,
    query: strip([queries[piece]])[0],
    keys: strip(keys),
    values: strip([...values, mixed]).slice(0, -1),
    blend: strip([...values, mixed]).at(-1),
    scores: Array.from(scores[piece], (score) => rounded(score, 3)),
    weights: weights.map((weight) => rounded(weight, 4)),
    blendLikeness: values.map((value) => rounded(cosine(mixed, value), 3)),
    before: likeness(states[layer]),
    after: likeness(layers[layer].attended)
  };
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
