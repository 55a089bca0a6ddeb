import {spawnSync} from "node:child_process";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {cat} from "../encoder/sentences.js";

const tsx = createRequire(import.meta.url).resolve("tsx/cli");
const tool = fileURLToPath(new URL("../../tools/encode.ts", import.meta.url));

function run(...args: string[]): {status: number | null; stdout: string; stderr: string} {
  return spawnSync(process.execPath, [tsx, tool, ...args], {encoding: "utf8", maxBuffer: 1 << 26});
}

describe("npm run encode", () => {
  it("prints one JSON object", () => {
    const {status, stdout, stderr} = run(cat);
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

  it("prints one head as an aligned table of words, in percent", () => {
    const {status, stdout} = run(cat, "--table", "2.2");
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(12);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines[0].trim().split(/\s+/)).toEqual(cat.replace(".", " .").split(" "));
    expect(lines[8].split(/\s+/)).toEqual("it 3% 59% 2% 0% 2% 20% 1% 2% 1% 2% 9%".split(" "));
  });

  it("prints a table of 90 words", () => {
    const lines = run("the big cat ".repeat(30), "--table=1.4").stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(91);
    for (const line of lines) expect(line.trim().split(/\s+/).length).toBeGreaterThanOrEqual(90);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  it("says how much of a long text it reads", () => {
    const {status, stdout, stderr} = run("cat ".repeat(130).trimEnd());
    expect({status, stderr}).toEqual({status: 0, stderr: "only the first 128 of 130 pieces are read\n"});
    expect(JSON.parse(stdout).pieces).toHaveLength(128);
  });

  it("takes a text that begins with a dash after --", () => {
    expect(JSON.parse(run("--", "--table").stdout).text).toBe("--table");
  });

  it.each<[args: string[], problem: RegExp]>([
    [[], /^missing text$/],
    [[""], /^missing text$/],
    [[" \n\t "], /^missing text$/],
    [["--table", "3.9", "a"], /^invalid head: 3\.9$/],
    [["--table", "2", "a"], /^invalid head: 2$/],
    [["--table", "0.1", "a"], /^invalid head: 0\.1$/],
    [["--colour", "a"], /--colour/],
    [["a", "--table"], /--table.*missing/]
  ])("%j is refused in one line and shown the usage", (args, problem) => {
    const {status, stdout, stderr} = run(...args);
    expect({status, stdout}).toEqual({status: 2, stdout: ""});
    const [first, blank, usage] = stderr.split("\n");
    expect(first).toMatch(problem);
    expect(blank).toBe("");
    expect(usage).toMatch(/^usage: npm run encode/);
  });
});
