// What each word of the chapter's own sentence hands over in head 2.2, as points on the plane that keeps most of
// their differences.
import {project} from "../attention/shadow.js";
import {loadEncoder} from "../encoder/package.js";
import {curated} from "./curated.js";
import {byWord, head, layer} from "./inside.js";
import {rounded} from "./pack.js";

const encode = await loadEncoder();
const {layers, words} = encode(curated[0].text, {trace: true});
const {points, kept} = project(byWord(layers[layer].heads[head].values, words));
process.stdout.write(
  JSON.stringify({points: points.map((point) => point.map((x) => rounded(x, 2))), kept: rounded(kept, 4)})
);
