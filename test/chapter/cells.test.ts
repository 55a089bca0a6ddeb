import {describe, expect, it} from "vitest";
import {cellsNeeded, checkNames, readCell} from "../../src/chapter/cells.js";

const cell = (code: string, line = 1) => readCell(`\`\`\`js\n${code}\n\`\`\``, line, "c.md");

describe("readCell", () => {
  it("tells which names a cell defines, and which it uses", () => {
    const {defines, uses, line} = cell('import {a} from "/a.js";\nconst b = a(c, (d) => d + e);\nfunction f() {}', 7);
    expect(defines).toEqual(["a", "b", "f"]);
    expect(uses).toEqual(["c", "e"]);
    expect(line).toBe(7);
  });
  it("takes longer fences too, and backticks inside of them", () => {
    const {defines, uses} = readCell('````js\nconst fence = "```" + x;\nconst y = 1;\n````\n', 1, "c.md");
    expect([defines, uses]).toEqual([["fence", "y"], ["x"]]);
  });
  it("names the line of what is no JavaScript, and keeps the parser's own error", () => {
    const read = () => cell("const a = 1;\nconst = 2;", 10);
    expect(read).toThrow(/^c\.md:12: /);
    try {
      read();
    } catch (error) {
      expect((error as Error).cause).toBeInstanceOf(SyntaxError);
    }
  });
});

describe("cellsNeeded", () => {
  const three = () => [cell("const a = 1;"), cell("const b = a;"), cell("const c = 1;")];
  it("finds those that others need, in the order of the page, and no others", () => {
    const shared = [...three(), cell("const d = 1;")];
    const inside = [cell("display(b + c)"), cell("const own = b; own")];
    expect(cellsNeeded(inside, {shared, name: "c.md"})).toEqual(shared.slice(0, 3));
  });
  it("leaves out what nobody needs, and what Framework and browsers have", () =>
    expect(cellsNeeded([cell("view(Math.max(width, document.title))")], {shared: three(), name: "c.md"})).toEqual([]));
  it("names the line of a name that no cell defines", () =>
    expect(() => cellsNeeded([cell("x", 5)], {shared: three(), name: "c.md"})).toThrow(
      "c.md:5: “x” is defined by no cell"
    ));
});

describe("checkNames", () => {
  it("names both lines of a name that two cells define", () => {
    expect(() => checkNames([cell("const a = 1;", 3), cell("const a = 2;", 9)], "c.md")).toThrow(
      "c.md:9: “a” was defined before, in line 3"
    );
    expect(() => checkNames([cell("const a = 1;", 3), cell("const b = 2;", 9)], "c.md")).not.toThrow();
  });
});
