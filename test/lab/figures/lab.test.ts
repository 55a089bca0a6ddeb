// @vitest-environment happy-dom
import {describe, expect, it, vi} from "vitest";
import {plainSettings} from "../../../src/lab/apply-settings.js";
import type {SentencePicture} from "../../../src/lab/figures/lab.js";
import {createSentencePicture} from "../../../src/lab/figures/lab.js";
import type {SentenceView} from "../../../src/lab/views.js";
import {tiny} from "../../components/fixture.js";

const draw: SentencePicture["draw"] = (...args) => createSentencePicture().draw(...args);
const nothingSpecial = {head: "2.2", row: -1};
const sentence: SentenceView = {
  reading: {text: tiny.text, pieces: tiny.pieces, words: []},
  labels: tiny.words,
  heads: tiny.byWord,
  asks: 2,
  shortened: false,
  settings: plainSettings,
  notes: []
};

describe("createSentencePicture", () => {
  it("reads the word that asks through the chosen head, and pins the row of a word that is chosen", () => {
    const set = vi.fn();
    const picture = draw(sentence, {...nothingSpecial, set});
    expect(picture.reading).toBe("Head 2.2: “it” looks hardest at “Cat”, 70%.");
    expect(draw(sentence, {...nothingSpecial, head: "1.1"}).reading).toContain("itself, 50%");
    picture.querySelector('[data-key="word-1"]')!.dispatchEvent(new Event("click", {bubbles: true}));
    expect(set).toHaveBeenCalledWith({row: 1});
    expect(draw(sentence, {...nothingSpecial, row: 1}).querySelectorAll(".pin").length).toBeGreaterThan(0);
  });
  it("draws a long text in few elements, and reads its cells by key", async () => {
    const n = 128;
    const row = Array.from({length: n}, () => 1 / n);
    const long = {
      ...sentence,
      labels: row.map((_, i) => `w${i}`),
      heads: tiny.byWord.map(() => row.map(() => row)),
      asks: 0
    };
    const picture = draw(long, nothingSpecial);
    expect(picture.querySelectorAll("*").length).toBeLessThan(3000);
    const table = await vi.waitUntil(() => picture.querySelector(".large"));
    for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"])
      table.dispatchEvent(new KeyboardEvent("keydown", {key}));
    expect(picture.querySelector(".readout")!.textContent).toBe("“w1” gives “w2” 1% of its attention.");
  });
  it("says in one sentence that there is nothing to show", () => {
    const empty = draw({...sentence, labels: [], heads: [], asks: -1, notes: ["Nothing."]}, nothingSpecial);
    expect([empty.reading, empty.querySelector("svg")]).toEqual(["Nothing.", null]);
  });
});
