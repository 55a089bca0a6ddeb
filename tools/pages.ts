import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** The names of all pages of the built site in `folder`, as in its addresses but for `index`: `index`, `lab`, `embed/match`. */
export async function pageNames(folder: string): Promise<string[]> {
  const files = await readdir(folder, {recursive: true});
  return files
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.replace(/\.html$/, "").replaceAll("\\", "/"))
    .sort();
}

/** The HTML of one page. */
export function readPage(folder: string, name: string): Promise<string> {
  return readFile(join(folder, `${name}.html`), "utf8");
}

/** Rewrites every page of the built site in `folder`. */
export async function editPages(folder: string, edit: (html: string, name: string) => string): Promise<void> {
  for (const name of await pageNames(folder))
    await writeFile(join(folder, `${name}.html`), edit(await readPage(folder, name), name));
}

/** The way from a page to the top of the site, so that it works under any path: `./` or `../`. */
export function toTop(name: string): string {
  return "../".repeat(name.split("/").length - 1) || "./";
}

/** What a page says of itself: its title without the site's, and its description. */
export function titleAndDescription(html: string): {title: string; description: string} {
  const title = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? "";
  const description = /<meta name="description" content="([^"]*)">/.exec(html)?.[1] ?? "";
  return {title: title.replace(/ \| [^|]*$/, ""), description};
}

/** Puts `addition` in front of the first `mark`. Throws where the page has none, so that no upgrade drops it silently. */
export function insertBefore(html: string, mark: string, addition: string, name = "page"): string {
  const at = html.indexOf(mark);
  if (at < 0) throw new Error(`unexpected page: no ${mark} in ${name}`);
  return html.slice(0, at) + addition + html.slice(at);
}

/** A text as it is written in HTML, also inside of quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
