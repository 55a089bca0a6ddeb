import {describe, expect, it} from "vitest";
import type {Movable} from "../../src/data/order.js";
import {
  formatOrder,
  isOrderText,
  labelsOf,
  movable,
  moveWord,
  parseOrder,
  reorder,
  spell
} from "../../src/data/order.js";

const word = (text: string, spaced = true): Movable => ({text, spaced});
const dog = [word("The"), word("dog"), word("bites"), word("."), word("me", false)];
const ended = [word("a"), word("b"), word("!", false)];

describe("an order", () => {
  it("is written as numbers between dots, and read again", () => {
    expect(formatOrder([2, 0, 1])).toBe("2.0.1");
    expect(parseOrder("2.0.1", [word("a"), word("b"), word("c")])).toEqual([2, 0, 1]);
  });
  it("is none where a word is missing, there twice, unknown or no number", () => {
    for (const text of ["", "0.1", "0.0.1", "0.1.3", "0.1.2.2", "0.1.x", "0.1.-2", "0.1.2e0", "0..1"])
      expect(parseOrder(text, [word("a"), word("b"), word("c")]), text).toBeUndefined();
  });
  it("may be none of these words, and still be one of others", () => {
    for (const text of ["", "0", "0.4.2.3.1.5", "10.9"]) expect(isOrderText(text), text).toBe(true);
    for (const text of ["0.0", "1.2.1", ".", "0.", ".0", "0..1", "0.x", "-1", "1e1", " 0", "0.1\n"])
      expect(isOrderText(text), text).toBe(false);
  });
  it("leaves a mark that ends the sentence where it is", () => {
    expect([movable(ended), movable(dog), movable([])]).toEqual([2, 5, 0]);
    expect(parseOrder("1.0.2", ended)).toEqual([1, 0, 2]);
    expect(parseOrder("2.0.1", ended)).toBeUndefined();
  });
  it("takes one word to another place, and the words between move up", () => {
    expect(moveWord([0, 1, 2, 3], 0, 2)).toEqual([1, 2, 0, 3]);
    expect(moveWord([1, 2, 0, 3], 0, 0)).toEqual([0, 1, 2, 3]);
  });
});

describe("spell", () => {
  it("puts a space before a word, and none before a mark that had none", () => {
    expect(spell(ended, [0, 1, 2])).toBe("a b!");
    expect(spell([word("bad"), word(",", false), word("good")], [2, 1, 0])).toBe("good, bad");
  });
  it("keeps two words together that were, until they are parted", () => {
    const quoted = [word("say"), word("“"), word("go", false), word("”", false)];
    expect(spell(quoted, [1, 2, 3, 0])).toBe("“go” say");
    expect(spell(quoted, [2, 0, 1, 3])).toBe("go say “”");
    expect(spell(dog, [0, 4, 1, 2, 3])).toBe("The me dog bites .");
  });
});

it("a table of words becomes one of places: row and column 0 are those of the word that stands there", () =>
  expect(
    reorder(
      [
        [0, 1],
        [10, 11]
      ],
      [1, 0]
    )
  ).toEqual([
    [11, 10],
    [1, 0]
  ]));

it("prints labels where there are any", () =>
  expect(labelsOf([word("a"), {...word("long"), label: "lo…"}], [1, 0])).toEqual(["lo…", "a"]));
