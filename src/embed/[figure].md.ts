// Page loader: one figure of the chapter alone, for an <iframe>. Its words and cells live in index.md and nowhere else.
import {readFile} from "node:fs/promises";
import {parseArgs} from "node:util";
import {embedOf} from "../chapter/embed.js";
import {parseChapter} from "../chapter/parse.js";

const {values} = parseArgs({options: {figure: {type: "string"}}});
const chapter = parseChapter(await readFile(new URL("../index.md", import.meta.url), "utf8"), "src/index.md");
process.stdout.write(embedOf(chapter, values.figure ?? ""));
