import {cp, mkdir, readFile, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {build} from "esbuild";
import ts from "typescript";
import {oldest} from "../src/chapter/browsers.js";

/** The chapter's data that code taken from a figure may read. */
const data = ["sentences", "library", "compass", "journey", "value-map", "learn", "orders", "every-order"];

/**
 * Writes `modules/` into the built site in `folder`: the figures as one ES module and one style sheet, with types,
 * data, and a page that uses them; the folder is also a package that npm can pack. Names have no hash, so that other
 * pages can rely on them; the first line of both files says their version.
 */
export async function writeModules(folder: string): Promise<void> {
  const out = join(folder, "modules");
  const {name, version, description, license} = JSON.parse(await readFile("package.json", "utf8"));
  const banner = `/*! ${name} ${version}, ${license} licence */`;
  await mkdir(out, {recursive: true});
  await build({
    entryPoints: {attention: "src/modules/index.ts"},
    outdir: out,
    bundle: true,
    minify: true,
    format: "esm",
    target: Object.entries(oldest).map(([name, version]) => name + version),
    legalComments: "none",
    banner: {js: banner},
    logLevel: "warning"
  });
  await build({
    entryPoints: ["src/modules/attention.css"],
    outdir: out,
    bundle: true,
    minify: true,
    // Every browser that has modules with top-level await knows these: they stay as they are written.
    supported: {nesting: true, "color-functions": true},
    banner: {css: banner},
    logLevel: "warning"
  });
  writeTypes(out);
  for (const file of ["example.html", "example.css", "example.js"])
    await cp(join("src/modules", file), join(out, file));
  for (const file of ["LICENSE", "NOTICE"]) await cp(file, join(out, file));
  await cp("src/favicon.svg", join(out, "favicon.svg"));
  const built = await readdir(join(folder, "_file", "data"));
  for (const part of data) {
    const file = built.find((file) => file.startsWith(`${part}.`) && file.endsWith(".json"));
    if (!file) throw new Error(`the build holds no ${part}.json`);
    await cp(join(folder, "_file", "data", file), join(out, `${part}.json`));
  }
  const manifest = {
    name,
    version,
    description,
    license,
    type: "module",
    types: "./attention.d.ts",
    exports: {
      ".": {types: "./attention.d.ts", default: "./attention.js"},
      "./attention.css": "./attention.css",
      "./*.json": "./*.json"
    },
    sideEffects: ["*.css"]
  };
  await writeFile(join(out, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Writes the types of the module and of all that it shows of the rooms behind it. Throws where they are wrong. */
function writeTypes(out: string): void {
  const {options} = ts.parseJsonConfigFileContent(
    ts.readConfigFile("tsconfig.json", ts.sys.readFile).config,
    ts.sys,
    "."
  );
  const program = ts.createProgram(["src/modules/index.ts"], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: "src",
    outDir: join(out, "types")
  });
  const {diagnostics} = program.emit();
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, formatHost));
  ts.sys.writeFile(join(out, "attention.d.ts"), 'export * from "./types/modules/index.js";\n');
}

const formatHost: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => "\n"
};
