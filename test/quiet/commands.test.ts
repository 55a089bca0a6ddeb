// Commands of the docs that need a built site, or a browser, or do not end by themselves.
import type {ChildProcess} from "node:child_process";
import {execFile, spawn} from "node:child_process";
import {readFile, readdir, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {afterEach, describe, expect, it} from "vitest";
import {workshop} from "../proofs/workshop.js";

const run = promisify(execFile);
const children: ChildProcess[] = [];
afterEach(() => {
  for (const {pid} of children.splice(0)) process.kill(-pid!);
});

describe("run as it is printed", {timeout: 180_000}, () => {
  it.each(["start", "run serve"])("npm %s shows the chapter", async (command) => {
    const child = spawn("npm", command.split(" "), {detached: true, stdio: ["ignore", "pipe", "inherit"]});
    children.push(child);
    const address = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stdout.on("data", (text: Buffer) => {
        said += text.toString();
        const [address] = /http:\/\/[\w.]+:\d+\//.exec(said) ?? [];
        if (address) resolve(address);
      });
      child.on("exit", () => reject(new Error(`it ended: ${said}`)));
    });
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("The Attention Intuition");
  });

  it("npm run bench prints a table of all that is timed, and one of first visits", async () => {
    const {stdout} = await run("npm", ["run", "-s", "bench", "--", "--quick"]);
    const headings = stdout.split("\n").filter((line) => /ours\/cpu|first visit/.test(line));
    expect(headings).toHaveLength(2);
    for (const size of [12, 32, 64, 128])
      for (const what of ["encoder", "encoder, SIMD"])
        expect(stdout).toMatch(new RegExp(`^${what} +${size} pieces( +[\\d.]+){5}$`, "m"));
    expect(stdout).toMatch(/^learner, soft +\d+ steps\/s( +[\d.]+){3}$/m);
    for (const n of [12, 40, 128]) expect(stdout).toMatch(new RegExp(`^heatmap, drawn +${n} tokens +[\\d.]+$`, "m"));
    for (const id of ["library", "match", "dictionary", "soft-hard", "nudge", "learn"])
      expect(stdout).toMatch(new RegExp(`^slider to paint +${id} +[\\d.]+$`, "m"));
    for (const page of ["/", "/lab", "/slides", "/embed/match", "/embed/soft-hard"])
      expect(stdout).toMatch(new RegExp(`^${page} +dist( +\\d+ +\\d+ kB){2}( +\\d+ ms){3}$`, "m"));
  });

  it("npm run lighthouse prints a rating of every page", async () => {
    const {stdout} = await run("npm", ["run", "-s", "lighthouse", "--", "--rounds", "1"]);
    const [heading, ...lines] = stdout.trim().split("\n");
    expect(heading.trim().split(/ +/)).toEqual(["performance", "accessibility", "best-practices", "seo"]);
    expect(lines.map((line) => line.split(/ +/)[0])).toEqual(["/", "/lab", "/slides", "/embed/soft-hard"]);
    for (const line of lines) {
      const [performance, ...rest] = line.split(/ +/).slice(1).map(Number);
      expect(performance, line).toBeGreaterThan(50); // one round on a busy machine; the README says what five give
      expect(rest, line).toEqual([100, 100, 100]);
    }
  });

  it("npm run format formats", async () => {
    const folder = await workshop(["package.json", ".prettierrc.json"], ["node_modules"]);
    await writeFile(join(folder, "untidy.ts"), "const  a = {b : 'c'}\nexport default   a");
    await run("npm", ["run", "format"], {cwd: folder});
    expect(await readFile(join(folder, "untidy.ts"), "utf8")).toBe('const a = {b: "c"};\nexport default a;\n');
  });

  it.runIf(process.platform === "linux" && process.arch === "x64" && !process.env.CHROMIUM)(
    "npm run pictures:update writes a picture for each that is kept",
    async () => {
      const needed = ["package.json", "vitest.config.ts", "bench", "tools", "src", "test"];
      const folder = await workshop(needed, ["node_modules", "dist"]);
      const pictures = join(folder, "test/proofs/pictures");
      await rm(pictures, {recursive: true});
      await run("npm", ["run", "pictures:update"], {cwd: folder});
      const kept = (await readdir("test/proofs/pictures")).filter((name) => !name.endsWith("-changed.png"));
      expect((await readdir(pictures)).sort()).toEqual(kept.sort());
    }
  );
});
