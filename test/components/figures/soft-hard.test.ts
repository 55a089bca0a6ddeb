import {describe, expect, it} from "vitest";
import {softHard} from "../../../src/components/figures/soft-hard/soft-hard.js";
import {column, markup, texts, tiny, total} from "../fixture.js";

describe("softHard", () => {
  const map = {
    points: [
      [0, 0],
      [1, 0],
      [0, 1]
    ],
    kept: 0.5
  };
  const bars = (temperature: number) =>
    texts(softHard(tiny, map, {temperature, asked: 2, guess: -1}), "text").filter((d) => d.endsWith("%"));
  it("changes the soft weights with the temperature and never the hard ones", () => {
    expect(bars(1)).toEqual(["70%", "10%", "20%", "100%", "0%", "0%"]);
    expect(bars(5).slice(0, 3)).not.toEqual(bars(1).slice(0, 3));
    for (const temperature of [0.05, 0.5, 5]) expect(bars(temperature).slice(3)).toEqual(["100%", "0%", "0%"]);
  });
  it("splits a hard tie", () => {
    const tied = {
      ...tiny,
      byWord: tiny.byWord.map(() => [
        [0.4, 0.4, 0.2],
        [0.4, 0.4, 0.2],
        [0.4, 0.4, 0.2]
      ])
    };
    const shares = texts(softHard(tied, map, {temperature: 1, asked: 2, guess: -1}), "text").filter((d) =>
      d.endsWith("%")
    );
    expect(shares.slice(3)).toEqual(["50%", "50%", "0%"]);
  });
  it("keeps the reader's guess on the map, and says how far off it is", () => {
    const guessed = (guess: number, temperature: number) => softHard(tiny, map, {temperature, asked: 2, guess});
    expect(texts(guessed(1, 1), "text")).toContain("your guess");
    expect(texts(guessed(-1, 1), "text")).not.toContain("your guess");
    expect(guessed(1, 1).reading).toContain("You guessed “naps”; it lands on “Cat”.");
    expect(guessed(0, 0.05).reading).toContain("You guessed “Cat”, and there it stands.");
    expect(guessed(-1, 0.05).reading).not.toContain("guessed");
    expect(softHard(tiny, map, {temperature: 1, asked: 2, guess: 1, on: "slide"}).reading).toContain(
      "The room guessed"
    );
  });
  it("keeps the hard answer until there is a guess, or somebody turns the dial", () => {
    const draw = (values: object) =>
      softHard(tiny, map, {temperature: 1, asked: 2, guess: -1, shown: false, ...values});
    const hides = (figure: ReturnType<typeof draw>) => !texts(figure, "text").includes("hard answer");
    expect(draw({}).reading).toContain("Where would a hard answer land?");
    expect(texts(draw({}), "text").filter((text) => text === "?")).toHaveLength(3);
    expect(column(draw({}), 2).every(Number.isNaN), "no hard weight in the table").toBe(true);
    expect(hides(draw({}))).toBe(true);
    for (const values of [{guess: 0}, {temperature: 0.5}, {shown: true}, {on: "paper"}])
      expect(hides(draw(values)), JSON.stringify(values)).toBe(false);
  });
  it("counts the words it effectively listens to", () => {
    const entropy = -[0.7, 0.1, 0.2].reduce((sum, w) => sum + w * Math.log(w), 0);
    expect(softHard(tiny, map, {temperature: 1, asked: 2, guess: -1}).reading).toContain(
      `listens to ${Math.exp(entropy).toFixed(1)} words`
    );
  });
});

it("hands out weights that add up to one, the hard ones on one word", () => {
  const map = {points: tiny.words.map((_, i) => [i, -i]), kept: 1};
  const both = softHard(tiny, map, {temperature: 0.5, asked: tiny.pronoun, guess: -1});
  for (const j of [1, 2]) expect(total(column(both, j))).toBeCloseTo(1, 9);
  expect(column(both, 2).filter((weight) => weight === 1)).toHaveLength(1);
});

it.each([
  ["soft-hard", {temperature: 1, guess: -1}],
  ["soft-hard-sharp", {temperature: 0.05, guess: 1}]
])("draws %s as before", (name, values) => {
  const map = {
    points: [
      [0, 0],
      [1, 0],
      [0, 1]
    ],
    kept: 0.5
  };
  const figure = softHard(tiny, map, {...values, asked: 2, width: 400});
  return expect(markup(figure)).toMatchFileSnapshot(`../snapshots/${name}.html`);
});
