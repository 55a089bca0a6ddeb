import {describe, expect, it} from "vitest";
import {dictionary} from "../../../src/components/figures/dictionary/dictionary.js";
import {handmade} from "../../../src/data/handmade.js";
import {markup, rowsOf, texts, tiny, total} from "../fixture.js";

describe("dictionary", () => {
  const values = handmade.slice(0, 3).map(({value}) => value);
  it("blends by the head's weights: the contributions add up to the sum", () => {
    const sum = [0, 1, 2].map((k) => values.reduce((total, value, i) => total + [0.7, 0.1, 0.2][i] * value[k], 0));
    const figure = dictionary(tiny, values, {asked: 2, temperature: 1});
    expect(texts(figure, ".sum b").map(Number)).toEqual(sum.map((x) => expect.closeTo(x, 2)));
    expect(texts(figure, "tbody .bar b")).toEqual(["70%", "10%", "20%"]);
  });
  it("shows beside the blend what best match only returns", () => {
    expect(
      dictionary(tiny, values, {asked: 2, temperature: 1}).querySelector("tfoot tr:last-child th")!.textContent
    ).toBe("best match only: Cat");
  });
  it("comes to that answer as the temperature falls", () => {
    expect(texts(dictionary(tiny, values, {asked: 2, temperature: 0.05}), "tbody .bar b")[0]).toBe("100%");
  });
});

describe("on the wall", () => {
  const values = [
    [1, 0, 0],
    [0, 0, 1],
    [0, 0.5, 0]
  ] as const;
  const figure = dictionary(tiny, values, {asked: 2, temperature: 1, on: "slide", width: 948, height: 365});
  const bars = (row: string) =>
    Array.from(figure.querySelectorAll<HTMLElement>(`${row} .taken`), ({style, firstElementChild}) => {
      const [value, share] = [style, (firstElementChild as HTMLElement).style].map((style, i) =>
        Number(style.getPropertyValue(["--of", "--share"][i]))
      );
      return {value, filled: value * share};
    });
  it("fills of each value what its weight takes, and the bars of the blend are as long as that together", () => {
    const filled = bars("tbody").map(({filled}) => filled);
    expect(filled).toEqual([0.7, 0.1, 0.1].map((x) => expect.closeTo(x, 9)));
    expect(bars(".sum").map(({filled}) => filled)).toEqual([0.7, 0.1, 0.1].map((x) => expect.closeTo(x, 9)));
    expect(texts(figure, ".sum b")).toEqual(["0.70", "0.10", "0.10"]);
  });
  it("says in words what a bar shows", () =>
    expect(figure.querySelector("tbody .taken")!.getAttribute("aria-label")).toBe("living 1.00, taken 0.70"));
  it("has rows as high as the slide lets them be", () => {
    const row = (height: number) =>
      dictionary(tiny, values, {asked: 2, temperature: 1, on: "slide", height}).getAttribute("style");
    expect(row(76)).toBe("--row: 10.0px");
    expect(row(900)).toBe("--row: 30.0px");
  });
  it("sets the best match beside the blend", () => {
    expect(figure.querySelector(".hard th")!.textContent).toBe("best match only: Cat");
    expect(bars(".hard")).toEqual([{value: 1, filled: 1}]);
  });
});

it("hands out contributions that add up to the blend", () => {
  const values = tiny.words.map((_, i) => handmade[i].key);
  const drawing = dictionary(tiny, values, {asked: tiny.pronoun, temperature: 1});
  const rows = rowsOf(drawing) as (string | number)[][];
  expect(rows).toHaveLength(tiny.words.length + 1);
  for (const j of [6, 7, 8])
    expect(total(rows.slice(0, -1).map((row) => Number(row[j])))).toBeCloseTo(Number(rows.at(-1)![j]), 9);
});

it.each([
  ["dictionary", 1],
  ["dictionary-hard", 0.05]
])("draws %s as before", (name, temperature) => {
  const values = [
    [1, 0, 0],
    [0, 0, 1],
    [0, 0.5, 0]
  ] as const;
  const figure = dictionary(tiny, values, {asked: 2, temperature});
  return expect(markup(figure)).toMatchFileSnapshot(`../snapshots/${name}.html`);
});
