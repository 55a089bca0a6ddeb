import {describe, expect, it, vi} from "vitest";
import {pronoun} from "../../src/components/figures/pronoun/pronoun.js";
import type {Figure} from "../../src/components/types.js";
import type {Reading} from "../../src/data/reading.js";
import type {OwnQuestion, OwnSentence} from "../../src/lab/own.js";
import {drawOwn, own, ownSentence, watchOwnQuestion, watchOwnSentence, withQuestion} from "../../src/lab/own.js";
import type {PageModel} from "../../src/lab/page-model.js";
import {tiny} from "./fixture.js";

/** A model whose readings the test makes, and a figure that holds a text. */
function setUp(read: (text: string) => Reading) {
  const asked: string[] = [];
  const ended: boolean[] = [];
  const model: PageModel = {
    line: () => document.createElement("p"),
    client: (deliver) => ({
      read(text) {
        asked.push(text);
        deliver(read(text));
      },
      end: () => ended.push(true)
    })
  };
  const figure = Object.assign(document.createElement("div"), {
    value: {text: ""},
    defaults: {text: ""}
  }) as HTMLElement as Figure<{
    text: string;
  }>;
  const type = (text: string) => {
    figure.value = {text};
    figure.dispatchEvent(new Event("input"));
  };
  return {asked, ended, model, figure, type};
}

describe("ownSentence", () => {
  it("is a sentence of the chapter that nobody has an answer for", () =>
    expect(ownSentence(tiny)).toMatchObject({
      id: own,
      text: tiny.text,
      words: ["ab", "it", "."],
      pieces: ["·a", "b", "·it", "."],
      pronoun: 1,
      antecedent: -1
    }));
  it("is nothing where there is nothing to show, or no room for it", () => {
    expect(ownSentence({...tiny, text: "", words: [], pieces: [], heads: []})).toBeUndefined();
    const many = Array.from({length: 41}, (_, i) => ({text: `w${i}`, start: i, end: i + 1}));
    expect(ownSentence({...tiny, words: many, pieces: many.map(({text}) => text)})).toBeUndefined();
  });
});

describe("watchOwnSentence", () => {
  it("delivers the sentence that stands there until one is typed, and says so", () => {
    const {model, figure, type} = setUp((text) => ({...tiny, text}));
    figure.value = {text: tiny.text};
    const got: OwnSentence[] = [];
    const end = watchOwnSentence(model, figure, {initial: tiny, known: () => undefined, deliver: (d) => got.push(d)});
    type("ab it!");
    end();
    type("more");
    expect(got.map(({sentence, note}) => [sentence?.text, note === undefined])).toEqual([
      ["ab it.", false],
      ["ab it!", true]
    ]);
  });
  it("draws it, with the note in front, and says where there is no room", () => {
    const sentence = ownSentence(tiny)!;
    const draw = vi.fn((s: typeof sentence) => pronoun(s, s.byWord[0], {asked: 1, guess: -1}));
    expect(drawOwn({sentence, note: "Note."}, draw).reading).toMatch(/^Note\. “it” looks hardest at/);
    expect(drawOwn({sentence}, draw).reading).toMatch(/^“it” looks hardest at/);
    expect(drawOwn({note: "No room."}, draw).reading).toBe("No room.");
    expect(draw).toHaveBeenCalledTimes(2);
  });
});

describe("watchOwnQuestion", () => {
  it("matches a typed question with the signs, which are read once", () => {
    const embeddings: Record<string, number[]> = {"tea?": [1, 0], "stars?": [0, 1], tea: [1, 0], stars: [0, 1]};
    const {asked, ended, model, figure, type} = setUp((text) => ({
      ...tiny,
      text,
      embedding: Float32Array.from(embeddings[text])
    }));
    const got: OwnQuestion[] = [];
    const end = watchOwnQuestion(model, figure, {
      signs: ["tea", "stars"],
      initial: {question: "Why?"},
      deliver: (question) => got.push(question)
    });
    expect(asked).toEqual([]);
    type("tea?");
    type("stars?");
    expect(asked).toEqual(["tea", "stars", "tea?", "stars?"]);
    expect(got[0]).toMatchObject({question: "Why?", note: expect.stringContaining("Why?")});
    expect(got.slice(1)).toEqual([
      {question: "tea?", match: [1, 0]},
      {question: "stars?", match: [0, 1]}
    ]);
    end();
    expect(ended).toHaveLength(3); // the question and both signs
  });
  it("adds the question to the library's, if there is one", () => {
    const library = {questions: ["Why?"], signs: ["tea", "stars"], matches: [[0.1, 0.2]]};
    expect(withQuestion(library, {question: "Why?"})).toBe(library);
    expect(withQuestion(library, {question: "tea?", match: [1, 0]})).toEqual({
      ...library,
      own: true,
      questions: ["Why?", "tea?"],
      matches: [
        [0.1, 0.2],
        [1, 0]
      ]
    });
  });
});
