import {spawnSync} from "node:child_process";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import {beforeAll, describe, expect, it} from "vitest";
import type {Encoder} from "../../src/encoder/encoding.js";
import {loadEncoder} from "../../src/encoder/package.js";
import {encodeCommand} from "../../tools/encode/command.js";
import {cat} from "../encoder/sentences.js";

let encode: Encoder;
beforeAll(async () => {
  encode = await loadEncoder();
});

const run = (...args: string[]) => encodeCommand(args, async () => encode);

/** The same, as a reader of the README runs it. */
function runProgram(...args: string[]): {status: number | null; stdout: string; stderr: string} {
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  const tool = fileURLToPath(new URL("../../tools/encode.ts", import.meta.url));
  const {status, stdout, stderr} = spawnSync(process.execPath, [tsx, tool, ...args], {encoding: "utf8"});
  return {status, stdout, stderr};
}

describe("npm run encode", () => {
  it.each([
    ["a sentence", [cat]],
    ["a long text as a table", ["--table", "1.4", "the big cat ".repeat(30)]],
    ["a head that there is not", ["--table", "3.9", "a"]]
  ])("prints what the command gives, and ends as it says: %s", async (_, args) =>
    expect(runProgram(...args)).toEqual(await run(...args))
  );

  it("prints one JSON object", async () => {
    const {status, stdout, stderr} = await run(cat);
    expect({status, stderr}).toEqual({status: 0, stderr: ""});
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(["text", "pieces", "ids", "words", "attention", "embedding"]);
    expect(result.text).toBe(cat);
    expect(result.pieces).toHaveLength(12);
    expect(result.ids).toHaveLength(12);
    expect(result.words[5]).toEqual({text: "mat", start: 5, end: 7});
    expect(result.attention.map((heads: number[][][]) => heads.map((head) => [head.length, head[0].length]))).toEqual([
      Array(4).fill([12, 12]),
      Array(4).fill([12, 12])
    ]);
    expect(result.embedding).toHaveLength(512);
    expect(result.attention[1][1][8][1]).toBeCloseTo(0.59, 2);
  });

  it("prints one head as an aligned table of words, in percent", async () => {
    const {status, stdout} = await run(cat, "--table", "2.2");
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(12);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines[0].trim().split(/\s+/)).toEqual(cat.replace(".", " .").split(" "));
    expect(lines[8].split(/\s+/)).toEqual("it 3% 59% 2% 0% 2% 20% 1% 2% 1% 2% 9%".split(" "));
  });

  it("does without places, heads and words, as often as it is told to", async () => {
    const args = ["places", "head=2.2", "head=1.1", "word=1"].flatMap((part) => ["--without", part]);
    const {status, stdout, stderr} = await run(...args, cat);
    expect({status, stderr}).toEqual({status: 0, stderr: ""});
    const {embedding} = encode(cat, {without: {places: true, heads: [5, 0], words: [1]}});
    expect(JSON.parse(stdout).embedding).toEqual([...embedding]);
  });

  it("prints the same sentence for any order of words where it does without places", async () => {
    const embedding = async (text: string): Promise<number[]> =>
      JSON.parse((await run("--without", "places", text)).stdout).embedding;
    const one = await embedding("The dog bites the man.");
    const other = await embedding("The man bites the dog.");
    expect(one.reduce((sum, x, i) => sum + x * other[i], 0)).toBeCloseTo(1, 6);
  });

  it("prints a table of 90 words", async () => {
    const lines = (await run("the big cat ".repeat(30), "--table=1.4")).stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(91);
    for (const line of lines) expect(line.trim().split(/\s+/).length).toBeGreaterThanOrEqual(90);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  it("says how much of a long text it reads", async () => {
    const {status, stdout, stderr} = await run("cat ".repeat(130).trimEnd());
    expect({status, stderr}).toEqual({status: 0, stderr: "only the first 128 of 130 pieces are read\n"});
    expect(JSON.parse(stdout).pieces).toHaveLength(128);
  });

  it("takes a text that begins with a dash after --", async () => {
    expect(JSON.parse((await run("--", "--table")).stdout).text).toBe("--table");
  });

  it.each<[args: string[], problem: RegExp]>([
    [[], /^missing text$/],
    [[""], /^missing text$/],
    [[" \n\t "], /^missing text$/],
    [["--table", "3.9", "a"], /^invalid head: 3\.9$/],
    [["--table", "2", "a"], /^invalid head: 2$/],
    [["--table", "0.1", "a"], /^invalid head: 0\.1$/],
    [["--without", "head=2.5", "a"], /^invalid head: 2\.5$/],
    [["--without", "word=-1", "a"], /^invalid --without: word=-1$/],
    [["--without", "colour", "a"], /^invalid --without: colour$/],
    [["--without", "word=3", "a cat sat"], /^invalid word: 3, not from 0 to 2$/],
    [["--without", "word=0", "a"], /^invalid words: none is left to look at$/],
    [["--colour", "a"], /--colour/],
    [["a", "--table"], /--table.*missing/]
  ])("%j is refused in one line and shown the usage", async (args, problem) => {
    const {status, stdout, stderr} = await run(...args);
    expect({status, stdout}).toEqual({status: 2, stdout: ""});
    const [first, blank, usage] = stderr.split("\n");
    expect(first).toMatch(problem);
    expect(blank).toBe("");
    expect(usage).toMatch(/^usage: npm run encode/);
  });
});
