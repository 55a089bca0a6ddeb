import {existsSync, readFileSync} from "node:fs";
import {parseChapter} from "../src/chapter/parse.js";
import {escapeHtml} from "./pages.js";

/**
 * What a page says of itself in a sentence or two: what its source states as its description, or for a single figure its key line;
 * undefined where there is neither.
 */
export function descriptionOf(name: string): string | undefined {
  const chapter = parseChapter(readFileSync("src/index.md", "utf8"), "src/index.md");
  const part = chapter.parts.find(({figure}) => figure && name === `embed/${figure.id}`);
  if (part) return part.key.replace(/<[^>]+>/g, "");
  const file = [`src/${name}.md`, `src/${name}.md.ts`].find((file) => existsSync(file));
  return file && /^description: (.+)$/m.exec(readFileSync(file, "utf8"))?.[1];
}

/** Gives a page its own description; Framework, which forgets the one in the front matter, gives every page the site's. */
export function describePage(html: string, name: string): string {
  const description = descriptionOf(name);
  if (description === undefined) return html;
  const pattern = /(<meta name="description" content=")[^"]*(">)/;
  if (!pattern.test(html)) throw new Error(`unexpected page: no description in ${name}`);
  return html.replace(pattern, (_, before, after) => before + escapeHtml(description) + after);
}
