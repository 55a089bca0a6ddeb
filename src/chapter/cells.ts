import {parse} from "acorn";
import {analyze} from "eslint-scope";

/** One JavaScript cell of a page, and how it hangs together with the others. */
export interface Cell {
  /** The fenced block, fences included. */
  source: string;
  /** Line of the file, counted from 1. */
  line: number;
  /** Names that other cells may use. */
  defines: string[];
  /** Names of other cells, of Framework or of the browser. */
  uses: string[];
}

/** What a cell may use without another cell's help: what Framework offers, and what browsers have. */
const given = new Set(
  (
    "display view Generators Mutable FileAttachment resize invalidation width dark now " +
    "document window location navigator customElements requestAnimationFrame matchMedia"
  ).split(" ")
);

function isGiven(name: string): boolean {
  return given.has(name) || name in globalThis;
}

/** Reads a cell's fenced block. Throws `name:line: …` where it cannot be parsed. */
export function readCell(source: string, line: number, name: string): Cell {
  const code = source.replace(/^`{3,}[^\n]*\n|\n?`{3,}\s*$/g, "");
  try {
    const tree = parse(code, {ecmaVersion: 2024, sourceType: "module", ranges: true, locations: true});
    const {globalScope, scopes} = analyze(tree as never, {ecmaVersion: 2024, sourceType: "module"});
    const module = scopes.find(({type}) => type === "module")!;
    const used = globalScope!.through.map(({identifier}) => (identifier as {name: string}).name);
    return {source, line, defines: module.variables.map((variable) => variable.name), uses: [...new Set(used)]};
  } catch (error) {
    const {loc, message} = error as {loc?: {line: number}; message: string};
    throw new Error(`${name}:${line + (loc?.line ?? 0)}: ${message}`, {cause: error});
  }
}

/**
 * The cells that some cells need, directly or through others, in the order of the page. `inside` are their own
 * neighbours, which come along anyway, and `shared` all from which the rest may come.
 *
 * Throws `name:line: …` where a name is nobody's, or that of a cell which cannot come along.
 */
export function cellsNeeded(
  inside: readonly Cell[],
  {shared, elsewhere = [], name}: {shared: readonly Cell[]; elsewhere?: readonly Cell[]; name: string}
): Cell[] {
  const definedInside = new Set(inside.flatMap(({defines}) => defines));
  const needed = new Set<Cell>();
  const visit = (cell: Cell) => {
    for (const used of cell.uses) {
      if (definedInside.has(used)) continue;
      const from = shared.find(({defines}) => defines.includes(used));
      if (from && !needed.has(from)) {
        needed.add(from);
        visit(from);
      }
      if (from || isGiven(used)) continue;
      const other = elsewhere.find(({defines}) => defines.includes(used));
      const where = other
        ? `is defined in line ${other.line}, inside of another figure: move it to a cell before the first section`
        : "is defined by no cell";
      throw new Error(`${name}:${cell.line}: “${used}” ${where}`);
    }
  };
  inside.forEach(visit);
  return shared.filter((cell) => needed.has(cell));
}

/** Throws `name:line: …` where two cells define one name, which Framework would only say in the browser. */
export function checkNames(cells: readonly Cell[], name: string): void {
  const lines = new Map<string, number>();
  for (const {defines, line} of cells)
    for (const defined of defines) {
      if (lines.has(defined))
        throw new Error(`${name}:${line}: “${defined}” was defined before, in line ${lines.get(defined)}`);
      lines.set(defined, line);
    }
}
