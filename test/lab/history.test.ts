import {describe, expect, it} from "vitest";
import type {Kept} from "../../src/lab/history.js";
import {createHistory, readHistory, writeHistory} from "../../src/lab/history.js";

const entry = (text: string): Kept => ({text, head: "2.2", weights: [[1]]});
const texts = ({kept}: {kept: readonly Kept[]}) => kept.map(({text}) => text);

describe("the history of a visit", () => {
  it("keeps each text once, and takes back one step after the other", () => {
    const history = createHistory();
    history.remember(entry("a"), "");
    history.remember(entry("b"), "a");
    history.remember(entry("a"), "b"); // is there already: nothing to take back
    history.remove(history.kept[0], "b");
    expect(texts(history)).toEqual(["b"]);
    history.clear("b");
    expect([history.undo(), texts(history)]).toEqual(["b", ["b"]]);
    expect([history.undo(), texts(history)]).toEqual(["b", ["a", "b"]]);
    expect([history.undo(), texts(history)]).toEqual(["a", ["a"]]);
    expect([history.undo(), texts(history), history.canUndo]).toEqual(["", [], false]);
    expect(history.undo()).toBeUndefined();
  });
  it("returns to the text that was left for another", () => {
    const history = createHistory();
    history.leave("here");
    expect(history.undo()).toBe("here");
  });
  it("lets the oldest go", () => {
    const history = createHistory();
    for (let i = 0; i < 45; ++i) history.remember(entry(String(i)), "");
    expect([history.kept.length, history.kept[0].text]).toEqual([40, "5"]);
  });
});

describe("a file of texts", () => {
  it("holds what is kept", () => {
    const kept = [
      {
        text: "<b>“a”</b>",
        head: "1.3",
        weights: [
          [0.25, 0.75],
          [1 / 3, 2 / 3]
        ]
      }
    ];
    expect(readHistory(writeHistory(kept))).toEqual([
      {
        ...kept[0],
        weights: [
          [0.25, 0.75],
          [0.333, 0.667]
        ]
      }
    ]);
  });
  const file = (texts: unknown, rest = {}) =>
    JSON.stringify({format: "attention-intuition-texts", version: 1, texts, ...rest});
  it.each([
    ["no JSON", "texts"],
    ["a list", "[]"],
    ["another file", JSON.stringify({texts: []})],
    ["another version", file([], {version: 2})],
    ["no list of texts", file({})],
    ["too many", file(Array(41).fill(entry("a")))],
    ["a text that is none", file([{...entry("a"), text: 1}])],
    ["a text that is too long", file([entry("a".repeat(100_001))])],
    ["another head", file([{...entry("a"), head: "<script>"}])],
    ["no table", file([{...entry("a"), weights: []}])],
    ["a table that is not square", file([{...entry("a"), weights: [[1, 0]]}])],
    ["weights that are none", file([{...entry("a"), weights: [["1"]]}])],
    ["weights out of range", file([{...entry("a"), weights: [[1.5]]}])],
    ["nothing", file([null])]
  ])("is refused: %s", (_, text) => expect(() => readHistory(text)).toThrow());
  it("brings in nothing but its texts", () => {
    expect(readHistory(file([{...entry("a"), extra: {["__proto__"]: 1}}]))).toEqual([entry("a")]);
  });
});
