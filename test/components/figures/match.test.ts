import {describe, expect, it} from "vitest";
import {match} from "../../../src/components/figures/match/match.js";
import {handmade} from "../../../src/data/handmade.js";
import {markup, rowsOf, texts} from "../fixture.js";

describe("match", () => {
  const query = {living: 0, thing: 0, doing: 0};
  const row = (figure: Element, word: string) =>
    texts(
      Array.from(figure.querySelectorAll("tbody tr")).find((d) => d.querySelector("th")!.textContent === word)!,
      "td"
    );
  it("scores by the dot product: cat's key (1, 0.2, 0.1) with (0.5, 1, 0) is 0.7", () =>
    expect(row(match(handmade, {living: 0.5, thing: 1, doing: 0}), "cat").slice(3, 5)).toEqual(["0.70", "2"]));
  it("shows ties as ties", () => {
    const figure = match(handmade, {...query, living: 0.1, doing: 0.1});
    expect(figure.reading).toBe("A tie: “cat” and “sat” match equally well, with a score of 0.11.");
    expect([row(figure, "cat")[4], row(figure, "sat")[4]]).toEqual(["=1", "=1"]);
  });
  it("calls a query of nothing a tie of all words", () => {
    expect(match(handmade, query).reading).toContain("every word scores zero");
    expect(match(handmade, query).querySelectorAll(".best")).toHaveLength(0);
  });
});

it("hands out the query, the keys and the scores", () => {
  const rows = rowsOf(match(handmade, {living: 0.9, thing: 0.3, doing: 0}));
  expect(rows[0]).toEqual(["query", 0.9, 0.3, 0, ""]);
  for (const [, living, thing, doing, score] of rows.slice(1) as number[][])
    expect(score).toBeCloseTo(0.9 * living + 0.3 * thing + 0 * doing, 6);
});

it.each([
  ["match", {living: 0.9, thing: 0.3, doing: 0}],
  ["match-nothing", {living: 0, thing: 0, doing: 0}]
])("draws %s as before", (name, query) =>
  expect(markup(match(handmade.slice(1, 3), query))).toMatchFileSnapshot(`../snapshots/${name}.html`)
);
