import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";

// Parts of d3 that neither Plot nor this project calls. Browsers load every part that d3's index names, used or not: together
// these are 13 requests and 20 kB. Should one of them be called one day, the page's tests fail at once: the name is missing.
const unused = [
  "brush",
  "chord",
  "dispatch",
  "drag",
  "dsv",
  "ease",
  "fetch",
  "force",
  "polygon",
  "quadtree",
  "timer",
  "transition",
  "zoom"
];
const pattern = new RegExp(`(?:\\.\\./|\\./|_node/)*d3-(?:${unused.join("|")})@[\\d.]+/index\\.[0-9a-f]+\\.js`);

/** Takes the statements that re-export unused parts out of the text of d3's index. Throws unless it finds every one of them. */
export function slimIndex(text: string): string {
  const statement = new RegExp(`export\\s*\\*\\s*from\\s*"${pattern.source}";?`, "g");
  const found = text.match(statement)?.length ?? 0;
  if (found !== unused.length) throw new Error(`unexpected d3 index: ${found} of ${unused.length} parts found`);
  return text.replace(statement, "");
}

/** Takes the preloads of unused parts out of a page. */
export function slimPage(html: string): string {
  return html.replace(new RegExp(`<link rel="modulepreload" href="[^"]*${pattern.source}">\\n?`, "g"), "");
}

/** Leaves the unused parts of d3 out of the built site in `folder`. */
export async function slimSite(folder: string): Promise<void> {
  const node = join(folder, "_node");
  const parts = await readdir(node);
  const d3 = join(
    node,
    parts.find((name) => /^d3@/.test(name))!
  );
  for (const name of await readdir(d3)) {
    const file = join(d3, name);
    if (name.startsWith("index.")) await writeFile(file, slimIndex(await readFile(file, "utf8")));
  }
  for (const name of parts)
    if (unused.some((part) => name.startsWith(`d3-${part}@`))) await rm(join(node, name), {recursive: true});
}
