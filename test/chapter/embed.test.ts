import {describe, expect, it} from "vitest";
import {embedOf} from "../../src/chapter/embed.js";
import {figureParts, readChapter} from "../../src/chapter/outline.js";

describe("embedOf", () => {
  it("repeats one figure to the letter, with the shared cells it needs, and no others", () => {
    const chapter = readChapter();
    for (const {figure} of figureParts(chapter)) {
      const page = embedOf(chapter, figure.id);
      expect(page).toContain(figure.source);
      for (const cell of chapter.shared)
        expect(page.includes(cell.source)).toBe(figure.needs.some(({line}) => line === cell.line));
      expect(page.match(/<figure /g)).toHaveLength(1);
      expect(page).toContain(figure.needs.map(({source}) => source).join("\n\n"));
    }
  });
  it("leaves the encoder, the sentences and other figures out of a figure that shows none of them", () => {
    const page = embedOf(readChapter(), "match");
    for (const foreign of ["pageModel", "sentences.json", "encoder.bin", "learn", "compass"])
      expect(page).not.toContain(foreign);
  });
  it("does not know figures that are not there", () =>
    expect(() => embedOf(readChapter(), "nothing")).toThrow("unknown figure: nothing"));
});
