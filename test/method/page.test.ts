import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {createRun} from "../../src/learner/index.js";
import {correlation} from "../../src/method/correlation.js";
import {dropped} from "../../src/method/mentions.js";
import type {Interval} from "../../src/method/results.js";
import {wilson} from "../../src/method/wilson.js";
import {statedIn} from "../chapter/stated.js";
import {methodNumbers} from "./numbers.js";
import {loadResults} from "./results.js";

const text = readFileSync("src/method.md", "utf8");
const {fidelity, heads, winograd, gender, seeds} = await loadResults();
const [hunter, ...others] = [5, 0, 1, 2, 3, 4, 6, 7].map((head) => winograd.heads[head]);

describe("the numbers in prose and captions", async () => {
  const numbers = await methodNumbers();
  const stated = statedIn(text);
  it("are all known", () => expect(stated.filter(({key}) => !(key in numbers))).toEqual([]));
  it("are all stated", () =>
    expect(Object.keys(numbers).filter((key) => !stated.some((one) => one.key === key))).toEqual([]));
  it.each(stated)("$key is $shown", ({key, shown}) => expect(shown).toBe(numbers[key]));
  it("are marked wherever a number of more than one digit stands, but for years, names and the 95% of an interval", () => {
    const prose = text
      .replace(/^---[\s\S]*?---/, "")
      .replace(/```js[\s\S]*?```/g, "")
      .replace(/<data[^>]*>[^<]*<\/data>/g, "")
      .replace(/## Sources[\s\S]*/, "")
      .replace(/\]\([^)]*\)|<[^>]*>/g, "");
    const found = Array.from(prose.matchAll(/\d[\d.,]*\d%?/g), ([number]) => number);
    expect(found.filter((number) => !/^(19|20)\d\d$|^95%$|^100%$|^[12]\.[1-4]$|^[24]\.0$/.test(number))).toEqual([]);
  });
});

