import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {Cell} from "../../src/chapter/cells.js";
import type {Part} from "../../src/chapter/parse.js";
import {parseChapter} from "../../src/chapter/parse.js";
import {plannedSeconds, slidesOf} from "../../src/chapter/slides.js";
import {talk} from "../../src/chapter/talk.js";
import {curated} from "../../src/data/curated.js";

const text = readFileSync(new URL("../../src/index.md", import.meta.url), "utf8");
// Made anew in each test, and not while the file is read: what runs there, npm run mutate cannot tell apart.
const make = () => {
  const chapter = parseChapter(text);
  const deck = slidesOf(chapter);
  return {chapter, deck, slides: deck.split("<section ").slice(1)};
};

describe("slidesOf", () => {
  it("makes a slide for every part, a title and a question before them, and one to leave on", () => {
    const {chapter, slides} = make();
    expect(slides).toHaveLength(chapter.parts.length + 3);
    expect(slides[0]).toContain(`<h1>${chapter.title}</h1>`);
    expect(slides.at(-1)).toContain('data-address="./"');
  });
  it("asks before anything is answered, in the words of the chapter's first sentence", () => {
    const {slides} = make();
    const [shown] = slides[1].split("<aside");
    expect(shown).toContain("Hands up");
    expect(shown.replace(/<[^>]+>/g, "")).toContain(curated.find(({id}) => id === "cat")!.text);
    expect(`${slides[0]}${shown}`.replace(talk.question.sentence[0], "")).not.toMatch(/\bcat\b/);
  });
  it("tells the speaker what to ask the room, wherever there is something to see", () => {
    const {chapter, deck, slides} = make();
    chapter.parts.forEach(({figure, panel}, i) => {
      const [, notes] = slides[i + 2].split('<aside class="notes">');
      expect(notes.includes(talk.askRoom)).toBe(figure !== undefined || panel !== undefined);
    });
    for (const id of Object.keys(talk.asks)) expect(deck, id).toContain(`<section id="${id}-slide"`);
  });
  it("leaves on the first sentence to take away and on what comes next", () => {
    const {chapter, slides} = make();
    const {prose} = chapter.parts.find(({title}) => title.startsWith("Take away"))!;
    expect(slides.at(-1)).toContain(prose[0].split("\n")[0].slice(3));
    expect(slides.at(-1)).toContain(chapter.parts.at(-1)!.key);
  });
  it("repeats every heading, key line and figure to the letter", () => {
    const {chapter, slides} = make();
    chapter.parts.forEach(({title, key, figure}, i) => {
      expect(slides[i + 2]).toContain(`<h2>${title}</h2>`);
      expect(slides[i + 2]).toContain(key);
      if (figure) expect(slides[i + 2]).toContain(figure.source);
    });
  });
  it("turns the prose beside a figure into speaker notes", () => {
    const {chapter, slides} = make();
    const [part] = chapter.parts;
    const [shown, notes] = slides[2].split('<aside class="notes">');
    for (const paragraph of part.prose) {
      expect(notes).toContain(paragraph);
      expect(shown).not.toContain(paragraph);
    }
  });
  it("says in the notes what each name means, once, where it is used first", () => {
    const {chapter, slides} = make();
    for (const {name, line} of chapter.glossary) {
      const entry = `<dt>${name}</dt><dd>${line}</dd>`;
      const where = slides.flatMap((slide, i) => (slide.includes(entry) ? [i] : []));
      expect(where.length, name).toBeLessThanOrEqual(1);
      if (where.length > 0) expect(slides[where[0]].split('<aside class="notes">')[0]).not.toContain(entry);
    }
    const first = (name: string) => slides.findIndex((slide) => slide.includes(`<dt>${name}</dt>`));
    expect([first("query"), first("temperature")]).toEqual([3, 3]);
    expect(first("head")).toBe(2);
  });
  it("shows the prose of a part that has nothing else to show", () => {
    const {chapter, slides} = make();
    const part = chapter.parts.find(({title}) => title.startsWith("Take away"))!;
    const slide = slides[chapter.parts.indexOf(part) + 2].split('<aside class="notes">')[0];
    expect(slide).toContain(part.prose[0]);
  });
  it("keeps the shared cells that slides need, once, before the slides", () => {
    const {chapter, deck} = make();
    const needed = new Set(
      chapter.parts.flatMap(({figure, panel}) => [...(figure?.needs ?? []), ...(panel?.needs ?? [])])
    );
    expect(needed.size).toBeGreaterThan(3);
    for (const cell of chapter.shared) expect(deck.split(cell.source)).toHaveLength(needed.has(cell) ? 2 : 1);
    expect(deck.indexOf(chapter.shared[0].source)).toBeLessThan(deck.indexOf('<div class="slides">'));
  });
  it("plans a lecture of about twenty minutes", () => {
    const minutes = make().chapter.parts.reduce((sum, part) => sum + plannedSeconds(part), 30) / 60;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThan(26);
  });
  it("follows an edit of the chapter", () => {
    const edited = text.replace("To understand one word", "To grasp one word");
    expect(slidesOf(parseChapter(edited))).toContain("To grasp one word");
  });
});

describe("a small deck, to the letter", () => {
  const part = (title: string, rest: Partial<Part>): Part => ({
    level: 2,
    title,
    line: 1,
    key: `${title}!`,
    prose: [],
    asides: [],
    ...rest
  });
  const cell = (source: string, line: number): Cell => ({source, line, defines: [], uses: []});
  const [a, b, c] = [cell("a", 1), cell("b", 2), cell("c", 3)];
  const words = (n: number) => Array.from({length: n}, () => "word").join(" ");
  const island = (id: string, needs: Cell[]) => ({id, line: 9, source: `<x id="${id}">`, cells: [], needs});
  const parts: Part[] = [
    part("With a figure", {figure: {...island("fig", [a, b]), caption: "See.", still: ""}, prose: ["One.", "Two."]}),
    part("With a panel", {level: 3, panel: island("quiz", [b]), prose: [`<b class="x">${words(150)}</b>`]}),
    part("With prose", {prose: ["First.", "Last."]})
  ];
  const glossary = [{name: "panel", line: "No figure."}];
  const deck = () => slidesOf({title: "T", lead: "L", shared: [a, b, c], parts, glossary});

  it("has the cells that are needed, a title slide, a question, a slide for each part, and one to leave on", () =>
    expect(deck()).toMatchFileSnapshot("./small-deck.md"));

  it.each([
    [300, 120, "About 2 minutes."],
    [360, 150, "About 2½ minutes."],
    [200, 90, "About 1½ minutes."],
    [100, 45, "About 1 minute."]
  ])("plans time for %i words to be said: %i seconds", (count, seconds, said) => {
    // Neither what a tag says nor a line's end is spoken.
    const long = part("Long", {
      prose: [words(count / 2).replace(/ /g, " \n"), `<i title="${words(count)}">${words(count / 2)}</i>`]
    });
    expect(plannedSeconds(long)).toBe(seconds);
    expect(slidesOf({title: "", lead: "", shared: [], parts: [long], glossary: []})).toContain(`<p>${said}</p>`);
  });

  it("plans half a minute to look at a figure", () => {
    const {prose, ...rest} = parts[0];
    const long = {...rest, prose: [words(240), ...prose]};
    expect(plannedSeconds(long)).toBe(plannedSeconds({...long, figure: undefined}) + 30);
  });
});
