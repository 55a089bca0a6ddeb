import {execFile} from "node:child_process";
import {readdirSync, readFileSync, statSync} from "node:fs";
import {resolve} from "node:path";
import {promisify} from "node:util";
import type {PackedSentence} from "../../src/data/pack.js";
import {openSentence} from "../../src/data/sentence.js";

const rooms = ["attention", "data", "encoder", "lab", "learner", "method"];
const loaders = new Map<string, Promise<string>>();

/** When the youngest source was written that a loader could depend on, in milliseconds. */
const youngest = Math.max(
  ...rooms.flatMap((room) =>
    readdirSync(`src/${room}`, {recursive: true}).map((path) => statSync(`src/${room}/${path}`).mtimeMs)
  )
);

/**
 * What a data loader prints, such as `data/sentences.json`: as the last build kept it, if no source is younger; else
 * the loader is run, as Framework runs it, once for each test file.
 */
export function run(name: string): Promise<string> {
  const known = loaders.get(name) ?? kept(name) ?? printed(name);
  loaders.set(name, known);
  return known;
}

function kept(name: string): Promise<string> | undefined {
  const file = `src/.observablehq/cache/${name}`;
  const stat = statSync(file, {throwIfNoEntry: false});
  return stat && stat.mtimeMs > youngest ? Promise.resolve(readFileSync(file, "utf8")) : undefined;
}

async function printed(name: string): Promise<string> {
  const tsx = resolve("node_modules/tsx/dist/cli.mjs");
  const loader = resolve(`src/${name}.ts`);
  const {stdout} = await promisify(execFile)(process.execPath, [tsx, loader], {maxBuffer: 1e8});
  return stdout;
}

/** The curated sentences as the chapter's cells see them. */
export async function loadSentences() {
  return (JSON.parse(await run("data/sentences.json")) as PackedSentence[]).map(openSentence);
}
