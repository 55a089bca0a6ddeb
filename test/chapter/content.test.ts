import {existsSync, readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {dot} from "../../src/attention/index.js";
import {parseChapter} from "../../src/chapter/parse.js";
import {readingMinutes} from "../../src/chapter/reading-time.js";
import {loadSentences, run} from "../data/load.js";
import {statedNumbers} from "./numbers.js";
import {statedIn} from "./stated.js";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const text = read("src/index.md");
const chapter = parseChapter(text);
const figures = chapter.parts.flatMap(({figure}) => (figure ? [figure] : []));
const pages = ["src/index.md", "src/404.md", "src/method.md"];
const exists = (path: string) =>
  [".md", ".md.ts"].some((ending) => existsSync(new URL(`../../src/${path}${ending}`, import.meta.url)));

describe("the chapter", () => {
  it("has the figures of the plan, in its order", () => {
    const planned = [
      "pronoun",
      "library",
      "match",
      "compass",
      "dictionary",
      "soft-hard",
      "nudge",
      "heatmap",
      "order",
      "journey"
    ];
    expect(figures.map(({id}) => id).filter((id) => planned.includes(id))).toEqual(planned);
  });
  it("has eleven sections", () => expect(chapter.parts.filter(({level}) => level === 2)).toHaveLength(11));
  it("has a claim of one line for every part", () => {
    for (const {key} of chapter.parts) expect(key.replace(/<[^>]+>/g, "").length).toBeLessThanOrEqual(140);
  });
  it("has two to six presets, a link and a caption for every figure", () => {
    for (const {id, source, caption} of figures) {
      expect(source, id).toContain(`place("${id}"`);
      const presets = source.split("presets:")[1];
      const count = presets.match(/label: ["“]/g)?.length ?? 0;
      if (!presets.includes(".map(")) expect(count, id).toBeGreaterThanOrEqual(2);
      expect(count, id).toBeLessThanOrEqual(6);
      expect(caption.replace(/<[^>]+>/g, "").length, id).toBeGreaterThan(80);
    }
  });
  const questionsIn = (source: string) => source.match(/<fieldset[\s\S]*?<\/fieldset>/g) ?? [];
  const recalls = chapter.parts.flatMap(({asides}) => asides.filter(({source}) => source.includes("<fieldset")));
  it("asks at least five quiz questions, and one after each of the first eight sections", () => {
    const quiz = chapter.parts.flatMap(({panel}) => (panel?.id === "quiz" ? [panel.source] : [])).join();
    expect(questionsIn(quiz).length).toBeGreaterThanOrEqual(5);
    const sections = chapter.parts.filter(({level}) => level === 2);
    const asking = sections.flatMap(({asides}, i) => (asides.some((aside) => recalls.includes(aside)) ? [i] : []));
    expect(asking).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const {source} of recalls) expect(questionsIn(source)).toHaveLength(1);
  });
  it("asks questions with one right answer among several", () => {
    for (const question of questionsIn(text)) {
      const answers = Array.from(question.matchAll(/<label( data-right)?>.*?<span>(.*?)<\/span>/g));
      expect(answers.length).toBeGreaterThanOrEqual(3);
      const right = answers.filter(([, mark]) => mark);
      expect(right).toHaveLength(1);
      expect(question).toContain(`<b>${right[0][2]}.</b>`); // what a reader without script is told
    }
  });
  it("takes less than thirteen minutes to read", () => {
    const minutes = readingMinutes(chapter);
    expect(minutes).toBeGreaterThan(7);
    expect(minutes).toBeLessThan(13);
  });
  it("has the names of attention at hand, a line each", () => {
    const names = ["query", "key", "value", "score", "softmax", "weight", "temperature", "head", "layer"];
    expect(chapter.glossary.map(({name}) => name)).toEqual(names);
    for (const {line} of chapter.glossary) expect(line.length).toBeLessThan(110);
  });
  it("writes roles in their colours: query, key and value", () => {
    for (const role of ["query", "key", "value"]) expect(text).toContain(`<b class="${role}">${role}`);
  });
});

describe("the numbers in prose and captions", async () => {
  const numbers = await statedNumbers();
  const stated = statedIn(text);
  it("are all known", () => expect(stated.filter(({key}) => !(key in numbers))).toEqual([]));
  it.each(stated)("$key is $shown", ({key, shown}) => expect(shown).toBe(numbers[key]));
  it("the arrow of “mat” points more nearly where the query does, and that of “cat” is longer and wins", async () => {
    const [cat] = await loadSentences();
    const {queries, keys} = JSON.parse(await run("data/compass.json")).cat;
    const query = queries[cat.pronoun];
    const [catKey, matKey] = ["cat", "mat"].map((word) => keys[cat.words.indexOf(word)]);
    const cosine = (key: number[]) => dot(query, key) / Math.hypot(...query) / Math.hypot(...key);
    expect(cosine(matKey)).toBeGreaterThan(cosine(catKey) + 0.05);
    expect(Math.hypot(...catKey)).toBeGreaterThan(Math.hypot(...matKey));
    expect(dot(query, catKey)).toBeGreaterThan(dot(query, matKey));
  });
  it("are marked wherever a percentage stands in the prose, but for the whole", () => {
    const prose = text.replace(/```js[\s\S]*?```/g, "").replace(/<data[^>]*>[^<]*<\/data>/g, "");
    expect(Array.from(prose.matchAll(/\d+(\.\d+)?%/g), ([found]) => found).filter((found) => found !== "100%")).toEqual(
      []
    );
  });
});

describe("the source", () => {
  const files = (readdirSync("src", {recursive: true}) as string[])
    .filter((path) => /\.(ts|md|css)$/.test(path) && !path.startsWith(".observablehq"))
    .map((path) => `src/${path}`);
  it("imports nothing from another host", () => {
    for (const file of files)
      expect(readFileSync(file, "utf8").replace(/^```\w+ run=false$[\s\S]*?^```$/gm, ""), file).not.toMatch(
        /(from|import\(|import) ?["'](npm|jsr|https?):|url\(["']?https?:|src="https?:/
      );
  });
  it.each(pages)("%s links only to what is there", (page) => {
    const source = read(page).replace(/```js[\s\S]*?```/g, "");
    const links = Array.from(source.matchAll(/\]\(([^)]+)\)|href="([^"]+)"/g), (match) => match[1] ?? match[2]);
    for (const link of links) {
      if (/^https:\/\//.test(link)) continue;
      const [path, hash] = link.split("#");
      expect(["", "./"].includes(path) || exists(path), link).toBe(true);
      if (hash)
        expect(
          figures.map(({id}) => id),
          link
        ).toContain(hash);
    }
  });
});
