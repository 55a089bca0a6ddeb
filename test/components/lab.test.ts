// @vitest-environment happy-dom
import {describe, expect, it, vi} from "vitest";
import {takeawayBar} from "../../src/lab/takeaway-bar.js";
import {modelLine} from "../../src/lab/model-line.js";
import {ownPronoun} from "../../src/lab/own-figures.js";
import {createLabPair} from "../../src/lab/figures/pair.js";
import {createLabSentence} from "../../src/lab/figures/sentence.js";
import {textBox} from "../../src/components/controls/text-box.js";
import {tiny} from "./fixture.js";

const labSentence: ReturnType<typeof createLabSentence>["draw"] = (...args) => createLabSentence().draw(...args);
const nothingSpecial = {head: "2.2", row: -1, causal: false};
const sentence = {text: tiny.text, labels: tiny.words, heads: tiny.byWord, asks: 2, notes: [] as string[]};

describe("textBox", () => {
  it("takes what is typed as it is, and a suggestion with one press", () => {
    const box = textBox({label: "Text", value: "<b>a</b>", suggestions: [{label: "one", text: "One."}]});
    const heard = vi.fn();
    box.addEventListener("input", heard);
    expect(box.value).toBe("<b>a</b>");
    expect(box.querySelector("b")).toBeNull();
    box.querySelector("button")!.click();
    box.querySelector("button")!.click();
    expect(box.value).toBe("One.");
    expect(heard).toHaveBeenCalledOnce();
    expect(box.querySelector("button")!.getAttribute("aria-pressed")).toBe("true");
  });
  it("lets nobody check or complete the text elsewhere", () => {
    const area = textBox({label: "Text"}).querySelector("textarea")!;
    expect(["spellcheck", "autocomplete"].map((name) => area.getAttribute(name))).toEqual(["false", "off"]);
  });
});

describe("modelLine", () => {
  it("offers the one button that fits, and tells how far the download is", () => {
    const [load, cancel] = [vi.fn(), vi.fn()];
    const {element, show} = modelLine({load, cancel});
    const button = element.querySelector("button")!;
    const bar = element.querySelector("progress")!;
    show({model: "idle", waiting: false});
    expect([button.textContent, bar.hidden]).toEqual(["Load the model (7.2 MB)", true]);
    button.click();
    show({model: "loading", waiting: true, progress: {received: 1.8e6, total: 7.2e6}});
    expect(element.textContent).toContain("1.8 of 7.2 MB");
    expect([button.textContent, bar.hidden, bar.value]).toEqual(["Cancel", false, 0.25]);
    button.click();
    show({model: "failed", waiting: true, error: Object.assign(new Error(), {kind: "cut-off"})});
    expect([button.textContent, element.querySelector(".say")!.textContent]).toEqual([
      "Try again",
      "The download broke off."
    ]);
    show({model: "ready", waiting: false});
    expect(button.hidden).toBe(true);
    expect([load.mock.calls.length, cancel.mock.calls.length]).toEqual([1, 1]);
  });
});

describe("labSentence", () => {
  it("reads the word that asks through the chosen head, and pins the row of a word that is chosen", () => {
    const set = vi.fn();
    const picture = labSentence(sentence, {...nothingSpecial, set});
    expect(picture.reading).toBe("Head 2.2: “it” looks hardest at “Cat”, 70%.");
    expect(labSentence(sentence, {...nothingSpecial, head: "1.1"}).reading).toContain("itself, 50%");
    picture.querySelector('[data-key="word-1"]')!.dispatchEvent(new Event("click", {bubbles: true}));
    expect(set).toHaveBeenCalledWith({row: 1});
    expect(labSentence(sentence, {...nothingSpecial, row: 1}).querySelectorAll(".pin").length).toBeGreaterThan(0);
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
    const picture = labSentence(long, nothingSpecial);
    expect(picture.querySelectorAll("*").length).toBeLessThan(3000);
    const table = await vi.waitUntil(() => picture.querySelector(".large"));
    for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"])
      table.dispatchEvent(new KeyboardEvent("keydown", {key}));
    expect(picture.querySelector(".readout")!.textContent).toBe("“w1” gives “w2” 1% of its attention.");
  });
  it("says in one sentence that there is nothing to show", () => {
    const empty = labSentence({...sentence, labels: [], heads: [], asks: -1, notes: ["Nothing."]}, nothingSpecial);
    expect([empty.reading, empty.querySelector("svg")]).toEqual(["Nothing.", null]);
  });
});

describe("createLabPair", () => {
  const side = (row: number[]) => ({labels: ["a", "b"], weights: [row, row], asks: 1, notes: []});
  const lines = [
    {first: 0, second: 0},
    {first: 1, second: 1}
  ];
  const pair = (a: number[], b: number[]) =>
    createLabPair().draw({first: side(a), second: side(b), lines}, {head: "2.2", row: -1});
  it("says whether the strongest word changed, and by how many points each did", () => {
    const same = pair([0.6, 0.4], [0.7, 0.3]);
    expect(same.reading).toContain("did not change (“a”, 60% and 70%)");
    expect(Array.from(same.querySelectorAll(".change"), (d) => d.textContent)).toEqual(["+10", "−10"]);
    expect(pair([0.6, 0.4], [0.3, 0.7]).reading).toContain("changed, from “a” (60%) to “b” (70%)");
  });
  it("asks for two texts where one is missing", () => {
    const none = {labels: [], weights: [], asks: -1, notes: []};
    const picture = createLabPair().draw({first: none, second: side([1, 0]), lines: []}, {head: "2.2", row: -1});
    expect(picture.reading).toContain("both boxes");
  });
});

describe("takeawayBar", () => {
  it("says so where there is nothing to take, no file to make, or no room for a link", async () => {
    let ready = false;
    const text = () => "";
    const bar = takeawayBar({
      png: () => Promise.reject(new Error("no")),
      svg: text,
      csv: text,
      json: text,
      link: () => undefined,
      name: (extension) => `a.${extension}`,
      ready: () => ready
    });
    const press = async (k: number) => {
      bar.querySelectorAll("button")[k].click();
      await new Promise((resolve) => setTimeout(resolve));
      return bar.querySelector("[role=status]")!.textContent;
    };
    expect(await press(0)).toContain("nothing on screen");
    ready = true;
    expect(await press(0)).toBe("This file could not be made.");
    expect(await press(4)).toContain("too long for a link");
  });
});

describe("ownPronoun", () => {
  it("asks the pronoun at once, guesses nothing, and says where there is nothing to show", () => {
    const values = {asked: -1, guess: 1, hands: ""};
    expect(ownPronoun({...tiny, antecedent: -1}, values).reading).toMatch(/^“it” looks hardest at “Cat”/);
    expect(ownPronoun(undefined, values).reading).toContain("has room for it");
    // A link with the box open, but without the text that was in it.
    const untyped = ownPronoun({...tiny, antecedent: -1}, {...values, untyped: true});
    expect(untyped.reading).toMatch(/a link does not carry what somebody typed\. “it” looks hardest at “Cat”/);
  });
});
