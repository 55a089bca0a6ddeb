import {buildSync} from "esbuild";

/** A module as one short script that can stand in a page by itself. */
export function inlineScript(file: string): string {
  const {outputFiles} = buildSync({entryPoints: [file], bundle: true, minify: true, format: "iife", write: false});
  return outputFiles[0].text.trim();
}
