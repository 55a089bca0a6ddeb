// The curated sentences through the encoder: all eight heads, by piece.
import {loadEncoder} from "../encoder/package.js";
import {curated} from "./curated.js";
import type {PackedSentence} from "./pack.js";
import {packRow} from "./pack.js";

const encode = await loadEncoder();
const sentences = curated.map(({id, text, pronoun, antecedent, pair}): PackedSentence => {
  const {pieces, words, attention} = encode(text);
  const at = (word: string) => {
    const index = words.findLastIndex(({text}) => text === word);
    if (index < 0) throw new Error(`no word "${word}" in: ${text}`);
    return index;
  };
  const heads = attention.flat().map((head) => head.flatMap((row) => packRow(row)));
  return {id, text, pieces, words, pronoun: at(pronoun), antecedent: at(antecedent), pair, heads};
});
process.stdout.write(JSON.stringify(sentences));
