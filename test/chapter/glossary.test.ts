import {describe, expect, it} from "vitest";
import {findName, termsIn} from "../../src/chapter/glossary.js";

const names = ["query", "key", "head", "score"];

describe("findName", () => {
  const found = (text: string) => {
    const at = findName(text, names);
    return at && [at.name, text.slice(at.start, at.end)];
  };
  it("finds the first name, also at the beginning of a sentence and as a plural", () => {
    expect(found("a score of a head")).toEqual(["score", "score"]);
    expect(found("Heads look.")).toEqual(["head", "Heads"]);
  });
  it("finds no part of a word, and no other head", () => {
    expect(found("ahead, headed, scored")).toBeUndefined();
    expect(found("Check it in your head.")).toBeUndefined();
  });
  it("does not look for what wears a colour where it is meant", () => {
    expect(found("the key to the door")).toBeUndefined();
    expect(findName("a head", ["key"])).toBeUndefined();
  });
});

it("termsIn knows colours and words, but no markup", () => {
  const glossary = names.map((name) => ({name, line: ""}));
  const used = (html: string) => termsIn(html, glossary).map(({name}) => name);
  expect(used('a <b class="key">key</b> and its scores')).toEqual(["key", "score"]);
  expect(used('<p class="head">a key</p>')).toEqual([]);
});
