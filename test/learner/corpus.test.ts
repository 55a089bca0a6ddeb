import {expect, test} from "vitest";
import {firstNounAccuracy, nearestNounAccuracy} from "../../src/learner/accuracy.js";
import {corpus} from "../../src/learner/corpus.js";
import type {Kind} from "../../src/learner/language.js";
import {adjectives, nouns, vocabulary, wordId} from "../../src/learner/language.js";
import {probes, probeSentences} from "../../src/learner/probe.js";
import type {Sentence} from "../../src/learner/sentence.js";
import {sentence, spell} from "../../src/learner/sentence.js";

const {training, heldOut} = corpus();
const pairOf = ({words, right, wrong}: Sentence) =>
  [words[right], words[wrong]]
    .toSorted((a, b) => a - b)
    .map((id) => vocabulary[id])
    .join("–");
const heldOutPairs = new Set(heldOut.map(pairOf));
const all = [...training.flat(), ...heldOut];

test("the language has 50 different words, the 24 nouns first", () => {
  expect(vocabulary.length).toBe(50);
  expect(new Set(vocabulary).size).toBe(50);
  for (const word of vocabulary) expect(word).toMatch(/^[a-z]+$|^\.$/);
  expect(vocabulary.slice(0, 24)).toEqual([...nouns.animal, ...nouns.object, ...nouns.place]);
  expect(wordId(vocabulary[49])).toBe(49);
});

test("every word is used", () => expect(new Set(all.flatMap(({words}) => words)).size).toBe(50));

test("an unknown word is refused", () => expect(() => wordId("mat")).toThrow("unknown word: mat"));

test("a sentence is active or passive", () => {
  const parts = {agent: "cat", verb: "chased", patient: "ball", adjective: "round", aboutAgent: false};
  const active = sentence(parts);
  expect(spell(active).join(" ")).toBe("the cat chased the ball because it was round .");
  expect([active.right, active.wrong]).toEqual([4, 1]);
  const passive = sentence({...parts, passive: true});
  expect(spell(passive).join(" ")).toBe("the ball was chased by the cat because it was round .");
  expect([passive.right, passive.wrong]).toEqual([1, 6]);
});

test("the probe sentences differ in one word and in what “it” means", () => {
  expect(spell(probes.tired).join(" ")).toBe("the cat chased the ball because it was tired .");
  expect(spell(probes.round).join(" ")).toBe("the cat chased the ball because it was round .");
  expect([probes.tired.right, probes.tired.wrong]).toEqual([probes.round.wrong, probes.round.right]);
  expect(probeSentences.tired).toMatchObject({words: spell(probes.tired), right: 1, wrong: 4});
  expect(probeSentences.round).toMatchObject({words: spell(probes.round), right: 4, wrong: 1});
});

test("the adjective fits the right noun and not the wrong one", () => {
  const kindOf = (id: number) => (Object.keys(nouns) as Kind[]).find((kind) => nouns[kind].includes(vocabulary[id]))!;
  for (const {words, right, wrong} of all) {
    const adjective = vocabulary[words.at(-2)!];
    expect(adjectives[kindOf(words[right])]).toContain(adjective);
    expect(kindOf(words[wrong])).not.toBe(kindOf(words[right]));
  }
});

test("no sentence occurs twice", () => expect(new Set(all.map((s) => spell(s).join(" "))).size).toBe(all.length));

test("a quarter of the 192 pairs is held out, cat and ball among them", () => {
  expect([training.length, heldOutPairs.size, heldOut.length]).toEqual([144, 48, 2560]);
  // By the sum of their places in their lists, from 0: every fourth is held out.
  const {animal, object} = nouns;
  const isHeldOut = (i: number, j: number) => heldOutPairs.has(`${animal[i]}–${object[j]}`);
  expect(`${animal[0]}–${object[0]}`).toBe("cat–ball");
  expect([isHeldOut(0, 0), isHeldOut(1, 3), isHeldOut(5, 7)]).toEqual([true, true, true]);
  expect([isHeldOut(1, 1), isHeldOut(3, 3), isHeldOut(4, 1)]).toEqual([false, false, false]);
});

test("held-out pairs never occur in training", () => {
  for (const s of training.flat()) expect(heldOutPairs.has(pairOf(s))).toBe(false);
});

test("each list of training sentences is about one pair", () => {
  for (const list of training) expect(new Set(list.map(pairOf)).size).toBe(1);
});

test("every noun misses two of its eight partners of each other kind", () => {
  for (const noun of vocabulary.slice(0, 24)) {
    expect([...heldOutPairs].filter((pair) => pair.split("–").includes(noun)).length).toBe(4);
  }
});

test("“the first noun” and “the nearest noun” are right exactly half of the time", () => {
  for (const list of [heldOut, ...training]) {
    expect(firstNounAccuracy(list)).toBe(0.5);
    expect(nearestNounAccuracy(list)).toBe(0.5);
  }
});
