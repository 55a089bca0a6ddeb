// Commands of the docs that need a built site, or a browser, or do not end by themselves.
import type {ChildProcess} from "node:child_process";
import {execFile, spawn} from "node:child_process";
import {cp, mkdtemp, readFile, readdir, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {promisify} from "node:util";
import {afterEach, describe, expect, it} from "vitest";

const run = promisify(execFile);
const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const {pid} of children.splice(0)) process.kill(-pid!);
  for (const folder of folders.splice(0)) await rm(folder, {recursive: true});
});

/** A copy of parts of the project, for commands that write into the sources, and links to what they only read. */
async function workshop(copied: readonly string[], linked: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "workshop-"));
  folders.push(folder);
  const filter = (path: string) => !path.includes(".observablehq");
  for (const name of copied) await cp(name, join(folder, name), {recursive: true, filter});
  for (const name of linked) await symlink(resolve(name), join(folder, name), "dir");
  return folder;
}

describe("run as it is printed", {timeout: 180_000}, () => {
  it("npm start shows the chapter", async () => {
    const child = spawn("npm", ["start"], {detached: true, stdio: ["ignore", "pipe", "inherit"]});
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

  it("npm run bench prints one table with all that is timed", async () => {
    const {stdout} = await run("npm", ["run", "-s", "bench", "--", "--quick"]);
    const lines = stdout.split("\n");
    const tables = lines.filter((line) => line.includes("ours/cpu"));
    expect(tables).toHaveLength(1);
    for (const size of [12, 32, 64, 128])
      for (const what of ["encoder", "encoder, SIMD"])
        expect(stdout).toMatch(new RegExp(`^${what} +${size} pieces( +[\\d.]+){5}$`, "m"));
    expect(stdout).toMatch(/^learner, soft +\d+ steps\/s( +[\d.]+){3}$/m);
    for (const n of [12, 40, 128]) expect(stdout).toMatch(new RegExp(`^heatmap, drawn +${n} tokens +[\\d.]+$`, "m"));
    for (const id of ["library", "match", "dictionary", "soft-hard", "nudge", "learn"])
      expect(stdout).toMatch(new RegExp(`^slider to paint +${id} +[\\d.]+$`, "m"));
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
      const pictures = join(folder, "test/slow/pictures");
      await rm(pictures, {recursive: true});
      await run("npm", ["run", "pictures:update"], {cwd: folder});
      const kept = (await readdir("test/slow/pictures")).filter((name) => !name.endsWith("-changed.png"));
      expect((await readdir(pictures)).sort()).toEqual(kept.sort());
    }
  );
});
