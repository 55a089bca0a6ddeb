// Page loader: one figure of the chapter alone, for an <iframe>. Its words and cells live in index.md and nowhere else.
import {parseArgs} from "node:util";
import {embedOf} from "../chapter/embed.js";
import {readChapter} from "../chapter/outline.js";

const {values} = parseArgs({options: {figure: {type: "string"}}});
process.stdout.write(embedOf(readChapter(), values.figure ?? ""));
