import {expect, it} from "vitest";
import {parseChapter} from "../../src/chapter/parse.js";
import {readingMinutes} from "../../src/chapter/reading-time.js";

const words = (n: number) => Array.from({length: n}, () => "word").join(" ");
const text = (prose: string) => `# T\n\n## A\n\n<p class="key">${words(228)}</p>\n\n${prose}\n`;

it("counts titles, key lines and prose, 230 words a minute", () => {
  expect(readingMinutes(parseChapter(text("")))).toBe(1);
  expect(readingMinutes(parseChapter(text(words(115))))).toBe(1.5);
});

it("counts no questions, and no markup", () => {
  const question = `<div id="q" data-on="page">\n<p>${words(50)}</p>\n</div>`;
  expect(readingMinutes(parseChapter(text(question)))).toBe(1);
  expect(readingMinutes(parseChapter(text(`<p class="small">${words(115)}</p>`)))).toBe(1.5);
});