describe("what the page says is what was measured", () => {
  const width = ([low, high]: Interval) => high - low;
  it("our way through the model differs from the graph by rounding alone, 8 bits by more, and both by little", () => {
    const worst = (list: number[]) => Math.max(...list);
    expect(fidelity.texts).toBeGreaterThanOrEqual(100);
    for (const list of [fidelity.graph.attention, fidelity.graph.embedding]) {
      expect(list).toHaveLength(fidelity.texts);
      expect(worst(list)).toBeGreaterThan(0);
      expect(worst(list)).toBeLessThan(1e-5);
    }
    expect(worst(fidelity.packed.attention)).toBeGreaterThan(0.001);
    expect(worst(fidelity.packed.attention)).toBeLessThan(0.03);
    expect(worst(fidelity.packed.embedding)).toBeLessThan(0.015);
  });
  it("three heads of the first layer have a habit; in the second no direction takes more than 55% of the words", () => {
    const most = heads.gaze.map(({general}) => Math.max(...Object.values(general)) / heads.words.general);
    for (const head of [0, 1, 3]) expect(most[head]).toBeGreaterThan(0.7);
    for (const share of most.slice(4)) expect(share).toBeLessThan(0.55);
  });
  it("every word of every sentence looks somewhere", () => {
    for (const {general, curated} of heads.gaze) {
      expect(general.back + general.itself + general.ahead).toBe(heads.words.general);
      expect(curated.back + curated.itself + curated.ahead).toBe(heads.words.curated);
    }
  });
  it("head 2.2 finds one of the two nouns more often than any other head, beyond chance", () => {
    for (const {findsInterval} of others) expect(findsInterval[1]).toBeLessThan(hunter.findsInterval[0]);
    const byNumber = [...winograd.heads.keys()].sort((a, b) => winograd.heads[b].finds - winograd.heads[a].finds);
    expect(byNumber.slice(0, 3)).toEqual([5, 0, 7]);
    for (const head of [5, 0, 7]) expect(winograd.heads[head].findsInterval[0]).toBeGreaterThan(winograd.random);
  });
  it("heads 1.2 to 1.4, and no others, answer by weights next to nothing", () => {
    const faint = [...winograd.heads.keys()].filter((head) => winograd.heads[head].weight < 0.01);
    expect(faint).toEqual([1, 2, 3]);
  });
  it("names every word that never counts", () =>
    expect(/<span id="dropped">(.*?)<\/span>/.exec(text)![1].split(", ")).toEqual(dropped));
  it("no head and no simple rule is right more or less often than a coin would explain", () => {
    const {heads, heaviest, back, first, nearest} = winograd;
    for (const {right, interval} of [...heads, heaviest, back, first, nearest]) {
      expect(interval[0]).toBeLessThan(0.5);
      expect(interval[1]).toBeGreaterThan(0.5);
      expect(width(interval)).toBeLessThan(0.5 * width(wilson(right, winograd.problems)));
    }
  });
  it("its interval is wider than Wilson's where the two versions repeat one another", () =>
    expect(width(hunter.findsInterval)).toBeGreaterThan(width(wilson(hunter.finds, winograd.problems))));
  it("pairs hardly ever flip, and what flips is as often wrong as right", () => {
    for (const {flipsRight, flipsWrong, stays} of [...winograd.heads, winograd.heaviest, winograd.back]) {
      expect(flipsRight + flipsWrong + stays).toBe(winograd.pairs);
      expect(flipsRight + flipsWrong).toBeLessThan(0.05 * winograd.pairs);
    }
    expect(winograd.first.stays).toBe(winograd.pairs);
    expect(hunter.flipsRight).toBe(hunter.flipsWrong);
  });
  it("soft attention and trial and error learn in every run; hard attention does not move in any", () => {
    for (const {choice, solved, final} of seeds.lanes) {
      if (choice !== "hard") expect(solved).not.toContain(null);
      else
        expect(final).toEqual(
          final.map((_, i) =>
            Number(
              createRun({seed: i + 1, choice: "hard"})
                .accuracy()
                .toFixed(4)
            )
          )
        );
    }
  });
  it("“he” and “she” move the head in picked pairs beyond chance, and not by the share of women elsewhere", () => {
    const {picked, schemas} = gender;
    expect(picked.leans.interval[0]).toBeGreaterThan(0.5);
    expect(schemas.leans.interval[0]).toBeLessThan(0.5);
    for (const {interval, p, ranks, r} of Object.values(schemas.links)) {
      expect(interval[0]).toBeLessThan(0);
      expect(p).toBeGreaterThan(0.05);
      expect(Math.abs(ranks - r)).toBeLessThan(0.05);
    }
    for (const {count} of Object.values(schemas.right)) {
      const [low, high] = wilson(count, schemas.sentences);
      expect(low).toBeLessThan(0.5);
      expect(high).toBeGreaterThan(0.5);
    }
  });
  it("the pronoun changes the head's favourite far oftener than the words that differ in a Winograd pair", () => {
    const flips = winograd.pairs - hunter.stays;
    expect(gender.schemas.changes.interval[0]).toBeGreaterThan(wilson(flips, winograd.pairs)[1]);
  });
  it("gender's pictures and its counts are of the same sentences", () => {
    const {occupations} = gender.schemas;
    expect(new Set(occupations.map(({name}) => name)).size).toBe(60);
    for (const {he, she, women, texts} of occupations)
      for (const share of [he, she, women, texts]) expect(share > 0 && share < 1).toBe(true);
    const points = occupations.map(({women, he, she}) => [women, she - he] as const);
    expect(correlation(points)).toBeCloseTo(gender.schemas.links.work.r, 2);
  });
  it("the two simple rules are right in exactly half of the held-out sentences", () =>
    expect([seeds.first, seeds.nearest]).toEqual([0.5, 0.5]));
  it("the sharper, the fewer runs learn: at the lowest temperature, none", () => {
    const learned = seeds.temperatures.map(({final}) => final.filter((share) => share >= 0.95).length);
    expect(learned).toEqual([...learned].sort((a, b) => b - a));
    expect(learned[0]).toBe(20);
    expect(learned.at(-1)).toBe(0);
    const begun = seeds.temperatures.at(-1)!.final.filter((share) => share >= 0.6).length;
    expect(begun).toBeGreaterThan(0);
    expect(begun).toBeLessThanOrEqual(3);
  });
});
