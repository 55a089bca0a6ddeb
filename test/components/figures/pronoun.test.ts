import {describe, expect, it, vi} from "vitest";
import {nounHead} from "../../../src/data/sentence.js";
import type {Sentence} from "../../../src/data/sentence.js";
import {pronoun as draw} from "../../../src/components/figures/pronoun/pronoun.js";
import {column, markup, press, rowsOf, tiny} from "../fixture.js";

const pronoun = (sentence: Sentence, values: Parameters<typeof draw>[2]) =>
  draw(sentence, sentence.byWord[nounHead], values);
const guessing = {asked: -1, guess: -1};
const text = (figure: Element, selector: string) => Array.from(figure.querySelectorAll(selector), (d) => d.textContent);

describe("pronoun, while the reader guesses", () => {
  const figure = pronoun(tiny, guessing);
  it("shows no arc and no percentage", () => {
    expect(figure.querySelectorAll(".arcs path, .share")).toHaveLength(0);
    expect(figure.reading).toContain("and see where the model looks.");
  });
  it("takes a click as the guess and then asks the pronoun", () => {
    const set = vi.fn();
    const figure = pronoun(tiny, {...guessing, set});
    figure.querySelectorAll(".word")[1].dispatchEvent(new Event("click", {bubbles: true}));
    expect(set).toHaveBeenCalledExactlyOnceWith({guess: 1, asked: 2});
  });
  it.each([870, 334])("sets the sentence large, %i px wide, in the room that its answer takes", (width) => {
    const [asking, answered] = [guessing, {asked: 2, guess: -1}].map((values) => pronoun(tiny, {...values, width}));
    expect(asking.getAttribute("height")).toBe(answered.getAttribute("height"));
    expect(Number(asking.querySelector(".word text")!.getAttribute("font-size"))).toBeGreaterThan(30);
    expect(asking.querySelector(".ask")!.textContent).toBe("Which word does “it” stand for?");
  });
  it("keeps the words of a slide in the line that hands are counted under", () =>
    expect(pronoun(tiny, {...guessing, on: "slide", height: 300, width: 900}).getAttribute("class")).toContain(
      "horizontal"
    ));
  it("treats a word that is not there as not asked", () => {
    for (const asked of [3, -7, 0.5]) expect(pronoun(tiny, {...guessing, asked}).reading).toBe(figure.reading);
  });
});

describe("pronoun, once asked", () => {
  const figure = pronoun(tiny, {asked: 2, guess: -1});
  it("draws an arc for each word, as wide as its weight", () => {
    const widths = Array.from(figure.querySelectorAll(".arcs path"), (d) => Number(d.getAttribute("stroke-width")));
    expect(widths.map((width) => width / 18)).toEqual([0.7, 0.1, 0.2].map((weight) => expect.closeTo(weight, 6)));
  });
  it("prints every percentage and reads the strongest", () => {
    expect(text(figure, ".share")).toEqual(["70%", "10%", "20%"]);
    expect(figure.reading).toBe("“it” looks hardest at “Cat”, with 70% of its attention.");
  });
  it("says so when a word looks hardest at itself", () =>
    expect(pronoun(tiny, {asked: 0, guess: -1}).reading).toBe(
      "“Cat” looks hardest at itself, with 90% of its attention."
    ));
  it("asks any other word by click or Enter", () => {
    const set = vi.fn();
    const words = pronoun(tiny, {asked: 2, guess: 0, set}).querySelectorAll(".word");
    words[1].dispatchEvent(new Event("click", {bubbles: true}));
    press(words[0], "Enter");
    expect(set.mock.calls).toEqual([[{asked: 1}], [{asked: 0}]]);
  });
  it("is one tab stop; arrow keys move within it", () => {
    const figure = pronoun(tiny, {asked: 2, guess: -1});
    document.body.append(figure);
    const words = Array.from(figure.querySelectorAll<SVGElement>(".word"));
    expect(words.map((d) => d.getAttribute("tabindex"))).toEqual(["-1", "-1", "0"]);
    words[2].focus();
    press(words[2], "Home");
    expect(document.activeElement).toBe(words[0]);
    press(words[0], "ArrowRight");
    expect(document.activeElement).toBe(words[1]);
    figure.remove();
  });
});

