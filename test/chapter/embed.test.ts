import {describe, expect, it} from "vitest";
import {embedOf} from "../../src/chapter/embed.js";
import {figureParts, readChapter} from "../../src/chapter/outline.js";

const chapter = readChapter();

describe("embedOf", () => {
  it("repeats one figure to the letter, with the shared cells it needs, and no others", () => {
    for (const {figure} of figureParts(chapter)) {
      const page = embedOf(chapter, figure.id);
      expect(page).toContain(figure.source);
      for (const cell of chapter.shared)
        expect(page.includes(cell.source)).toBe(figure.needs.some(({line}) => line === cell.line));
      expect(page.match(/<figure /g)).toHaveLength(1);
    }
  });
  it("leaves the encoder, the sentences and other figures out of a figure that shows none of them", () => {
    const page = embedOf(chapter, "match");
    for (const foreign of ["pageModel", "sentences.json", "encoder.bin", "learn", "compass"])
      expect(page).not.toContain(foreign);
  });
  it("does not know figures that are not there", () =>
    expect(() => embedOf(chapter, "nothing")).toThrow("unknown figure: nothing"));
});
