import type {CallExpression, Expression, ImportExpression, Node, Pattern, Property} from "acorn";
import {parse} from "acorn";
import {simple} from "acorn-walk";

/**
 * Turns the script of a page, as Framework writes it, into one that a bundler can work on.
 *
 * Framework writes a cell's static imports as `const [{a}, {b}] = await Promise.all([import("…"), import("…")])` at
 * the beginning of the cell. To a bundler such a module is a part of its own, fetched for itself. Here each becomes a
 * named import at the top of the script. Imports that stand anywhere else are those that a cell means to make later:
 * they are left alone. The times at which files were written are left out, or every build would have other names for
 * the same content.
 *
 * Returns the imports, and what is left of the script. Throws where the script does not look as expected, so that an
 * upgrade of Framework does not undo this silently.
 */
export function hoistImports(script: string, name: string): {imports: string; cells: string} {
  const tree = parse(script, {ecmaVersion: 2024, sourceType: "module"});
  const edits: {start: number; end: number; text: string}[] = [];
  const imports: string[] = [];
  let cells = 0;
  let files = 0;
  const above = tree.body.filter(({type}) => type === "ImportDeclaration");
  for (const {start, end} of above) edits.push({start, end, text: ""});
  simple(tree, {
    CallExpression(call) {
      const callee = call.callee.type === "Identifier" ? call.callee.name : "";
      if (callee === "registerFile") {
        edits.push(withoutTime(call, script));
        ++files;
      }
      if (callee !== "define") return;
      ++cells;
      const statement = firstStatement(call);
      if (statement?.type !== "VariableDeclaration") return;
      const [{id, init}] = statement.declarations;
      const found = init && staticImports(init);
      if (!init || !found) return;
      const patterns = found.list ? (id.type === "ArrayPattern" ? id.elements : []) : [id];
      const values = found.imports.map((source, i) => hoist(source, patterns[i] ?? null, imports));
      edits.push({start: init.start, end: init.end, text: found.list ? `[${values.join(", ")}]` : values[0]});
    }
  });
  if (cells === 0 && files === 0) throw new Error(`unexpected page: no cells in ${name}`);
  let text = script;
  for (const {start, end, text: replacement} of edits.sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + replacement + text.slice(end);
  return {imports: [...above.map(({start, end}) => script.slice(start, end)), ...imports].join("\n"), cells: text};
}

/** The first statement of the cell that a call of `define` defines. */
function firstStatement(call: CallExpression) {
  const [cell] = call.arguments;
  if (cell?.type !== "ObjectExpression") return undefined;
  const body = cell.properties.find(
    (property): property is Property =>
      property.type === "Property" && property.key.type === "Identifier" && property.key.name === "body"
  )?.value;
  return body?.type === "ArrowFunctionExpression" && body.body.type === "BlockStatement"
    ? body.body.body[0]
    : undefined;
}

/** What `await import(…)` or `await Promise.all([import(…), …])` imports; undefined for anything else. */
function staticImports(init: Expression): {list: boolean; imports: string[]} | undefined {
  if (init.type !== "AwaitExpression") return undefined;
  const {argument} = init;
  if (argument.type === "ImportExpression") return {list: false, imports: [sourceOf(argument)]};
  if (argument.type !== "CallExpression" || argument.callee.type !== "MemberExpression") return undefined;
  const [list] = argument.arguments;
  if (list?.type !== "ArrayExpression" || !list.elements.every((element) => element?.type === "ImportExpression"))
    return undefined;
  return {list: true, imports: list.elements.map((element) => sourceOf(element as ImportExpression))};
}

function sourceOf({source}: ImportExpression): string {
  if (source.type !== "Literal" || typeof source.value !== "string")
    throw new Error("unexpected page: import of no name");
  return source.value;
}

/** Adds the import of the names in a pattern, and returns an object that holds them. */
function hoist(source: string, pattern: Pattern | null, imports: string[]): string {
  const k = imports.length;
  if (pattern?.type !== "ObjectPattern") {
    imports.push(`import * as m${k} from ${JSON.stringify(source)};`);
    return `m${k}`;
  }
  const names = pattern.properties.map((property) => {
    if (property.type !== "Property") throw new Error(`unexpected page: import of unnamed parts of ${source}`);
    return nameOf(property.key);
  });
  imports.push(
    `import {${names.map((name) => `${name} as m${k}_${name}`).join(", ")}} from ${JSON.stringify(source)};`
  );
  return `{${names.map((name) => `${JSON.stringify(name)}: m${k}_${name}`).join(", ")}}`;
}

function nameOf(key: Node): string {
  if (key.type === "Identifier") return (key as Node & {name: string}).name;
  throw new Error("unexpected page: import of a name that is none");
}

/** Takes `lastModified` out of what is registered of a file. */
function withoutTime(call: CallExpression, script: string): {start: number; end: number; text: string} {
  const info = call.arguments[1];
  const registered = JSON.parse(script.slice(info.start, info.end));
  delete registered.lastModified;
  return {start: info.start, end: info.end, text: JSON.stringify(registered)};
}
