import {execFile} from "node:child_process";
import {resolve} from "node:path";
import {promisify} from "node:util";
import type {PackedSentence} from "../../src/data/pack.js";
import {unpack} from "../../src/data/pack.js";

const loaders = new Map<string, Promise<string>>();

/** What a data loader prints, run as Framework runs it; once for each loader and test file. */
export function run(name: string): Promise<string> {
  const known = loaders.get(name);
  if (known) return known;
  const loader = resolve(`src/data/${name}.ts`);
  const tsx = resolve("node_modules/tsx/dist/cli.mjs");
  const printed = promisify(execFile)(process.execPath, [tsx, loader], {maxBuffer: 1e8}).then(({stdout}) => stdout);
  loaders.set(name, printed);
  return printed;
}

/** The curated sentences as the chapter's cells see them. */
export async function loadSentences() {
  return (JSON.parse(await run("sentences.json")) as PackedSentence[]).map(unpack);
}
