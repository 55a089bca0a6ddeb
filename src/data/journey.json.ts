// Everything that happens to the pronoun of the chapter's own sentence inside head 2.2: question, scores, weights,
// blend; and what exchanging the noun does to the pronoun before and after the layer's attention.
import {blend} from "../attention/index.js";
import {loadEncoder} from "../encoder/package.js";
import {curated} from "./curated.js";
import {cosine, distance, head, layer} from "./inside.js";
import type {Journey} from "./journey.js";
import {rounded, strip} from "./pack.js";

const encode = await loadEncoder();
const {text, pronoun, antecedent} = curated[0];

/** The pronoun's place and the layers of a text. */
const inside = (text: string) => {
  const {pieces, words, attention, layers, states} = encode(text, {trace: true});
  const word = words.findLastIndex((word) => word.text === pronoun);
  const piece = words[word].start;
  return {word, piece, pieces, attention, layers, before: states[layer][piece], after: layers[layer].attended[piece]};
};

const cat = inside(text);
const {queries, keys, values, scores} = cat.layers[layer].heads[head];
const weights = cat.attention[layer][head][cat.piece];
const mixed = blend(weights, values);
const strips = strip([...values, mixed]);
process.stdout.write(
  JSON.stringify({
    word: cat.word,
    pieces: cat.pieces,
    query: strip([queries[cat.piece]])[0],
    keys: strip(keys),
    values: strips.slice(0, -1),
    blend: strips[strips.length - 1],
    scores: scores[cat.piece].map((score) => rounded(score, 3)),
    weights: Array.from(weights, (weight) => rounded(weight, 4)),
    likeness: values.map((value) => rounded(cosine(mixed, value), 3)),
    noun: antecedent,
    exchanges: ["bird", "dog", "horse"].map((noun) => {
      const other = inside(text.replace(antecedent, noun));
      return {
        noun,
        before: rounded(distance(cat.before, other.before), 2),
        after: rounded(distance(cat.after, other.after), 2)
      };
    })
  } satisfies Journey)
);
