import {describe, expect, it} from "vitest";
import {pairs, pairsIn} from "../../../src/components/figures/pairs/pairs.js";
import {markup, rowsOf, texts, tiny} from "../fixture.js";

describe("pairs", () => {
  const other = {...tiny, antecedent: 1};
  const draw = (values = {}) => pairs([[tiny, other]], {guess: -1, shown: false, ...values});
  it("keeps the head's answers until there is a guess, or the reader wants none", () => {
    expect(texts(draw(), "tbody td:last-child")).toEqual(["?", "?"]);
    expect(draw().reading).toContain("In how many of 1 pairs does the head?");
    expect(rowsOf(draw())).toEqual([
      ["Cat naps; it", "Cat"],
      ["Cat naps; it", "naps"]
    ]);
    for (const values of [{shown: true}, {guess: 0}, {on: "paper"}])
      expect(texts(draw(values), "tbody td:last-child")).toEqual(["Cat 70%", "Cat 70%"]);
  });
  it("marks where a person agrees, and counts the pairs in which the head changes its mind", () => {
    const shown = draw({shown: true});
    const marks = Array.from(shown.querySelectorAll("td:last-child svg"), (mark) => mark.getAttribute("aria-label"));
    expect(marks).toEqual(["as a person does:", "not as a person does:"]);
    expect(shown.reading).toContain("In none of 1 pairs does the head look hardest at another word");
    const turned = {...other, byWord: tiny.byWord.map((head) => head.map(() => [0.1, 0.7, 0.2]))};
    expect(pairs([[tiny, turned]], {guess: -1, shown: true}).reading).toContain("In 1 of 1 pairs the head looks");
  });
  it("says how far off the guess was", () => {
    expect(draw({guess: 1}).reading).toContain("You guessed 1 pair; it is none.");
    expect(draw({guess: 0}).reading).toContain("You guessed that.");
    expect(draw({guess: 1, on: "slide"}).reading).toContain("The room guessed 1 pair");
    expect(texts(draw({guess: 1}), "tfoot td")).toEqual(["you: 1 of 1", "the head: 0 of 1"]);
    expect(draw({shown: true}).querySelector("tfoot")).toBeNull();
    expect(draw({shown: true}).reading).not.toContain("guessed");
  });
});

describe("pairsIn", () => {
  const list = [
    {...tiny, id: "c"},
    {...tiny, id: "b", pair: "a"},
    {...tiny, id: "a"},
    {...tiny, id: "d", pair: "c"}
  ];
  const get = (id: string) => list.find((sentence) => sentence.id === id)!;
  it("are the sentences that name a partner, each with it", () => {
    const found = pairsIn({ids: list.map(({id}) => id), get});
    expect(found.map((pair) => pair.map(({id}) => id))).toEqual([
      ["b", "a"],
      ["d", "c"]
    ]);
  });
});

it("is drawn as before", async () => {
  const list = [[tiny, {...tiny, antecedent: 1}]] as const;
  await expect(markup(pairs(list, {guess: -1, shown: true}))).toMatchFileSnapshot("../snapshots/pairs.html");
  await expect(markup(pairs(list, {guess: -1, shown: false}))).toMatchFileSnapshot("../snapshots/pairs-waiting.html");
});
