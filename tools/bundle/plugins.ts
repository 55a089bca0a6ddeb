import {parse} from "acorn";
import {simple} from "acorn-walk";
import {existsSync} from "node:fs";
import {dirname, join, posix, relative, resolve} from "node:path";
import type {Plugin} from "rolldown";

/** The folder of the sources. */
export const src = resolve("src");

/** Serves the pages' scripts to the bundler, and leads from the built files back to their sources. */
export function pagesPlugin(folder: string, entries: ReadonlyMap<string, string>): Plugin {
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
export function workerPlugin(file: string): Plugin {
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
export const partsPlugin: Plugin = {
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
