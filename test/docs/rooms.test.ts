// The walls between rooms: the docs show those that the linter keeps, every folder of src/ is a room, and an import
// through a wall is refused.
import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {afterAll, describe, expect, it} from "vitest";

const {rooms} = (await import(resolve(".dependency-cruiser.js"))) as {rooms: Record<string, string[]>};
const table = Object.entries(rooms).map(([room, open]) => ({room, open: [...open].sort()}));

/** The rows of the table whose first cell is headed “room”; what the room leans on stands in its last cell. */
function shownIn(file: string): {room: string; open: string[]}[] {
  const [, rows] = /^\| room \|.*\n\|[- |]+\n((?:\|.*\n)+)/m.exec(readFileSync(file, "utf8"))!;
  const names = (cell: string) => Array.from(cell.matchAll(/`([\w/]+)`/g), ([, name]) => name);
  return rows
    .trim()
    .split("\n")
    .map((row) => row.split("|").slice(1, -1))
    .map((cells) => ({room: names(cells[0])[0], open: names(cells.at(-1)!).sort()}));
}

const byName = (a: {room: string}, b: {room: string}) => a.room.localeCompare(b.room);

describe("the map of rooms", () => {
  it.each(["README.md", "CONTRIBUTING.md"])("in %s is the one that the linter keeps", (file) =>
    expect(shownIn(file).sort(byName)).toEqual(table.toSorted(byName))
  );

  it("has every folder of src/", () => {
    const folders = (path: string) =>
      readdirSync(path, {withFileTypes: true})
        .filter((entry) => entry.isDirectory() && !/^[.]|^styles$/.test(entry.name))
        .map((entry) => entry.name);
    const found = [...folders("src"), ...folders("src/components").map((name) => `components/${name}`)];
    expect(found.sort()).toEqual(table.map(({room}) => room).sort());
  });
});

describe("the linter", () => {
  const project = mkdtempSync(join(tmpdir(), "rooms-"));
  afterAll(() => rmSync(project, {recursive: true}));

  it("refuses an import through a wall, a circle of types, and a package where it does not belong", () => {
    for (const name of ["package.json", "tsconfig.json", ".dependency-cruiser.js"]) cpSync(name, join(project, name));
    cpSync("node_modules/d3", join(project, "node_modules/d3"), {recursive: true});
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(project, path)), {recursive: true});
      writeFileSync(join(project, path), text);
    };
    write("src/components/format.ts", "export const percent = 1;\n");
    write("src/attention/wall.ts", 'export {percent} from "../components/format.js";\n');
    write("src/attention/package.ts", 'export {create} from "d3";\n');
    write("src/attention/a.ts", 'import type {B} from "./b.js";\nexport type A = B | 1;\n');
    write("src/attention/b.ts", 'import type {A} from "./a.js";\nexport type B = A | 2;\n');
    const {status, stdout} = spawnSync(resolve("node_modules/.bin/depcruise"), ["src", "--output-type", "err"], {
      cwd: project,
      encoding: "utf8"
    });
    expect(status).toBeGreaterThan(0);
    expect(stdout).toMatch(/attention leans on nothing: .*wall\.ts/);
    expect(stdout).toMatch(/d3 is for .*: .*package\.ts/);
    expect(stdout).toMatch(/no circles: .*a\.ts/);
  });
});
