import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {Page} from "./html.js";

/** All pages of the built site in `folder`. Their names are as in their addresses: `index`, `lab`, `embed/match`. */
export function loadPages(folder: string): Page[] {
  const files = readdirSync(folder, {recursive: true}) as string[];
  return files
    .filter((file) => file.endsWith(".html") && !/^modules[/\\]/.test(file))
    .map((file) => file.replace(/\.html$/, "").replaceAll("\\", "/"))
    .sort()
    .map((name) => new Page(readFileSync(join(folder, `${name}.html`), "utf8"), name));
}

export function savePages(folder: string, pages: readonly Page[]): void {
  for (const page of pages) writeFileSync(join(folder, `${page.name}.html`), page.toString());
}

/** The way from a page to the top of the site, so that it works under any path: `./` or `../`. */
export function toTop(name: string): string {
  return "../".repeat(name.split("/").length - 1) || "./";
}
