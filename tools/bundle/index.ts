import {existsSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {join, posix} from "node:path";
import type {InputOptions, OutputChunk, OutputOptions} from "rolldown";
import {rolldown} from "rolldown";
import {oldest} from "../../src/chapter/browsers.js";
import type {Page} from "../html.js";
import {absentPlugin} from "./absent.js";
import {entryOf, fileName} from "./entry.js";
import {groups} from "./groups.js";
import {pagesPlugin, partsPlugin, src, workerPlugin} from "./plugins.js";
import {loadBundled} from "./preloads.js";

/** The oldest browsers that the site is for. */
const target = Object.entries(oldest).map(([name, version]) => name + version);

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
  for (const page of pages) loadBundled(page, chunks);
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
