// What a page of somebody else pays for one thing of the module: bundled with all that it needs at once, and packed.
import {gzipSync} from "node:zlib";
import {build} from "esbuild";
import {describe, expect, it} from "vitest";
import {imports} from "../budgets.js";
import {withoutLater} from "../module-graph.js";

/** Bytes after gzip of a bundle of one export. */
async function cost(name: string): Promise<number> {
  const {outputFiles} = await build({
    stdin: {contents: `export {${name}} from "./src/modules/index.ts"`, resolveDir: "."},
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
    plugins: [withoutLater]
  });
  return gzipSync(outputFiles[0].contents, {level: 9}).length;
}

describe("an import of the module", () => {
  it.each(Object.entries(imports))("of %s costs at most %i bytes", async (name, most) => {
    const bytes = await cost(name);
    expect(bytes).toBeLessThanOrEqual(most);
    expect(bytes, "a budget that says something").toBeGreaterThan(0.7 * most);
  });
});
