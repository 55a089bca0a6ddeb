import {describe, expect, it} from "vitest";
import {hoistImports} from "../../tools/bundle/cells.js";

const cell = (body: string) => `define({id: "1", inputs: [], body: async () => {\n${body}\nreturn {};\n}});`;

const hoisted = (script: string) => {
  const {imports, cells} = hoistImports(script, "lab");
  return `${imports}\n${cells}`;
};

describe("hoistImports", () => {
  it("makes the imports of a cell named imports of the page", () => {
    const script = cell('const [{a, b: c}, {d}] = await Promise.all([import("./x.js"), import("./y.js")]);');
    expect(hoisted(script)).toBe(
      `import {a as m0_a, b as m0_b} from "./x.js";
import {d as m1_d} from "./y.js";
${cell('const [{a, b: c}, {d}] = [{"a": m0_a, "b": m0_b}, {"d": m1_d}];')}`
    );
  });
  it("knows a cell with one import, and one that wants a whole module", () => {
    expect(hoisted(cell('const {a} = await import("./x.js");'))).toContain('const {a} = {"a": m0_a};');
    expect(hoisted(cell('const all = await import("./x.js");'))).toMatch(
      /^import \* as m0 from "\.\/x\.js";[^]*const all = m0;/
    );
  });
  it("keeps the imports of the page itself apart, so that the cells can stand in a block", () => {
    const {imports, cells} = hoistImports(`import {define} from "./client.js";\n${cell("const a = 1;")}`, "lab");
    expect([imports, cells]).toEqual(['import {define} from "./client.js";', `\n${cell("const a = 1;")}`]);
  });
  it("leaves alone what a cell means to load later", () => {
    const script = cell('const {a} = await near("match", () => import("./match.js"));');
    expect(hoisted(script)).toBe(`\n${script}`);
    const second = cell('const x = 1;\nconst {a} = await import("./x.js");');
    expect(hoisted(second)).toBe(`\n${second}`);
  });
  it("leaves out when a file was written, so that the same content has the same name", () => {
    const script = `registerFile("./a.json", {"name":"./a.json","path":"./_file/a.json","lastModified":1,"size":2});`;
    expect(hoisted(script)).toBe(`\nregisterFile("./a.json", {"name":"./a.json","path":"./_file/a.json","size":2});`);
  });
  it("refuses a page that does not look as Framework writes it", () => {
    expect(() => hoistImports("start();", "lab")).toThrow("unexpected page: no cells in lab");
    expect(() => hoistImports(cell('const [{...a}] = await Promise.all([import("./x.js")]);'), "lab")).toThrow(
      "unexpected page: import of unnamed parts of ./x.js"
    );
  });
});
