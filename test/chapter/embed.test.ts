import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {embedOf, figureIds} from "../../src/chapter/embed.js";
import {parseChapter} from "../../src/chapter/parse.js";

const chapter = parseChapter(readFileSync(new URL("../../src/index.md", import.meta.url), "utf8"));

describe("embedOf", () => {
  it("repeats one figure to the letter, with the set-up cells it needs", () => {
    for (const {figure} of chapter.parts) {
      if (!figure) continue;
      const page = embedOf(chapter, figure.id);
      expect(page).toContain(figure.source);
      for (const cell of chapter.setup) expect(page).toContain(cell);
      expect(page.match(/<figure /g)).toHaveLength(1);
    }
  });
  it("does not know figures that are not there", () =>
    expect(() => embedOf(chapter, "nothing")).toThrow("unknown figure: nothing"));
});

it("figureIds lists every figure once", () => {
  const ids = figureIds(chapter);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("heatmap");
});
