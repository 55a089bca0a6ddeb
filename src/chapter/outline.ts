import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import type {Chapter, Figure, Part} from "./parse.js";
import {parseChapter} from "./parse.js";

const source = new URL("../index.md", import.meta.url);
const usualCache = new URL("../.observablehq/cache/", import.meta.url);

/** What the outline of a text depends on: the modules that cut it, and the versions of the packages that they use. */
export const cutters = ["parse.ts", "cells.ts", "../../package.json"];

/**
 * The chapter as a typed list. It is parsed once for each version of its text and of what cuts it: page loaders are
 * programs of their own, and what the first of them found out is kept for the others, in the folder `cache`. For Node
 * only.
 */
export function readChapter(cache = usualCache): Chapter {
  const markdown = readFileSync(source, "utf8");
  const version = createHash("sha256").update(markdown);
  for (const name of cutters) version.update(readFileSync(new URL(name, import.meta.url)));
  const file = new URL(`chapter-${version.digest("hex").slice(0, 16)}.json`, cache);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    const chapter = parseChapter(markdown, "src/index.md");
    mkdirSync(cache, {recursive: true});
    const draft = new URL(`${file.href}.${process.pid}`);
    writeFileSync(draft, JSON.stringify(chapter));
    renameSync(draft, file); // whole, or not at all: another loader may be reading it
    return chapter;
  }
}

/** The parts that have a figure, in the chapter's order. Each is also a page of its own under /embed/. */
export function figureParts({parts}: Chapter): (Part & {figure: Figure})[] {
  return parts.filter((part): part is Part & {figure: Figure} => part.figure !== undefined);
}
