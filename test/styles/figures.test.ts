// Styles lie with what they style: one file names them all, and a figure says how tall its picture is when it opens.
import {readFileSync, readdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {figureParts, readChapter} from "../../src/chapter/outline.js";

const file = "src/styles/figures.css";
const css = readFileSync(file, "utf8");
const imported = Array.from(css.matchAll(/^@import "(.+)";$/gm), ([, path]) => join(dirname(file), path));
const components = (readdirSync("src/components", {recursive: true}) as string[])
  .filter((path) => path.endsWith(".css"))
  .map((path) => join("src/components", path));
const figures = figureParts(readChapter()).map(({figure}) => figure.id);

const page = readFileSync("src/index.md", "utf8");

/** Some figures are a table, which has its own height while it stands still, whatever the screen. */
const tables = figures.filter((id) =>
  readFileSync(`src/components/figures/${id}/${id}.ts`, "utf8").includes(`html\`<table class="${id}"`)
);

describe("src/styles/figures.css", () => {
  it("imports each style sheet of src/components, once", () =>
    expect(imported.filter((path) => path.startsWith("src/components")).sort()).toEqual(components.sort()));
});

describe("a figure of the chapter", () => {
  it.each(figures.filter((id) => !tables.includes(id)))("%s says how tall its picture is when it opens", (id) => {
    const own = `src/components/figures/${id}/${id}.css`;
    const styles = components.includes(own) ? readFileSync(own, "utf8") : "";
    const said = new RegExp(`#${id} \\.stage \\{[^}]*--tall: *[^;\\s]|<figure id="${id}"[^>]* style="--tall: \\S`);
    expect(styles + page).toMatch(said);
  });

  it("is a table in some cases only", () => expect(tables).toEqual(["match", "dictionary", "pairs"]));
});
