import type {Page} from "../html.js";
import {attribute, textOf} from "../html.js";
import {hoistImports} from "./cells.js";

/**
 * A script that runs once in a page. One that came so late that it was asked for again comes twice, from two addresses:
 * to a browser these are two modules, and every figure would be made twice.
 */
function runOnce({imports, cells}: {imports: string; cells: string}): string {
  return `${imports}\nif (!self.pageRuns) {\nself.pageRuns = true;\n${cells}\n}`;
}

/** The script that Framework wrote into a page, ready to be bundled. */
export function entryOf(page: Page): [name: string, code: string][] {
  const [script] = page.all((element) => isModule(element) && attribute(element, "src") === undefined);
  if (!script) return [];
  const others = page.all((element) => isModule(element) && attribute(element, "src") !== undefined);
  const also = others.map((element) => `import ${JSON.stringify(attribute(element, "src"))};`);
  const text = textOf(script);
  // A page without cells only wakes Framework's client.
  const code = /define\(|registerFile\(/.test(text) ? runOnce(hoistImports(text, page.name)) : text;
  return [[page.name, [code, ...also].join("\n")]];
}

export function isModule(element: Parameters<typeof attribute>[0]): boolean {
  return element.tagName === "script" && attribute(element, "type") === "module";
}

export function fileName(page: string): string {
  return `page-${page.replaceAll("/", "-")}`;
}
