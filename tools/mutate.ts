// npm run mutate [-- WORD]: do the tests notice mistakes? Puts one small mistake after the other into a module (of
// those whose description holds WORD) and runs the test file that must go red. No file is changed: the mistake is
// made while the module is loaded. Prints a row of the table in CONTRIBUTING.md for each; fails if a mistake goes
// unnoticed.
import {readFile} from "node:fs/promises";
import {resolve} from "node:path";
import {startVitest} from "vitest/node";
import type {Mutation} from "./mutations.js";
import {mutations} from "./mutations.js";

const chosen = mutations.filter(({what}) => what.includes(process.argv[2] ?? ""));
if (chosen.length === 0) {
  console.error(`no mistake is called “${process.argv[2]}”`);
  process.exit(2);
}

/**
 * The names of the tests that fail with the mistake in place. Throws where the mistake's text does not occur exactly
 * once.
 */
async function reddened({module, from, to, test}: Mutation): Promise<string[]> {
  const text = await readFile(module, "utf8");
  if (text.split(from).length !== 2) throw new Error(`${module} does not hold “${from}” exactly once`);
  let made = false;
  const mistake = {
    name: "mistake",
    enforce: "pre" as const,
    transform(code: string, id: string) {
      if (id.split("?")[0] !== resolve(module)) return;
      made = true;
      return code.replace(from, () => to);
    }
  };
  const vitest = await startVitest(
    "test",
    [test],
    {config: false, watch: false, reporters: [{}], include: [test], testTimeout: 60_000, hookTimeout: 60_000},
    {plugins: [mistake]}
  );
  const modules = vitest.state.getTestModules();
  const failed = modules.flatMap(({children}) => [...children.allTests("failed")].map(({name}) => name));
  await vitest.close();
  if (!made) throw new Error(`${test} does not load ${module}`);
  return failed;
}

let unnoticed = 0;
console.log("| mistake | in | goes red |\n| --- | --- | --- |");
for (const mutation of chosen) {
  const failed = await reddened(mutation);
  if (failed.length === 0) ++unnoticed;
  const more = failed.length > 1 ? ` and ${failed.length - 1} more` : "";
  const answer = failed.length > 0 ? `${mutation.test}: “${failed[0]}”${more}` : "**NOTHING**";
  console.log(`| ${mutation.what} | ${mutation.module} | ${answer} |`);
}
process.exitCode = unnoticed > 0 ? 1 : 0;
