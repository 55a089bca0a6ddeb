import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parseChapter} from "../../src/chapter/parse.js";
import {plannedSeconds, slidesOf} from "../../src/chapter/slides.js";

const chapter = parseChapter(readFileSync(new URL("../../src/index.md", import.meta.url), "utf8"));
const deck = slidesOf(chapter);
const slides = deck.split("<section ").slice(1);

describe("slidesOf", () => {
  it("makes a title slide and one slide for every part", () => expect(slides).toHaveLength(chapter.parts.length + 1));
  it("repeats every heading, key line and figure to the letter", () => {
    chapter.parts.forEach(({title, key, figure}, i) => {
      expect(slides[i + 1]).toContain(`<h2>${title}</h2>`);
      expect(slides[i + 1]).toContain(key);
      if (figure) expect(slides[i + 1]).toContain(figure.source);
    });
  });
  it("turns the prose beside a figure into speaker notes", () => {
    const [part] = chapter.parts;
    const [shown, notes] = slides[1].split('<aside class="notes">');
    for (const paragraph of part.prose) {
      expect(notes).toContain(paragraph);
      expect(shown).not.toContain(paragraph);
    }
  });
  it("shows the prose of a part that has nothing else to show", () => {
    const part = chapter.parts.find(({title}) => title.startsWith("Take away"))!;
    const slide = slides[chapter.parts.indexOf(part) + 1].split('<aside class="notes">')[0];
    expect(slide).toContain(part.prose[0]);
  });
  it("keeps the shared cells that slides need, once, before the slides", () => {
    const needed = new Set(
      chapter.parts.flatMap(({figure, panel}) => [...(figure?.needs ?? []), ...(panel?.needs ?? [])])
    );
    expect(needed.size).toBeGreaterThan(3);
    for (const cell of chapter.shared) expect(deck.split(cell.source)).toHaveLength(needed.has(cell) ? 2 : 1);
    expect(deck.indexOf(chapter.shared[0].source)).toBeLessThan(deck.indexOf('<div class="slides">'));
  });
  it("plans a lecture of about twenty minutes", () => {
    const minutes = chapter.parts.reduce((sum, part) => sum + plannedSeconds(part), 30) / 60;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThan(26);
  });
  it("follows an edit of the chapter", () => {
    const edited = readFileSync(new URL("../../src/index.md", import.meta.url), "utf8").replace(
      "To understand one word",
      "To grasp one word"
    );
    expect(slidesOf(parseChapter(edited))).toContain("To grasp one word");
  });
});
