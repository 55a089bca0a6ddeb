// The two-dimensional shadow of head 2.2 for every curated sentence.
import type {Shadow} from "../attention/shadow.js";
import {shadow} from "../attention/shadow.js";
import {loadEncoder} from "../encoder/package.js";
import {attentionByWord} from "../encoder/words.js";
import {curated} from "./curated.js";
import {head, layer} from "./inside.js";
import {rounded} from "./pack.js";

const encode = await loadEncoder();
const points = (list: readonly (readonly number[])[]) => list.map((point) => point.map((x) => rounded(x, 3)));
const shadows = curated.map(({id, text}) => {
  const {attention, words} = encode(text);
  const {queries, keys, kept}: Shadow = shadow(attentionByWord(attention[layer][head], words));
  return [id, {queries: points(queries), keys: points(keys), kept: rounded(kept, 4)}];
});
process.stdout.write(JSON.stringify(Object.fromEntries(shadows)));
