import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {figureParts, readChapter} from "../../src/chapter/outline.js";
import {parseChapter} from "../../src/chapter/parse.js";

it("the chapter that is kept for other loaders is the chapter", () => {
  const parsed = parseChapter(readFileSync("src/index.md", "utf8"), "src/index.md");
  for (let i = 0; i < 2; ++i) expect(JSON.stringify(readChapter())).toBe(JSON.stringify(parsed));
});

it("lists every figure once", () => {
  const ids = figureParts(readChapter()).map(({figure}) => figure.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("heatmap");
});
