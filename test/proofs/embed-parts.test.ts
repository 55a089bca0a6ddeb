// A figure alone loads what it needs and nothing of the others. What it needs is worked out from the imports of its
// cells; what it loads is read from the source maps of the scripts that the browser asked for.
import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {ownEntry} from "../../src/lab/own.js";
import {figureParts, readChapter} from "../../src/chapter/outline.js";
import {cellsOf, neededBy, sorted} from "../module-graph.js";
import {drawn, site} from "../browser/site.js";

const {open} = site();
const figures = figureParts(readChapter()).map(({figure}) => figure);

/** Modules that come along where nobody needs them, because the bundle has them in one part with others. */
const comeAlong = new Map([
  [/^(attention|chapter|embed|offline)\//, "base: small, and most pages need most of it"],
  [/^components\/([\w-]+\.ts|(controls|frame)\/)/, "base: what every figure stands in"],
  [/^components\/share\/(row|messages)\.ts$/, "base: the row under every figure; what it opens comes later"],
  [/^data\/handmade\.ts$/, "base: the vectors of two figures, smaller than a request"],
  [/^components\/charts\/(?!large-table|plot)/, "draw: what figures draw with"],
  [/^components\/figures\/heatmap\/messages\.ts$/, "draw: the words of its tables, which the lab has too"],
  [
    /^(data\/[\w-]+\.ts|encoder\/(words|tokenize)\.ts|components\/figures\/recipe\.ts)$/,
    "sentences: how they are unpacked, and how a page of one's own gets one"
  ],
  [
    /^lab\/(own|own-order|language|page-model|model-line|watch|labels|apply-settings|messages)\.ts$/,
    "own: a reader's own text"
  ]
]);

/** Packages that come along. */
const inBase = ["htl", "isoformat", "@observablehq/inputs"];
const withScales = /^(d3-(array|color|format|interpolate|scale|time|time-format)|internmap)$/;
const withPlot = /^(d3-[\w-]+|delaunator|robust-predicates|interval-tree-1d|binary-search-bounds)$/;

interface Loaded {
  modules: Set<string>;
  packages: Set<string>;
  data: string[];
}

/** Follows what a page asks for. */
function watch(page: Page): () => Loaded {
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).pathname));
  return () => {
    const scripts = [...asked].filter((path) => path.endsWith(".js"));
    const data = [...asked].filter((path) => path.startsWith("/_file/"));
    return {...sorted(scripts.flatMap(sourcesOf)), data: data.map(withoutHash).sort()};
  };
}

/** The files that a script was made of, as paths from here. */
function sourcesOf(script: string): string[] {
  const file = join("dist", script);
  if (/rolldown-runtime/.test(script)) return []; // a few lines of the bundler
  const {sources} = JSON.parse(readFileSync(`${file}.map`, "utf8")) as {sources: string[]};
  return sources.map((source) => join(dirname(file), source));
}

function withoutHash(path: string): string {
  return path.replace("/_file", "").replace(/\.[0-9a-f]{8}\./, ".");
}

async function load(id: string): Promise<{page: Page; loaded: Loaded; after: () => Loaded}> {
  let after!: () => Loaded;
  const {page} = await open(`/embed/${id}`, {}, async (page) => (after = watch(page)));
  await drawn(page, id);
  await page.waitForLoadState("networkidle");
  return {page, loaded: after(), after};
}

const folderOf = (module: string) => /^components\/figures\/([\w-]+)\//.exec(module)?.[1];

describe("an embedded figure loads", () => {
  it.each(figures.map((figure) => ({id: figure.id, figure})))("$id: what its cells need", async ({id, figure}) => {
    const [{loaded}, needed] = await Promise.all([load(id), neededBy(cellsOf(figure))]);
    expect(loaded.modules.size).toBeGreaterThan(25);
    const missed = [...needed.modules].filter((module) => !loaded.modules.has(module));
    expect(missed.filter((module) => !module.endsWith("/index.ts"))).toEqual([]); // they only pass on

    const others = [...loaded.modules].filter((module) => !needed.modules.has(module));
    expect(others.filter((module) => ![...comeAlong.keys()].some((rule) => rule.test(module)))).toEqual([]);
    const folders = new Set([...needed.modules].map(folderOf));
    expect(others.filter((module) => folderOf(module) && !folders.has(folderOf(module)))).toEqual(
      others.filter((module) => module === "components/figures/heatmap/messages.ts")
    );

    const plot = needed.packages.has("@observablehq/plot");
    const scales = needed.packages.has("d3-scale");
    const allowed = (name: string) =>
      needed.packages.has(name) ||
      inBase.includes(name) ||
      (plot && withPlot.test(name)) ||
      (scales && withScales.test(name));
    expect([...loaded.packages].filter((name) => !allowed(name))).toEqual([]);

    const code = cellsOf(figure)
      .map(({source}) => source)
      .join("\n");
    const attached = Array.from(code.matchAll(/FileAttachment\("([^"]+)"\)\.(?!href)/g), ([, path]) => path);
    // Every order of the words is a large file: it is fetched when one is moved.
    const atOnce = attached.filter((path) => !path.endsWith("/every-order.json"));
    expect(loaded.data).toEqual([...new Set(atOnce)].sort());
  });

  it("match: no d3, no Plot, no encoder, no learner, no data", async () => {
    const {loaded} = await load("match");
    const {modules, packages, data} = loaded;
    expect([...packages].sort()).toEqual([...inBase].sort());
    expect([...modules].filter((module) => /^(encoder|learner|lab|data\/(?!handmade))/.test(module))).toEqual([]);
    expect([...modules].map(folderOf).filter((id) => id && id !== "match")).toEqual([]);
    expect(data).toEqual([]);
  });

  it("the learner only for learn, and Plot only for those who draw with it", async () => {
    const needs = await Promise.all(
      figures.map(async (figure) => ({id: figure.id, ...(await neededBy(cellsOf(figure)))}))
    );
    const who = (test: (need: (typeof needs)[number]) => boolean) => needs.filter(test).map(({id}) => id);
    expect(who(({modules}) => [...modules].some((module) => module.startsWith("learner/")))).toEqual(["learn"]);
    expect(who(({packages}) => packages.has("@observablehq/plot"))).toEqual(["soft-hard", "nudge", "learn"]);
  });

  it("the encoder only when a reader has written", async () => {
    const {page, loaded, after} = await load("pronoun");
    const encoder = ({modules}: Loaded) =>
      [...modules].filter((module) => /^encoder\/(client|connection)/.test(module));
    expect(encoder(loaded)).toEqual([]);
    await page.locator("#pronoun .above select").selectOption({label: ownEntry.label});
    await page.locator("#pronoun textarea").fill("The dog saw the bird because it sang.");
    await expect.poll(() => encoder(after())).not.toEqual([]);
  });
});
