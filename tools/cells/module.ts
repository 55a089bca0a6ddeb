import {parse} from "acorn";
import {readCell} from "../../src/chapter/cells.js";
import {splitBlocks} from "../../src/chapter/parse.js";

/**
 * A page's cells as one TypeScript module: each cell a function that gives to the others what they use of it. All
 * lines stand where they stand in the page. Throws `name:line: …` where a cell cannot be parsed.
 */
export function moduleOfPage(markdown: string, name: string): string {
  const lines = markdown.split("\n").map(() => "");
  lines[0] =
    `import {display, document, FileAttachment, Generators, invalidation, seen, view} ` +
    `from "../tools/cells/framework.js";`;
  const cells = splitBlocks(markdown)
    .filter(({kind}) => kind === "cell")
    .map(({source, line}) => readCell(source, line, name));
  for (const cell of cells) {
    const first = cell.line - 1;
    const code = cell.source.split("\n").slice(1, -1);
    const imports = importsOf(code.join("\n"));
    const others = new Set(cells.filter((other) => other !== cell).flatMap(({uses}) => uses));
    const given = cell.defines.filter((name) => others.has(name) && !imports.names.includes(name));
    const names = `{${given.join(", ")}}`;
    code.forEach((line, i) => (lines[first + 1 + i] = line.replace(/(from |import\()"\//g, '$1"./')));
    lines[first + imports.lines] += ` ${given.length > 0 ? `const ${names} = ` : ""}await seen(async () => {`;
    lines[first + 1 + code.length] = `return ${names};});`;
  }
  return lines.join("\n");
}

/** The static imports at the top of a cell: on how many lines they stand, and the names that they bring. */
function importsOf(code: string): {lines: number; names: string[]} {
  const {body} = parse(code, {ecmaVersion: 2024, sourceType: "module", locations: true});
  const imports = body.filter((node) => node.type === "ImportDeclaration");
  return {
    lines: imports.at(-1)?.loc!.end.line ?? 0,
    names: imports.flatMap(({specifiers}) => specifiers.map(({local}) => local.name))
  };
}
