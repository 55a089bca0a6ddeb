import {expect, it} from "vitest";
import {sentenceChoice, wordChoice} from "../../../src/components/controls/sentence-choice.js";
import {texts} from "../fixture.js";

const sentences = {ids: ["cat", "keys"], get: (id: string) => ({text: `The ${id}.`})};

it("offers sentences by their ids, above the picture, and at the end the reader's own", () => {
  const control = sentenceChoice(sentences, {value: "own", label: "your own"});
  expect(texts(control, "option")).toEqual(["The cat.", "The keys.", "your own"]);
  expect([control.value, control.above, control.accepts("own"), control.accepts("dog")]).toEqual([
    "cat",
    true,
    true,
    false
  ]);
});

it("offers words by their places, and first, where that is an answer, none", () => {
  expect(wordChoice(["a", "b"], {label: "L"}).value).toBe(0);
  const control = wordChoice(["a", "b"], {label: "L", none: "nobody"});
  expect([control.value, ...texts(control, "option")]).toEqual([-1, "nobody", "a", "b"]);
  expect([-1, 1, 2].map(control.accepts)).toEqual([true, true, false]);
});
