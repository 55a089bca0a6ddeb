import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {groupWords} from "../../src/encoder/words.js";
import {findPlaces} from "../../src/method/mentions.js";
import type {Problem} from "../../src/method/winograd.js";
import {pairsOf, readProblems, schemasOf} from "../../src/method/winograd.js";

const problems = readProblems(readFileSync(new URL("../../src/method/data/winograd.csv", import.meta.url), "utf8"));

/** A text as words, cut at spaces and marks alone. */
const words = (text: string) =>
  groupWords((text.match(/\S+/g) ?? []).flatMap((word) => `▁${word}`.match(/[\p{L}\p{N}'▁-]+|./gu) ?? [])).map(
    ({text}) => text
  );
const problem = (change: Partial<Problem>): Problem => ({
  id: 0,
  text: "The cat sat on the mat because it was tired.",
  pronoun: "it",
  before: "The cat sat on the mat because",
  candidates: ["The cat", "The mat"],
  answer: 0,
  ...change
});
const named = ({text, ...rest}: Partial<Problem> & {text: string}) => {
  const list = words(text);
  const {pronoun, candidates} = findPlaces(problem({text, ...rest}), list);
  return {pronoun, candidates: candidates.map((at) => at.map((i) => list[i]))};
};

describe("the collection", () => {
  it("has 285 problems, and about half of the answers are the first candidate", () => {
    expect(problems).toHaveLength(285);
    expect(problems.filter(({answer}) => answer === 0)).toHaveLength(143);
  });
  it("is read with single spaces, and none before a mark", () => {
    for (const {text} of problems) expect(text).not.toMatch(/\s\s|\n| [.,;!?]/);
    expect(problems[54].text).toBe("There is a gap in the wall. You can see the garden through it.");
  });
  it("names a pronoun and both candidates in every sentence, as different words", () => {
    for (const one of problems) {
      const list = words(one.text);
      const {pronoun, candidates} = findPlaces(one, list);
      expect(list[pronoun].toLowerCase()).toBe(one.pronoun.toLowerCase());
      expect(candidates.flat()).not.toContain(pronoun);
    }
  });
  it("has 138 pairs, each with the same candidates and both answers, and no problem in two of them", () => {
    const pairs = pairsOf(problems);
    expect(pairs).toHaveLength(138);
    expect(new Set(pairs.flat().map(({id}) => id)).size).toBe(276);
    for (const [a, b] of pairs) {
      expect(a.answer + b.answer).toBe(1);
      expect(a.text).not.toBe(b.text);
    }
  });
  it("has 147 schemas: the pairs, and nine problems alone", () => {
    const schemas = schemasOf(problems);
    expect(schemas.flat().length).toBe(285);
    expect(new Set(schemas.flat()).size).toBe(285);
    expect(schemas.filter((schema) => schema.length === 2)).toHaveLength(138);
    expect(schemas.filter((schema) => schema.length === 1)).toHaveLength(9);
  });
  it("is refused where a problem does not fit together", () => {
    const head = "plain_text,label,answer_0,answer_1,txt1,pron,txt2,correct_answer";
    expect(() => readProblems(`${head}\nA b c.,0,A,B,A,x,c.,A`)).toThrow("does not fit together");
    expect(() => readProblems(`${head}\nA b c.,0,A,B,A,b,c.,B.`)).toThrow("two answers");
  });
});

describe("where a problem's words stand", () => {
  it("a plain one", () =>
    expect(findPlaces(problem({}), words(problem({}).text))).toEqual({pronoun: 7, candidates: [[1], [5]]}));
  it("the pronoun that is asked about, not another of the same word", () => {
    const text = "It rained, so the dog left the lawn, and it was glad.";
    const candidates = ["the dog", "the lawn"] as const;
    expect(named({text, before: "", pronoun: "It", candidates}).pronoun).toBe(0);
    expect(named({text, before: "It rained, so the dog left the lawn, and", candidates}).pronoun).toBe(11);
  });
  it("every mention counts, whatever its capitals, plural or possessive", () =>
    expect(
      named({
        text: "Bob paid for Charlie's school, and charlie thanked the tellers, because he was kind.",
        pronoun: "he",
        before: "Bob paid for Charlie's school, and charlie thanked the tellers, because",
        candidates: ["Charlie", "the teller"]
      }).candidates
    ).toEqual([["Charlie's", "charlie"], ["tellers"]]));
  it("words that name nobody do not count, whatever stands in front of a noun", () =>
    expect(
      named({
        text: "My aunt and her friend of old met in the park, as it was green.",
        before: "My aunt and her friend of old met in the park, as",
        candidates: ["my aunt and her friend", "the park"]
      }).candidates
    ).toEqual([["aunt", "friend"], ["park"]]));
  it("a word of both candidates names neither, unless one has no other", () => {
    const text = "Joe's uncle beat Joe, as he was younger.";
    const places = named({text, pronoun: "he", before: "Joe's uncle beat Joe, as", candidates: ["Joe", "Joe's uncle"]});
    expect(places.candidates).toEqual([["Joe's", "Joe"], ["uncle"]]);
  });
  it("says which problem it cannot place", () => {
    expect(() => named({text: "A dog ran as it was late.", before: "A dog ran as"})).toThrow("a candidate is missing");
    expect(() => findPlaces(problem({before: "The cat sat"}), words(problem({}).text))).toThrow(
      "the pronoun is missing"
    );
  });
});
