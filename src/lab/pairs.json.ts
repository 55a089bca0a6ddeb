// The sentences of the ready pairs that are not among the curated ones, through the encoder.
import {curated} from "../data/curated.js";
import type {PackedSentence} from "../data/pack.js";
import {packRow} from "../data/pack.js";
import {loadEncoder} from "../encoder/package.js";
import {pairs} from "./pairs.js";

const encode = await loadEncoder();
const read = new Set(curated.map(({text}) => text));
const halves = pairs.flatMap(({first, second}) => [first, second]).filter(({text}) => !read.has(text));
const sentences = halves.map(({text, pronoun, person}): PackedSentence => {
  const {pieces, words, attention} = encode(text);
  const at = (word: string) => words.findLastIndex((d) => d.text === word);
  const heads = attention.flat().map((head) => head.flatMap((row) => packRow(row)));
  return {id: text, text, pieces, words, pronoun: at(pronoun), antecedent: at(person), heads};
});
process.stdout.write(JSON.stringify(sentences));