describe("the guess beside the head's answer", () => {
  const reading = (guess: number, antecedent = 0) => pronoun({...tiny, antecedent}, {asked: 2, guess}).reading;
  it("agrees", () => expect(reading(0)).toMatch(/^You said “Cat”; the head agrees\./));
  it("names ours beside a guess that is another", () =>
    expect(reading(1)).toMatch(/^You said “naps”; we would say “Cat”, and so does the head\./));
  it("sides with the reader where the head is wrong", () =>
    expect(reading(1, 1)).toMatch(/^You said “naps”, as we would\. The head looks elsewhere\./));
  it("says when reader and head share an error", () =>
    expect(reading(0, 1)).toMatch(/^You said “Cat”, and so does the head, though we would say “naps”\./));
});

it("draws the bars of the vertical picture as long as the weights", () => {
  const long = {...tiny, words: ["extraordinarily", "uncooperative", "it"]};
  const bars = pronoun(long, {asked: 2, guess: -1, width: 300}).querySelectorAll("rect.bar");
  const widths = Array.from(bars, (d) => Number(d.getAttribute("width")));
  expect(widths.map((width) => width / widths[0])).toEqual([1, 0.1 / 0.7, 0.2 / 0.7].map((x) => expect.closeTo(x, 6)));
});

describe("a show of hands", () => {
  const slide = {asked: -1, guess: -1, height: 300, on: "slide" as const};
  it("is counted by typing on a word: digits, Backspace, plus and minus", () => {
    const set = vi.fn();
    const word = pronoun(tiny, {...slide, set}).querySelectorAll(".word")[1];
    for (const key of ["1", "2", "Backspace", "+", "-"]) press(word, key);
    const results = set.mock.calls.map(([change]) => change({hands: "0 4 0"}).hands);
    expect(results).toEqual(["0 41 0", "0 42 0", "", "0 5 0", "0 3 0"]);
  });
  it("hangs the room's bars beside the head's, and before they are shown, alone", () => {
    const figure = (asked: number) => pronoun(tiny, {...slide, asked, hands: "3 1 0"});
    const heights = (asked: number, name: string) =>
      Array.from(figure(asked).querySelectorAll(`rect.${name}`), (d) => Number(d.getAttribute("height")));
    expect(heights(-1, "room")).toEqual([0.75, 0.25, 0].map((share) => expect.closeTo(share * 62, 6)));
    expect(heights(-1, "bar")).toEqual([]);
    expect(heights(2, "bar")).toEqual([0.7, 0.1, 0.2].map((share) => expect.closeTo(share * 62, 6)));
    expect(text(figure(2), "text.room").filter(Boolean)).toEqual(["room 75%", "room 25%"]);
  });
  it("shrugs at nonsense", () =>
    expect(pronoun(tiny, {...slide, hands: "x -3 1e9"}).querySelectorAll(".room")).toHaveLength(0));
});

it("puts words below each other where a line does not hold them", () => {
  const layout = (sentence: Sentence, width: number) =>
    pronoun(sentence, {asked: 2, guess: -1, width}).getAttribute("class");
  expect(layout(tiny, 640)).toContain("horizontal");
  expect(layout({...tiny, words: ["extraordinarily", "uncooperative", "it"]}, 280)).toContain("vertical");
});

it("hands out the weights that are on show, a row a word", () => {
  const drawing = pronoun(tiny, {asked: tiny.pronoun, guess: -1, hands: "0 2"});
  expect(rowsOf(drawing).map(([word]) => word)).toEqual(tiny.words);
  expect(column(drawing, 1)).toEqual(tiny.byWord[5][tiny.pronoun]);
  expect(column(drawing, 2).slice(0, 2)).toEqual([0, 2]);
});

it("does not hand the answer out while the reader is guessing", () =>
  expect(pronoun(tiny, {asked: -1, guess: -1}).tables!()[0].columns).toEqual(["word"]));

it.each([
  ["pronoun-guessing", () => pronoun(tiny, {asked: -1, guess: -1, width: 400})],
  ["pronoun-asked", () => pronoun(tiny, {asked: 2, guess: 0, width: 400})],
  ["pronoun-narrow", () => pronoun({...tiny, words: ["Catamaran", "napping", "it"]}, {asked: 2, guess: -1, width: 200})]
])("draws %s as before", (name, picture) => expect(markup(picture())).toMatchFileSnapshot(`../snapshots/${name}.html`));
