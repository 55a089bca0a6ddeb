import {describe, expect, it, vi} from "vitest";
import {plainSettings} from "../../../src/lab/apply-settings.js";
import type {SentencePicture, SentenceValues} from "../../../src/lab/figures/lab.js";
import {createSentencePicture, lookNames} from "../../../src/lab/figures/lab.js";
import type {SentenceView} from "../../../src/lab/views.js";
import {tiny} from "../../components/fixture.js";

const draw: SentencePicture["draw"] = (...args) => createSentencePicture(document.createElement("i")).draw(...args);
const nothingSpecial: SentenceValues = {
  head: "2.2",
  mean: false,
  beside: "nothing",
  asking: "one",
  row: -1,
  several: "",
  noPlaces: false,
  noHead: "",
  noWord: -1,
  allHeads: false
};
const sentence: SentenceView = {
  reading: {text: tiny.text, pieces: tiny.pieces, words: []},
  labels: tiny.words,
  heads: tiny.byWord,
  sources: [0, 1, 2],
  asks: 2,
  shortened: false,
  settings: plainSettings,
  notes: []
};

it("names every value that a picture of a text depends on", () =>
  expect([...lookNames].sort()).toEqual(Object.keys(nothingSpecial).sort()));

describe("createSentencePicture", () => {
  it("reads the word that asks through the chosen head, and pins the row of a word that is chosen", () => {
    const set = vi.fn();
    const picture = draw(sentence, {...nothingSpecial, set});
    expect(picture.reading).toBe("Head 2.2: “it” looks hardest at “Cat”, 70%.");
    expect(draw(sentence, {...nothingSpecial, head: "1.1"}).reading).toContain("itself, 50%");
    picture.querySelector('[data-key="word-1"]')!.dispatchEvent(new Event("click", {bubbles: true}));
    expect(set).toHaveBeenCalledWith({row: 1, asking: "one"});
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
    const table = await vi.waitUntil(() => picture.querySelector(".large"), {timeout: 15_000});
    for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"])
      table.dispatchEvent(new KeyboardEvent("keydown", {key}));
    expect(picture.querySelector(".readout")!.textContent).toBe("“w1” gives “w2” 1% of its attention.");
  });
  it("says in one sentence that there is nothing to show", () => {
    const empty = draw(
      {...sentence, labels: [], heads: [], sources: [], asks: -1, notes: ["Nothing."]},
      nothingSpecial
    );
    expect([empty.reading, empty.querySelector("svg")]).toEqual(["Nothing.", null]);
  });
  it("shows no other text while one has not been read, but this text and the way to the model", () => {
    const line = document.createElement("button");
    const picture = createSentencePicture(line);
    picture.draw(sentence, nothingSpecial);
    const waiting = picture.draw(
      {...sentence, reading: {text: "Dogs bark.", pieces: [], words: []}, labels: [], heads: [], unread: true},
      nothingSpecial
    );
    expect(waiting.querySelector("svg")).toBeNull();
    expect(waiting.querySelector(".unread")!.contains(line)).toBe(true);
    expect(waiting.textContent).toContain("Dogs bark.");
    expect(waiting.json).toBeUndefined();
    expect(picture.draw(sentence, nothingSpecial).querySelector(".unread")).toBeNull();
  });
  it("adds up the looks of several words, which clicks choose and give back", () => {
    let value = {several: "0"};
    const set = vi.fn((change: unknown) => {
      value = {...value, ...(typeof change === "function" ? change(value) : change)};
    });
    const several: SentenceValues = {...nothingSpecial, asking: "several", several: "0 2"};
    const picture = draw(sentence, {...several, set});
    // (0.9 + 0.7) / 2 for the first word
    expect(picture.reading).toBe("Head 2.2: “Cat” and “it” together look hardest at “Cat”, with 80% of all they give.");
    expect(picture.querySelectorAll(".word.asked")).toHaveLength(2);
    const click = (i: number) =>
      picture.querySelector(`[data-key="word-${i}"]`)!.dispatchEvent(new Event("click", {bubbles: true}));
    click(1);
    expect(value.several).toBe("0 1");
    click(0);
    expect(value.several).toBe("1");
  });
  it("draws the arcs of all words at once", () => {
    const picture = draw(sentence, {...nothingSpecial, asking: "all"});
    expect(picture.querySelectorAll(".arcs path")).toHaveLength(9);
    expect(picture.reading).toBe("Head 2.2: of all that the words give together, most goes to “Cat”, 67%.");
  });
  it("lays another head, the mean of all, or what arrives beside the weights", () => {
    const over = draw(sentence, {...nothingSpecial, beside: "1.1"});
    expect(over.querySelectorAll(".arcs.beside path")).toHaveLength(3);
    expect(over.reading).toContain("Head 1.1, laid beside it: hardest at “it”, 50%.");
    expect(draw(sentence, {...nothingSpecial, mean: true}).reading).toBe(
      "The mean of all eight heads: “it” looks hardest at itself, 46%."
    );
    const arriving = tiny.byWord.map(() => [
      [1, 0, 0],
      [1, 0, 0],
      [0.25, 0.75, 0]
    ]);
    expect(draw({...sentence, arriving}, {...nothingSpecial, beside: "arriving"}).reading).toContain(
      "Counted with the length of each value, as what arrives, most comes from “naps”: 75%."
    );
  });
  it("says how far the sentence moved without a part, which row changed, and what that proves", () => {
    const reading = {...sentence.reading, words: [{text: "Cat", start: 0, end: 1}]};
    const lacking = {noPlaces: false, noHead: "2.2", noWord: 0};
    const row = {head: "2.4", word: "it", share: 0.31};
    const picture = draw({...sentence, reading, moved: {cosine: 0.9571, row, lacking}}, nothingSpecial);
    expect(picture.reading).toContain(
      "Without head 2.2 and the word “Cat”, the sentence's embedding moves: its cosine"
    );
    expect(picture.reading).toContain("is 0.957");
    expect(picture.reading).toContain("“it” in head 2.4: 31% of its attention goes elsewhere");
    expect(picture.querySelectorAll(".moved p")).toHaveLength(3);
    expect(picture.querySelector(".word.gone .name")!.textContent!.trim()).toBe("Cat");
    expect(picture.heading!().join()).toContain("Without head 2.2");
  });
  it("is saved with its text, its settings, all that is said of it, and its version", () => {
    const view = {...sentence, notes: ["Punctuation is left out."]};
    const picture = draw(view, {...nothingSpecial, asking: "all", beside: "1.1"});
    const [text, settings, reading, version] = picture.heading!();
    expect([text, reading]).toEqual([view.reading.text, picture.reading]);
    expect(settings).toBe("Head 2.2, by words, temperature 1");
    expect(reading).toMatch(/all that the words.*Head 1\.1, laid beside it.*Punctuation is left out\./);
    expect(version).toContain("Universal Sentence Encoder Lite");
  });
});
