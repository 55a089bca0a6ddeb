import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {argmax} from "../../src/attention/index.js";
import {curated} from "../../src/data/curated.js";
import {nounHead} from "../../src/data/sentence.js";
import {packRow, strip} from "../../src/data/pack.js";
import {questions, signs} from "../../src/data/shelves.js";
import {loadEncoder} from "../../src/encoder/package.js";
import {attentionByWord} from "../../src/encoder/words.js";
import {loadSentences, run} from "./load.js";
import {chapterData} from "../budgets.js";

describe("packRow", () => {
  it("keeps the sum exact: three thirds are 3334, 3333 and 3333", () => {
    expect(packRow([1 / 3, 1 / 3, 1 / 3])).toEqual([3334, 3333, 3333]);
  });
  it("rounds to the nearest where nothing is left over", () => {
    expect(packRow([0.25, 0.75])).toEqual([2500, 7500]);
  });
});

describe("strip", () => {
  it("scales all vectors alike and cuts outliers off at 99", () => {
    const rows = [Array.from({length: 100}, (_, i) => i / 100), [100]];
    expect(strip(rows)[1]).toEqual([99]);
    expect(strip(rows)[0][98]).toBeGreaterThan(90);
    expect(strip([[-2, 1]])).toEqual([[-99, 50]]);
  });
});

describe("the curated sentences", async () => {
  const sentences = await loadSentences();
  it("are at least twelve", () => expect(sentences.length).toBeGreaterThanOrEqual(12));
  it("carry what the encoder says, to a ten-thousandth", async () => {
    const encode = await loadEncoder();
    for (const {text, byPiece, byWord} of sentences) {
      const {attention, words} = encode(text);
      attention.flat().forEach((head, h) => {
        const exact = attentionByWord(head, words);
        head.forEach((row, i) =>
          row.forEach((w, j) => expect(Math.abs(byPiece[h][i][j] - w)).toBeLessThanOrEqual(1e-4))
        );
        exact.forEach((row, i) =>
          row.forEach((w, j) => expect(Math.abs(byWord[h][i][j] - w)).toBeLessThanOrEqual(3e-4))
        );
      });
    }
  });
  it("have rows that sum to 1, by piece and by word", () => {
    for (const {byPiece, byWord} of sentences)
      for (const row of [...byPiece.flat(), ...byWord.flat()]) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });
  it("name a pronoun and an antecedent that stand in them", () => {
    curated.forEach(({pronoun, antecedent}, i) => {
      expect(sentences[i].words[sentences[i].pronoun]).toBe(pronoun);
      expect(sentences[i].words[sentences[i].antecedent]).toBe(antecedent);
    });
  });
  it("have at least three on which the head looks hardest elsewhere than a person", () => {
    const wrong = sentences.filter(({byWord, pronoun, antecedent}) => argmax(byWord[nounHead][pronoun]) !== antecedent);
    expect(wrong.length).toBeGreaterThanOrEqual(3);
    expect(wrong.length).toBeLessThan(sentences.length);
  });
  it("have at least two minimal pairs, whose sentences differ in one word and in the antecedent", () => {
    const pairs = sentences.filter(({pair}) => pair);
    expect(pairs.length).toBeGreaterThanOrEqual(2);
    for (const first of pairs) {
      const second = sentences.find(({id}) => id === first.pair)!;
      expect(first.words.filter((word, i) => word !== second.words[i])).toHaveLength(1);
      expect(first.words[first.antecedent]).not.toBe(second.words[second.antecedent]);
      const strongest = ({byWord, pronoun, words}: typeof first) => words[argmax(byWord[nounHead][pronoun])];
      expect(strongest(first), "the prose says: in every pair").toBe(strongest(second));
    }
  });
});

describe("the library", async () => {
  const {matches} = JSON.parse(await run("data/library.json")) as {matches: number[][]};
  it("has at least twelve questions and eight shelves", () => {
    expect(questions.length).toBeGreaterThanOrEqual(12);
    expect(signs).toHaveLength(8);
    expect(matches.map((row) => row.length)).toEqual(questions.map(() => 8));
  });
  it("matches by the dot product of two embeddings of length 1", () => {
    for (const score of matches.flat()) expect(Math.abs(score)).toBeLessThan(1);
    const cake = matches[questions.indexOf("How do I bake a birthday cake?")];
    expect(signs[argmax(cake)]).toBe("recipes for bread, soup and cake");
  });
});

it("all the chapter's data together stay within the budget, gzipped", async () => {
  const sizes = await Promise.all(
    ["sentences", "library", "compass", "value-map", "journey", "learn", "orders"].map(
      async (name) => gzipSync(await run(`data/${name}.json`)).length
    )
  );
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(chapterData);
});
