// What the eight heads do: on which side of a word its strongest weight lies, and how often that of a pronoun finds
// its antecedent.
import {argmax} from "../../attention/index.js";
import {attentionByWord} from "../../encoder/words.js";
import type {Rule} from "../choose.js";
import {first, nearest, strongest} from "../choose.js";
import {curatedNouns} from "../curated-nouns.js";
import {fastEncoder} from "../encoders.js";
import {gaze} from "../gaze.js";
import type {Heads} from "../results.js";
import {curated} from "../../data/curated.js";
import {general} from "../../data/texts.js";

const encode = await fastEncoder();
const read = (text: string) => {
  const {words, attention} = encode(text);
  return {words: words.map(({text}) => text), heads: attention.flat().map((head) => attentionByWord(head, words))};
};
const groups = {general: general.map(read), curated: curated.map(({text}) => read(text))};
const heads = groups.general[0].heads.map((_, head) => head);

const pronouns = curated.map(({id, pronoun, antecedent}, i) => {
  const {words, heads} = groups.curated[i];
  const at = words.lastIndexOf(pronoun);
  const candidates = curatedNouns[id].map((noun) => words.flatMap((word, k) => (word === noun ? [k] : [])));
  const answer = curatedNouns[id].indexOf(antecedent);
  if (answer < 0 || candidates.some((list) => list.length === 0)) throw new Error(`nouns are missing: ${id}`);
  return {at, candidates, answer, antecedent: words.lastIndexOf(antecedent), rows: heads.map((head) => head[at])};
});
const right = (rule: Rule, head = 0) =>
  pronouns.filter(({candidates, at, rows, answer}) => rule(candidates, at, rows[head]) === answer).length;

process.stdout.write(
  JSON.stringify({
    sentences: {general: general.length, curated: curated.length},
    words: {
      general: groups.general.reduce((sum, {words}) => sum + words.length, 0),
      curated: groups.curated.reduce((sum, {words}) => sum + words.length, 0)
    },
    gaze: heads.map((head) => ({
      general: gaze(groups.general.map(({heads}) => heads[head])),
      curated: gaze(groups.curated.map(({heads}) => heads[head]))
    })),
    antecedent: {
      heads: heads.map((head) => ({
        /** The strongest of all words is the antecedent, and the strongest of the sentence's nouns is. */
        ofAll: pronouns.filter(({rows, antecedent}) => argmax(rows[head]) === antecedent).length,
        ofNouns: right(strongest, head)
      })),
      first: right(first),
      nearest: right(nearest)
    }
  } satisfies Heads)
);
