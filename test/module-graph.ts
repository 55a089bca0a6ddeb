import {relative, resolve} from "node:path";
import type {Plugin} from "esbuild";
import {build} from "esbuild";
import type {Cell} from "../src/chapter/cells.js";
import type {Figure} from "../src/chapter/parse.js";

const src = resolve("src");

/** Leaves out of a bundle what its modules import later, when it is used. */
export const withoutLater: Plugin = {
  name: "without later",
  setup({onResolve}) {
    onResolve({filter: /./}, ({kind, importer, path}) =>
      kind === "dynamic-import" && !importer.endsWith("cells.js") ? {path, external: true} : null
    );
  }
};

/** All cells of a page that shows one figure. */
export function cellsOf({cells, needs}: Figure): Cell[] {
  return [...needs, ...cells];
}

/** A cell's code, without its fences. */
function codeOf({source}: Cell): string {
  return source.replace(/^`{3,}[^\n]*\n|\n?`{3,}\s*$/g, "");
}

/**
 * What some cells need before anybody touches anything: modules as paths in `src/`, packages by their names. What
 * cells import later counts; what modules import later, when it is used, does not. Imports are followed by esbuild,
 * not by the bundler whose result is compared with this.
 */
export async function neededBy(cells: readonly Cell[]): Promise<{modules: Set<string>; packages: Set<string>}> {
  const {metafile} = await build({
    stdin: {contents: cells.map(codeOf).join("\n"), resolveDir: src, sourcefile: "cells.js"},
    bundle: true,
    format: "esm",
    outdir: "none",
    write: false,
    metafile: true,
    logLevel: "error",
    plugins: [
      withoutLater,
      {
        name: "from the site's root",
        setup({onResolve}) {
          onResolve({filter: /^\//}, ({importer, path}) =>
            importer.endsWith("cells.js") ? {path: resolve(src, path.slice(1).replace(/\.js$/, ".ts"))} : null
          );
        }
      }
    ]
  });
  const outputs = Object.values(metafile.outputs).flatMap(({inputs}) => Object.entries(inputs));
  const paths = outputs.filter(([, {bytesInOutput}]) => bytesInOutput > 0).map(([path]) => path);
  return sorted(paths);
}

/** Sorts the files of a bundle into modules of ours and packages. */
export function sorted(paths: readonly string[]): {modules: Set<string>; packages: Set<string>} {
  const modules = paths.map((path) => relative(src, resolve(path))).filter((path) => /^(?!\.\.).+\.ts$/.test(path));
  const packages = paths.flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path)?.[1] ?? []
  );
  return {modules: new Set(modules), packages: new Set(packages)};
}
