import {describe, expect, it} from "vitest";
import {asking, isBlank, isPunctuation, label} from "../../src/lab/labels.js";

describe("labels", () => {
  it("make what is invisible visible, and keep an emoji that is put together whole", () => {
    expect(["▁cat", "\u0007", "\u202e", "\u200b", "\ud800"].map(label)).toEqual(["·cat", "▯", "▯", "▯", "▯"]);
    expect(label("👩\u200d🔬")).not.toContain("▯");
    expect(label("a\u202eb")).toBe("ab");
    expect(label("字".repeat(1000))).toHaveLength(16);
  });
  it("tell punctuation from words and symbols", () => {
    expect([".", "?!", "▁", "—", "“"].map(isPunctuation)).toEqual([true, true, true, true, true]);
    expect(["a", "7", "€", "🙂", "你", "C++"].map(isPunctuation)).toEqual(Array(6).fill(false));
  });
  it("let the last pronoun ask, else the last word", () => {
    expect(asking(["it", "saw", "Them", "."])).toBe(2);
    expect(asking(["dogs", "bark", "."])).toBe(1);
    expect(asking(["?", "!"])).toBe(1);
    expect(asking([])).toBe(-1);
  });
  it("know a text without a visible character", () => {
    expect(["", "  \n", "\u200b\u0000\u2060"].every(isBlank)).toBe(true);
    expect(isBlank("\u200ba")).toBe(false);
  });
});
