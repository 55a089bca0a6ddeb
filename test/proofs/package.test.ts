// The folder of the module as a package: packed by npm, installed in a clean project, built by Vite, typed by tsc.
import {execFile} from "node:child_process";
import {mkdir, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {promisify} from "node:util";
import {build} from "vite";
import {expect, it, onTestFinished} from "vitest";
import {serve} from "../../tools/serve.js";
import {site} from "../browser/site.js";

const {open} = site();
const run = promisify(execFile);

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Clean</title>
<figure id="mine"></figure><script type="module" src="./main.ts"></script></html>`;

/** The same in plain JavaScript, for a browser that finds the package by its path. */
const bare = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<link rel="icon" href="node_modules/attention-intuition/favicon.svg">
<link rel="stylesheet" href="node_modules/attention-intuition/attention.css">
<figure id="mine"></figure>
<script type="module">
import {argmax, drawing, figure, handmade, heatGrid, match, slider, softmax} from
  "./node_modules/attention-intuition/attention.js";
const mine = figure({living: slider([0, 1], {label: "Living", value: 1})});
mine.draw((frame) => match(handmade, {living: mine.value.living, thing: 0, doing: 0, ...frame}));
document.querySelector("#mine").append(mine);
const other = figure({});
const weights = handmade.map((_, i) => softmax(handmade.map((_, j) => Number(i === j)), {temperature: 0.5}));
const words = handmade.map(({word}) => word);
other.draw(({width}) => drawing(heatGrid(words, weights, {label: "Weights", width}), String(argmax(weights[0]))));
document.querySelector("#mine").append(other);
</script></html>`;

const script = `import {argmax, drawing, figure, handmade, heatGrid, match, slider, softmax} from "attention-intuition";
import "attention-intuition/attention.css";

const words: string[] = handmade.map(({word}) => word);
const weights: number[][] = words.map((_, i) => softmax(words.map((_, j) => Number(i === j)), {temperature: 0.5}));
const mine = figure({living: slider([0, 1], {label: "Living", value: 1})});
mine.draw((frame) => match(handmade, {living: mine.value.living, thing: 0, doing: 0, ...frame}));
document.querySelector("#mine")!.append(mine);
const other = figure({});
other.draw(({width}) => drawing(heatGrid(words, weights, {label: "Weights", width}), String(argmax(weights[0]))));
document.querySelector("#mine")!.append(other);
// @ts-expect-error: a slider wants a label
slider([0, 1], {value: 1});
`;

it("can be packed, installed, built and type-checked in a clean project", async () => {
  const project = await mkdtemp(join(tmpdir(), "clean-"));
  const {stdout} = await run("npm", ["pack", "--pack-destination", project, "--json"], {cwd: "dist/modules"});
  const [{filename, version}] = JSON.parse(stdout) as {filename: string; version: string}[];
  expect(version).toBe(JSON.parse(await readFile("package.json", "utf8")).version);
  expect(await readFile("dist/modules/attention.js", "utf8")).toMatch(`/*! attention-intuition ${version},`);
  const installed = join(project, "node_modules", "attention-intuition");
  await mkdir(installed, {recursive: true});
  await run("tar", ["-xzf", join(project, filename), "-C", installed, "--strip-components=1"]);
  await writeFile(join(project, "index.html"), page);
  await writeFile(join(project, "main.ts"), script);
  await writeFile(join(project, "package.json"), JSON.stringify({type: "module"}));

  const tsc = resolve("node_modules", "typescript", "bin", "tsc");
  const strict = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"];
  await writeFile(join(project, "css.d.ts"), 'declare module "*.css";\n');
  await run(process.execPath, [tsc, ...strict, "--lib", "es2023,dom,dom.iterable", "main.ts", "css.d.ts"], {
    cwd: project
  }).catch(({stdout, message}: {stdout: string; message: string}) => {
    throw new Error(stdout || message);
  });

  // Without a tool, from the files of the package alone.
  await writeFile(join(project, "bare.html"), bare);
  await drawsIn(project, "/bare.html");

  await build({root: project, configFile: false, logLevel: "error", base: "./"});
  await drawsIn(join(project, "dist"), "/");
}, 120_000);

/** Both figures of the page at `path` are drawn, with their looks, where `folder` is served. */
async function drawsIn(folder: string, path: string): Promise<void> {
  const {server, origin} = await serve(folder);
  onTestFinished(() => void server.close());
  const {page: visit, errors, failed} = await open("/404");
  errors.length = failed.length = 0;
  await visit.goto(origin + path);
  await visit.waitForSelector("#mine .heatmap .cell");
  expect(await visit.locator("#mine .reading").first().textContent()).toContain("“cat”");
  const border = await visit
    .locator("#mine .frame")
    .first()
    .evaluate((frame) => getComputedStyle(frame).borderRadius);
  expect(border, "the style sheet").toBe("14px");
  expect(errors).toEqual([]);
  expect(failed).toEqual([]);
}
