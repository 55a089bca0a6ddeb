import {describe, expect, it} from "vitest";
import {align} from "../../src/lab/align.js";
import {pairs} from "../../src/lab/pairs.js";

describe("align", () => {
  const shown = (a: string, b: string) =>
    align(a.split(" "), b.split(" ")).map(
      ({first, second}) => `${a.split(" ")[first] ?? "-"}/${b.split(" ")[second] ?? "-"}`
    );
  it("pairs what changed, and leaves what was added alone", () => {
    expect(shown("it was big", "It was small")).toEqual(["it/It", "was/was", "big/small"]);
    expect(shown("he had earned it", "he owed it")).toEqual(["he/he", "had/owed", "earned/-", "it/it"]);
    expect(shown("a b", "x a b y")).toEqual(["-/x", "a/a", "b/b", "-/y"]);
  });
  it("uses every word exactly once, in order", () => {
    for (const {first, second} of pairs) {
      const [a, b] = [first.text.split(" "), second.text.split(" ")];
      const lines = align(a, b);
      expect(lines.map((d) => d.first).filter((i) => i >= 0)).toEqual([...a.keys()]);
      expect(lines.map((d) => d.second).filter((i) => i >= 0)).toEqual([...b.keys()]);
    }
  });
});
