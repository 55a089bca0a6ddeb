import {createHash} from "node:crypto";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import ts from "typescript";

// htl writes such values into attributes like `onclick` and then replaces them by functions. They are no programs, and to allow
// them by their hashes allows nothing else.
const placeholders = Array.from({length: 24}, (_, i) => `::${i}`);

/**
 * The Content-Security-Policy of a page: scripts come from the site itself or stand in this very page, and nothing is fetched from
 * another host or sent to one. `inline` are scripts that a window opened by this page may hold.
 */
export function policyOf(html: string, inline: readonly string[] = []): string {
  const scripts = Array.from(html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g), ([, text]) => text);
  return [
    "default-src 'none'",
    // 'wasm-unsafe-eval' lets the encoder's kernel be compiled where it has to run on the page; it allows no JavaScript.
    `script-src 'self' 'wasm-unsafe-eval' ${[...scripts, ...inline].map(hash).join(" ")}`,
    `script-src-attr 'unsafe-hashes' ${placeholders.map(hash).join(" ")}`,
    // Plot, Inputs, reveal.js and our own figures set style attributes, whose texts are not known before.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    ...(inline.length > 0 || html.includes("<iframe ") ? ["frame-src 'self'"] : []), // the speaker's view shows the deck in frames
    "object-src 'none'",
    `base-uri ${html.includes("<base ") ? "'self'" : "'none'"}`, // the page for what is not there stands at any address
    "form-action 'none'"
  ].join("; ");
}

/** Puts the policy in front of everything in the page that it governs. Nothing may change an inline script after this. */
export function withPolicy(html: string, name: string, inline: readonly string[] = []): string {
  const mark = `<meta charset="utf-8">`;
  if (!html.includes(mark)) throw new Error(`unexpected page: no ${mark} in ${name}`);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, inline)}">`;
  return html.replace(mark, () => `${mark}\n${policy}`);
}

/** The inline script of reveal.js's speaker view, which its plugin writes into a new window. Throws unless there is one. */
export async function speakerScripts(folder: string): Promise<string[]> {
  const parts = await readdir(join(folder, "_node"), {recursive: true});
  const file = parts.find((path) => /reveal\.js@[^/\\]*[/\\]plugin[/\\]notes\.[0-9a-f]+\.js$/.test(path));
  if (!file) throw new Error("reveal.js's plugin for notes is not part of the site");
  const source = ts.createSourceFile(file, await readFile(join(folder, "_node", file), "utf8"), ts.ScriptTarget.Latest);
  const scripts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text.includes("speaker-controls"))
      for (const [, text] of node.text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)) scripts.push(text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (scripts.length === 0) throw new Error("no script found in reveal.js's speaker view");
  return scripts;
}

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
