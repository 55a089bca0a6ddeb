import {describe, expect, it} from "vitest";
import {hoistImports} from "../../tools/bundle/cells.js";

const cell = (body: string) => `define({id: "1", inputs: [], body: async () => {\n${body}\nreturn {};\n}});`;

describe("hoistImports", () => {
  it("makes the imports of a cell named imports of the page", () => {
    const script = cell('const [{a, b: c}, {d}] = await Promise.all([import("./x.js"), import("./y.js")]);');
    expect(hoistImports(script, "lab")).toBe(
      `import {a as m0_a, b as m0_b} from "./x.js";
import {d as m1_d} from "./y.js";
${cell('const [{a, b: c}, {d}] = [{"a": m0_a, "b": m0_b}, {"d": m1_d}];')}`
    );
  });
  it("knows a cell with one import, and one that wants a whole module", () => {
    expect(hoistImports(cell('const {a} = await import("./x.js");'), "lab")).toContain('const {a} = {"a": m0_a};');
    expect(hoistImports(cell('const all = await import("./x.js");'), "lab")).toMatch(
      /^import \* as m0 from "\.\/x\.js";[^]*const all = m0;/
    );
  });
  it("leaves alone what a cell means to load later", () => {
    const script = cell('const {a} = await near("match", () => import("./match.js"));');
    expect(hoistImports(script, "lab")).toBe(`\n${script}`);
    const second = cell('const x = 1;\nconst {a} = await import("./x.js");');
    expect(hoistImports(second, "lab")).toBe(`\n${second}`);
  });
  it("leaves out when a file was written, so that the same content has the same name", () => {
    const script = `registerFile("./a.json", {"name":"./a.json","path":"./_file/a.json","lastModified":1,"size":2});`;
    expect(hoistImports(script, "lab")).toBe(
      `\nregisterFile("./a.json", {"name":"./a.json","path":"./_file/a.json","size":2});`
    );
  });
  it("refuses a page that does not look as Framework writes it", () => {
    expect(() => hoistImports("start();", "lab")).toThrow("unexpected page: no cells in lab");
    expect(() => hoistImports(cell('const [{...a}] = await Promise.all([import("./x.js")]);'), "lab")).toThrow(
      "unexpected page: import of unnamed parts of ./x.js"
    );
  });
});
