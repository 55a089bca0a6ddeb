import {buildSync} from "esbuild";

const written = new Map<string, string>();

/**
 * A module as one short script that can stand in a page by itself. Browsers that are too old for the rest of the page
 * can read it, because it is the script that tells.
 */
export function inlineScript(file: string): string {
  const known = written.get(file);
  if (known) return known;
  const {outputFiles} = buildSync({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2018",
    supported: {"dynamic-import": true},
    write: false
  });
  const text = outputFiles[0].text.trim();
  written.set(file, text);
  return text;
}
