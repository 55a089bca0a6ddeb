import {parse} from "acorn";
import {simple} from "acorn-walk";
import {existsSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {dirname, join, posix, relative, resolve} from "node:path";
import type {InputOptions, OutputChunk, OutputOptions, Plugin} from "rolldown";
import {rolldown} from "rolldown";
import {oldest} from "../../src/chapter/browsers.js";
import type {Page} from "../html.js";
import {attribute, insert, remove, textOf} from "../html.js";
import {toTop} from "../pages.js";
import {absentPlugin} from "./absent.js";
import {hoistImports} from "./cells.js";

/** The oldest browsers that the site is for. */
const target = Object.entries(oldest).map(([name, version]) => name + version);

const src = resolve("src");

/** The modules of a page, as files of the site: what it loads at once, and what it may load later. */
export interface PageFiles {
  entry: string;
  /** What the entry needs, directly or through others. */
  chunks: string[];
}

/**
 * Bundles the scripts of the built site in `folder`: one entry a page, parts that pages share, and a part for
 * everything that a page loads later. Framework itself serves every module of every package for itself. The pages are
 * changed to load the bundled files, and what they no longer load is deleted. The bundler is rolldown, since esbuild
 * knows no groups: with it each set of modules that some pages share becomes a part, and so a request, of its own.
 */
export async function bundle(folder: string, pages: readonly Page[]): Promise<void> {
  const entries = new Map(pages.flatMap((page) => entryOf(page)));
  const worker = await write(folder, {input: {worker: join(src, "encoder", "worker.ts")}}, {});
  const chunks = await write(
    folder,
    {
      input: Object.fromEntries([...entries.keys()].map((name) => [fileName(name), `page:${name}`])),
      plugins: [pagesPlugin(folder, entries), absentPlugin, workerPlugin(worker[0].fileName), partsPlugin]
    },
    {codeSplitting: {includeDependenciesRecursively: false, groups}}
  );
  refuseImportsOfPages(chunks);
  for (const page of pages) rewrite(page, chunks);
  deleteUnbundled(folder, new Set([...worker, ...chunks].map(({fileName}) => fileName)));
}

/**
 * Throws where a part imports a page's own script. A part that failed is asked for under another address, with all that
 * it imports: the page's script would run a second time.
 */
function refuseImportsOfPages(chunks: readonly OutputChunk[]): void {
  const pages = new Set(chunks.filter(({isEntry}) => isEntry).map(({fileName}) => fileName));
  for (const {fileName, imports} of chunks)
    for (const file of imports)
      if (pages.has(file)) throw new Error(`${fileName} imports ${file}: what both need wants a group of its own`);
}

/** Bundles from some entries into `folder`/_import. */
async function write(folder: string, input: InputOptions, output: OutputOptions): Promise<OutputChunk[]> {
  const build = await rolldown({
    platform: "browser",
    resolve: {extensionAlias: {".js": [".ts", ".js"]}},
    transform: {target},
    experimental: {nativeMagicString: true},
    logLevel: "warn",
    preserveEntrySignatures: false,
    ...input
  });
  const written = await build.write({
    dir: folder,
    format: "esm",
    minify: !process.env.READABLE,
    minifyInternalExports: false,
    sourcemap: true,
    hashCharacters: "hex",
    entryFileNames: "_import/[name].[hash:8].js",
    chunkFileNames: "_import/[name].[hash:8].js",
    comments: {legal: false},
    ...output
  });
  await build.close();
  return written.output.filter((file): file is OutputChunk => file.type === "chunk");
}

/** A module of src/ whose path begins with one of these. */
const ours = (...paths: string[]) => new RegExp(`/src/(${paths.join("|")})`);

/** A module of one of these packages. */
const packages = (...names: string[]) => new RegExp(`/node_modules/(${names.join("|")})/`);

/**
 * What goes together, so that a page makes few requests; of two groups that want a module the first gets it. `base`
 * is what every page with a figure needs; it draws nothing. Everything else is a part of its own. A module that is
 * imported dynamically stands in no group.
 */
const groups = (
  [
    [
      "plot",
      /rolldown\/runtime|^absent:/,
      packages("@observablehq/plot", "interval-tree-1d", "binary-search-bounds"),
      packages("d3-(?!array|color|format|interpolate|scale/|selection|time)[a-z-]+", "delaunator", "robust-predicates"),
      ours("components/charts/plot")
    ],
    ["scales", packages("d3-(array|color|format|interpolate|scale|time|time-format)", "internmap")],
    [
      "draw",
      packages("d3-selection"),
      ours("components/charts/(?!large-table)", "components/figures/heatmap/messages")
    ],
    ["learn", ours("components/figures/learn/", "learner/")],
    [
      "own",
      ours("lab/(language|own(?!-)|page-model|model-line|watch(?!-he-she|-shown)|labels|apply-settings|messages)")
    ],
    ["lab-shared", ours("lab/(align|text-history|lines|looks|moved|pairs|pin|incoming-texts|views|watch-shown)\\.ts")],
    ["sentences", ours("data/(?!handmade|order)", "encoder/(words|tokenize)", "components/figures/recipe")],
    [
      "base",
      packages("htl", "isoformat", "@observablehq/inputs"),
      /_observablehq\//,
      ours(
        "attention",
        "chapter/(?!contents|present-link|terms|qr)", // those are for the page that is read, or for the code on request
        "data/handmade",
        "embed",
        "offline",
        "components/(controls|format|frame|in-sight|keep|types|share/(row|messages))"
      )
    ]
  ] as [name: string, ...tests: RegExp[]][]
).map(([name, ...tests], i) => ({
  name,
  test: (id: string) => tests.some((test) => test.test(id.replaceAll("\\", "/"))),
  priority: 100 - i
}));

/**
 * A script that runs once in a page. One that came so late that it was asked for again comes twice, from two addresses:
 * to a browser these are two modules, and every figure would be made twice.
 */
function runOnce({imports, cells}: {imports: string; cells: string}): string {
  return `${imports}\nif (!self.pageRuns) {\nself.pageRuns = true;\n${cells}\n}`;
}

/** The script that Framework wrote into a page, ready to be bundled. */
function entryOf(page: Page): [name: string, code: string][] {
  const [script] = page.all((element) => isModule(element) && attribute(element, "src") === undefined);
  if (!script) return [];
  const others = page.all((element) => isModule(element) && attribute(element, "src") !== undefined);
  const also = others.map((element) => `import ${JSON.stringify(attribute(element, "src"))};`);
  const text = textOf(script);
  // A page without cells only wakes Framework's client.
  const code = /define\(|registerFile\(/.test(text) ? runOnce(hoistImports(text, page.name)) : text;
  return [[page.name, [code, ...also].join("\n")]];
}

function isModule(element: Parameters<typeof attribute>[0]): boolean {
  return element.tagName === "script" && attribute(element, "type") === "module";
}

function fileName(page: string): string {
  return `page-${page.replaceAll("/", "-")}`;
}

/** Serves the pages' scripts to the bundler, and leads from the built files back to their sources. */
function pagesPlugin(folder: string, entries: ReadonlyMap<string, string>): Plugin {
  return {
    name: "pages",
    resolveId(id, importer) {
      if (id.startsWith("page:")) return id;
      if (!id.startsWith(".")) return null;
      const from = importer?.startsWith("page:") ? join(folder, importer.slice("page:".length)) : importer;
      if (!from) return null;
      const file = resolve(dirname(from), id);
      const path = relative(resolve(folder), file).replaceAll("\\", "/");
      const [, source] = /^_import\/(.+)\.[0-9a-f]{8}\.js$/.exec(path) ?? [];
      if (source) {
        const found = [".ts", ".js"].map((ending) => join(src, source + ending)).find((name) => existsSync(name));
        if (!found) throw new Error(`no source of ${path}`);
        return found;
      }
      if (path.startsWith("_node/")) throw new Error(`import ${path} through a module of src/, not in a cell`);
      // Framework's client names libraries that no page of this site uses.
      if (path.startsWith("_npm/") || (path.startsWith("_observablehq/") && !existsSync(file)))
        return {id, external: true};
      return importer?.startsWith("page:") ? file : null;
    },
    load(id) {
      return id.startsWith("page:") ? entries.get(id.slice("page:".length)) : null;
    }
  };
}

/** Leads to the bundled worker. It shares no part with the pages, whose parts expect a page around them. */
function workerPlugin(file: string): Plugin {
  const pattern = 'import.meta.resolve("./worker.js")';
  return {
    name: "worker",
    transform(code, id) {
      if (!id.endsWith(join("encoder", "client.ts"))) return null;
      if (!code.includes(pattern)) throw new Error(`no worker is started in ${id}`);
      const url = `new URL("./${posix.basename(file)}", import.meta.url)`;
      return {code: code.replace(pattern, url), map: null};
    }
  };
}

/**
 * Has everything that is loaded later asked for by `loadPart` of the script that starts a page. Its name stands in no
 * module.
 */
const partsPlugin: Plugin = {
  name: "parts",
  renderChunk(code, _chunk, _options, {magicString}) {
    simple(parse(code, {ecmaVersion: "latest", sourceType: "module"}), {
      ImportExpression({start, end, source}) {
        const file = code.slice(source.start, source.end);
        if (/^.\.\//.test(file)) magicString!.overwrite(start, end, `loadPart(${file}, import.meta.url)`);
      }
    });
    return magicString;
  }
};

/** Has a page load its bundled script, and its parts without waiting for one another. */
function rewrite(page: Page, chunks: readonly OutputChunk[]): void {
  const entry = chunks.find(({isEntry, name}) => isEntry && name === fileName(page.name));
  if (!entry) return;
  const top = toTop(page.name);
  for (const link of page.all((element) => element.tagName === "link" && attribute(element, "rel") === "modulepreload"))
    remove(link);
  for (const script of page.all(isModule)) remove(script);
  const parts = closure(entry, chunks);
  // The first figure is fetched at once: it is on the first screen.
  for (const chunk of firstFigure(page, entry, chunks))
    parts.push(...[chunk.fileName, ...closure(chunk, chunks)].filter((part) => !parts.includes(part)));
  const preloads = [entry.fileName, ...parts].map((file) => `<link rel="modulepreload" href="${top}${file}">`);
  // The script that starts the page loads what is named first.
  insert(page.head, `${preloads.join("\n")}\n`);
}

/** The parts of a page's first figure. A deck begins with its title instead. */
function firstFigure(page: Page, entry: OutputChunk, chunks: readonly OutputChunk[]): OutputChunk[] {
  const [figure] = page.all(({tagName}) => tagName === "figure");
  if (!figure || page.name === "slides") return [];
  const id = attribute(figure, "id");
  const path = new RegExp(`/figures/${id}(/|\\.ts$)`);
  const later = entry.dynamicImports.map((file) => chunks.find(({fileName}) => fileName === file)!);
  return later.filter(({moduleIds}) => moduleIds.some((file) => path.test(file.replaceAll("\\", "/"))));
}

/** The files that a part needs, directly or through others. */
function closure(chunk: OutputChunk, chunks: readonly OutputChunk[]): string[] {
  const found = new Set<string>();
  const visit = ({imports}: OutputChunk) => {
    for (const file of imports) {
      if (found.has(file)) continue;
      found.add(file);
      const next = chunks.find(({fileName}) => fileName === file);
      if (next) visit(next);
    }
  };
  visit(chunk);
  return [...found];
}

/** Deletes the modules that Framework wrote, but for style sheets and what was bundled, with its source maps. */
function deleteUnbundled(folder: string, bundled: ReadonlySet<string>): void {
  for (const top of ["_import", "_node", "_observablehq"]) {
    if (!existsSync(join(folder, top))) continue;
    for (const name of readdirSync(join(folder, top), {recursive: true}) as string[]) {
      const file = join(folder, top, name);
      const path = posix.join(top, name.replaceAll("\\", "/"));
      const kept = path.endsWith(".css") || bundled.has(path.replace(/\.map$/, ""));
      if (statSync(file).isFile() && !kept) rmSync(file);
    }
  }
  for (const top of ["_node", "_observablehq"]) rmSync(join(folder, top), {recursive: true, force: true});
}

/** The text of a bundled file. */
export function readBundled(folder: string, test: (text: string) => boolean): string | undefined {
  const names = readdirSync(join(folder, "_import")).filter((name) => name.endsWith(".js"));
  return names.map((name) => readFileSync(join(folder, "_import", name), "utf8")).find(test);
}
