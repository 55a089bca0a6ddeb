// Every command that README and CONTRIBUTING print exists; the quick ones are run, and for each of the others a
// reason stands here.
import {execFileSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";

const {scripts} = JSON.parse(readFileSync("package.json", "utf8")) as {scripts: Record<string, string>};
const docs = ["README.md", "CONTRIBUTING.md"].map((file) => readFileSync(file, "utf8"));

/** What stands in code: `npm …` and `npx …`, each command on its own, without a comment. */
const commands = new Set(
  docs
    .flatMap((text) => Array.from(text.matchAll(/`([^`\n]+)`|^(np[mx] .*)$/gm), ([, span, line]) => span ?? line))
    .flatMap((code) => code.split(/ && | {2,}#/))
    .map((command) => command.trim())
    .filter((command) => /^np[mx] /.test(command))
);

/** Why these are not run here. */
const elsewhere: Record<string, string> = {
  "npm ci": "came before this test",
  "npm test": "runs this test",
  "npm start": "run by test/quiet/commands.test.ts",
  "npm run serve": "run by test/quiet/commands.test.ts",
  "npm install --save-exact": "wants a package's name",
  "npm run build": "is a part of npm test",
  "npm run check": "is a part of npm test",
  "npm run lint": "is a part of npm test",
  "npm run rooms": "is a part of npm run lint",
  "npm run duplicates": "is a part of npm run lint",
  "npm run dead": "is a part of npm run lint",
  "npm run test:unit": "runs this test",
  "npm run test:browser": "is a part of npm test",
  "npm run format": "run by test/quiet/commands.test.ts",
  "npm run pictures:update": "run by test/quiet/commands.test.ts",
  "npm run pdf": "run by test/proofs/slides.test.ts",
  "npm run pdf -- --notes": "run by test/proofs/slides.test.ts",
  "npm run bench -- --beside FOLDER": "wants a folder's name",
  "npm run bench": "run by test/quiet/commands.test.ts, a round of each",
  "npm run lighthouse": "run by test/quiet/commands.test.ts, a round of each",
  "npm run licences": "its result is compared by test/docs/licences.test.ts",
  "npm run test:proofs": "is run by .ci/run",
  "npm run test:firefox": "is a part of npm run test:slow",
  "npm run test:slow": "is a job of its own in .github/workflows/test.yml",
  "npm run mutate": "is a part of npm run test:slow",
  "npm pack dist/modules": "run by test/proofs/package.test.ts",
  "npm run test:unit -- test/attention": "is run by test/proofs/contributing.test.ts, with another file"
};

describe("the commands of the docs", () => {
  it("are there", () => expect(commands.size).toBeGreaterThan(12));

  it.each([...commands])("%s exists", (command) => {
    const script = /^npm run (?:-s )?(\S+)/.exec(command)?.[1] ?? /^npm (test|start)$/.exec(command)?.[1];
    if (script) expect(Object.keys(scripts)).toContain(script);
    const binary = /^npx (\S+)/.exec(command)?.[1];
    if (binary) expect(existsSync(`node_modules/.bin/${binary}`)).toBe(true);
    expect(command in elsewhere || command.startsWith("npm run -s encode") || command === "npm run encode").toBe(true);
  });

  it("are all that the list of reasons speaks of", () =>
    expect(Object.keys(elsewhere).filter((command) => !commands.has(command))).toEqual([]));
});

describe("run as it is printed", () => {
  const encode = [...commands].find((command) => command.startsWith("npm run -s encode"))!;

  it("the encoder's command prints where each word looks", () => {
    const text = execFileSync(encode, {shell: true, encoding: "utf8"});
    expect(text).toMatch(/cat .*mat/s);
    expect(text.split("\n").length).toBeGreaterThan(11);
  });
});
