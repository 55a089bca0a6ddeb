import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {createRun} from "../../src/learner/index.js";
import {wilson} from "../../src/method/wilson.js";
import {statedIn} from "../chapter/stated.js";
import {methodNumbers} from "./numbers.js";
import {loadResults} from "./results.js";

const text = readFileSync("src/method.md", "utf8");
const {fidelity, heads, winograd, seeds} = await loadResults();
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
    expect(found.filter((number) => !/^(19|20)\d\d$|^95%$|^100%$|^2\.[02]$|^4\.0$/.test(number))).toEqual([]);
  });
});

describe("what the page says is what was measured", () => {
  const includesHalf = (right: number) => {
    const [low, high] = wilson(right, winograd.problems);
    return low < 0.5 && high > 0.5;
  };
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
    const [low] = wilson(hunter.finds, winograd.problems);
    for (const {finds} of others) expect(wilson(finds, winograd.problems)[1]).toBeLessThan(low);
  });
  it("no head and no simple rule is right more or less often than a coin would explain", () => {
    for (const {right} of [...winograd.heads, winograd.heaviest, winograd.first, winograd.nearest])
      expect(includesHalf(right)).toBe(true);
  });
  it("pairs hardly ever flip, and what flips is as often wrong as right", () => {
    for (const {flipsRight, flipsWrong, stays} of winograd.heads) {
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
  it("the two simple rules are right in exactly half of the held-out sentences", () =>
    expect([seeds.first, seeds.nearest]).toEqual([0.5, 0.5]));
  it("the sharper, the fewer runs learn: at the lowest temperature, none", () => {
    const learned = seeds.temperatures.map(({final}) => final.filter((share) => share >= 0.95).length);
    expect(learned).toEqual([...learned].sort((a, b) => b - a));
    expect(learned[0]).toBe(20);
    expect(learned.at(-1)).toBe(0);
  });
});
