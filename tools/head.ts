import {existsSync, readFileSync} from "node:fs";
import matter from "gray-matter";
import {figureParts, readChapter} from "../src/chapter/outline.js";
import {slidesDescription} from "../src/chapter/slides.js";
import {escapeHtml} from "./html.js";
import {siteUrl} from "./site-url.js";

const site = "The Attention Intuition";
const {version}: {version: string} = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** What stands in the head of a page beside what Framework writes there; `path` is the page's, such as `/lab`. */
export function headOf({title, path}: {title?: string | null; path: string}): string {
  const name = path.slice(1);
  const framed = name.startsWith("embed/");
  const description = descriptionOf(name);
  const address = siteUrl() && siteUrl() + (name === "index" ? "" : name);
  const metas: [attribute: string, name: string, content: string][] = [
    ["name", "description", description],
    ["name", "color-scheme", "light dark"],
    ["name", "version", version]
  ];
  if (name !== "404")
    metas.push(
      ["property", "og:type", name === "index" ? "article" : "website"],
      ["property", "og:site_name", site],
      ["property", "og:title", title ?? site],
      ["property", "og:description", description],
      ["name", "twitter:title", title ?? site],
      ["name", "twitter:description", description],
      ...(address ? [["property", "og:url", address] as [string, string, string]] : [])
    );
  return [
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
    ...metas.map(([attribute, name, content]) => `<meta ${attribute}="${name}" content="${escapeHtml(content)}">`),
    ...(address && name !== "404" ? [`<link rel="canonical" href="${address}">`] : []),
    // A single figure is part of somebody else's page: it is not installed, and not kept for reading offline.
    ...(framed || name === "404" ? [] : [`<script type="module" src="/offline/register.js"></script>`])
  ].join("\n");
}

/**
 * What a page says of itself in a sentence or two: what its source states as its description, or for a single figure
 * its key line; without one, what the chapter says.
 */
export function descriptionOf(name: string): string {
  if (name === "slides") return slidesDescription;
  const part = figureParts(readChapter()).find(({figure}) => name === `embed/${figure.id}`);
  if (part) return part.key.replace(/<[^>]+>/g, "");
  const file = existsSync(`src/${name}.md`) ? `src/${name}.md` : "src/index.md";
  return frontMatter(file).description ?? descriptionOf("index");
}

/**
 * The front matter of a page's source: `card` names the figure whose picture stands for the page where a link to it
 * is shown.
 */
export function frontMatter(file: string): {description?: string; card?: string} {
  return matter(readFileSync(file, "utf8")).data;
}
