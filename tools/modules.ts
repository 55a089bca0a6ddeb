import {cp, mkdir, readdir} from "node:fs/promises";
import {join} from "node:path";
import {build} from "esbuild";

/**
 * Writes `modules/` into the built site in `folder`: the figures as one ES module and one style sheet, the sentences,
 * and a page that uses them. Their names have no hash, so that other pages can rely on them.
 */
export async function writeModules(folder: string): Promise<void> {
  const out = join(folder, "modules");
  await mkdir(out, {recursive: true});
  await build({
    entryPoints: {attention: "src/modules/index.ts"},
    outdir: out,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning"
  });
  await build({
    entryPoints: ["src/modules/attention.css"],
    outdir: out,
    bundle: true,
    minify: true,
    // Every browser that has modules with top-level await knows these: they stay as they are written.
    supported: {nesting: true, "color-functions": true},
    logLevel: "warning"
  });
  for (const name of ["example.html", "example.css", "example.js"])
    await cp(join("src/modules", name), join(out, name));
  await cp("src/favicon.svg", join(out, "favicon.svg"));
  const data = join(folder, "_file", "data");
  const sentences = (await readdir(data)).find((name) => /^sentences\.[0-9a-f]+\.json$/.test(name));
  if (!sentences) throw new Error("the build holds no sentences.json");
  await cp(join(data, sentences), join(out, "sentences.json"));
}
