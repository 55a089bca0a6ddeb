import type {OutputChunk} from "rolldown";
import type {Page} from "../html.js";
import {attribute, insert, remove} from "../html.js";
import {toTop} from "../pages.js";
import {fileName, isModule} from "./entry.js";

/** Has a page load its bundled script, and its parts without waiting for one another. */
export function loadBundled(page: Page, chunks: readonly OutputChunk[]): void {
  const entry = chunks.find(({isEntry, name}) => isEntry && name === fileName(page.name));
  if (!entry) return;
  const top = toTop(page.name);
  for (const link of page.all((element) => element.tagName === "link" && attribute(element, "rel") === "modulepreload"))
    remove(link);
  for (const script of page.all(isModule)) remove(script);
  const parts = closure(entry, chunks);
  // The first figure is fetched at once: it is on the first screen.
  for (const chunk of firstFigure(page, entry, chunks))
    parts.push(...[chunk.fileName, ...closure(chunk, chunks)].filter((part) => !parts.includes(part)));
  const preloads = [entry.fileName, ...parts].map((file) => `<link rel="modulepreload" href="${top}${file}">`);
  // The script that starts the page loads what is named first.
  insert(page.head, `${preloads.join("\n")}\n`);
}

/** The parts of a page's first figure. A deck begins with its title instead. */
function firstFigure(page: Page, entry: OutputChunk, chunks: readonly OutputChunk[]): OutputChunk[] {
  const [figure] = page.all(({tagName}) => tagName === "figure");
  if (!figure || page.name === "slides") return [];
  const id = attribute(figure, "id");
  const path = new RegExp(`/figures/${id}(/|\\.ts$)`);
  const later = entry.dynamicImports.map((file) => chunks.find(({fileName}) => fileName === file)!);
  return later.filter(({moduleIds}) => moduleIds.some((file) => path.test(file.replaceAll("\\", "/"))));
}

/** The files that a part needs, directly or through others. */
function closure(chunk: OutputChunk, chunks: readonly OutputChunk[]): string[] {
  const found = new Set<string>();
  const visit = ({imports}: OutputChunk) => {
    for (const file of imports) {
      if (found.has(file)) continue;
      found.add(file);
      const next = chunks.find(({fileName}) => fileName === file);
      if (next) visit(next);
    }
  };
  visit(chunk);
  return [...found];
}
