import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {build} from "esbuild";
import {expect, it} from "vitest";
import {cutters, figureParts, readChapter} from "../../src/chapter/outline.js";
import {parseChapter} from "../../src/chapter/parse.js";

it("the chapter that is kept for other loaders is the chapter", () => {
  const parsed = parseChapter(readFileSync("src/index.md", "utf8"), "src/index.md");
  for (let i = 0; i < 2; ++i) expect(JSON.stringify(readChapter())).toBe(JSON.stringify(parsed));
});

it("is parsed where nothing is kept yet, or nothing whole, and kept as one file for the others", () => {
  const folder = mkdtempSync(join(tmpdir(), "chapter-"));
  const cache = pathToFileURL(join(folder, "made", "by", "need", "/"));
  const chapter = readChapter(cache);
  expect(chapter).toEqual(readChapter());
  const [file, ...others] = readdirSync(cache);
  expect([file, others]).toEqual([expect.stringMatching(/^chapter-[0-9a-f]{16}\.json$/), []]);
  writeFileSync(new URL(file, cache), JSON.stringify({...chapter, title: "As kept"}));
  expect(readChapter(cache)).toMatchObject({title: "As kept"});
  writeFileSync(new URL(file, cache), "{");
  expect(readChapter(cache)).toEqual(chapter);
  rmSync(folder, {recursive: true});
});

it("is kept no longer than what cuts it stays the same: the parser's own modules, and the versions of its packages", async () => {
  const entry = "src/chapter/parse.ts";
  const {metafile} = await build({
    entryPoints: [entry],
    bundle: true,
    packages: "external",
    write: false,
    metafile: true
  });
  const modules = Object.keys(metafile.inputs).map((path) => path.replace("src/chapter/", ""));
  expect(modules.length).toBeGreaterThan(1);
  expect(cutters).toEqual(expect.arrayContaining(modules));
  const {devDependencies} = JSON.parse(readFileSync("package.json", "utf8"));
  const {imports} = Object.values(metafile.outputs)[0];
  for (const {path} of imports) expect(devDependencies[path], path).toMatch(/^\d/); // one version, not a range
});

it("lists every figure once", () => {
  const ids = figureParts(readChapter()).map(({figure}) => figure.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("heatmap");
});
