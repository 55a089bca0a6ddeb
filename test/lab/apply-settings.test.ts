import {describe, expect, it} from "vitest";
import {applySettings, plainSettings} from "../../src/lab/apply-settings.js";
import {tiny} from "./fixture.js";

const rounded = (table: readonly number[][]) => table.map((row) => row.map((x) => Math.round(x * 1e4) / 1e4));

describe("applySettings", () => {
  it("gathers pieces into words, and lets the pronoun ask", () => {
    const {labels, heads, asks} = applySettings(tiny);
    expect(labels).toEqual(["ab", "it", "."]);
    expect(asks).toBe(1);
    expect(rounded(heads[0])).toEqual([
      [0.6, 0.2, 0.2],
      [0.4, 0.1, 0.5],
      [0, 0, 1]
    ]);
  });
  it("leaves punctuation out and scales the rest up; a row of which nothing is left shares equally", () => {
    const {labels, heads, shortened} = applySettings(tiny, {...plainSettings, bare: true});
    expect([labels, shortened]).toEqual([["ab", "it"], true]);
    expect(rounded(heads[0])).toEqual([
      [0.75, 0.25],
      [0.8, 0.2]
    ]);
    const pieces = applySettings(tiny, {...plainSettings, unit: "pieces", bare: true});
    expect(pieces.labels).toEqual(["·a", "b", "·it"]);
  });
  it("masks what lies ahead", () => {
    expect(rounded(applySettings(tiny, {...plainSettings, causal: true}).heads[0])).toEqual([
      [1, 0, 0],
      [0.8, 0.2, 0],
      [0, 0, 1]
    ]);
  });
  it("sharpens the pieces before they become words: at half the temperature weights are squared", () => {
    const row = applySettings(tiny, {...plainSettings, temperature: 0.5}).heads[0][1];
    expect(rounded([row])).toEqual([[0.2778, 0.0278, 0.6944]]);
  });
  it("brings a weight that was rounded to nothing back when it gets warm", () => {
    expect(applySettings(tiny, {...plainSettings, temperature: 5}).heads[0][2][1]).toBeGreaterThan(0.05);
  });
  it("makes a head's table when it is asked for, and once", () => {
    const heads = [tiny.heads[0], tiny.heads[0]];
    let read = 0;
    const counted = heads.map((head) =>
      Object.defineProperty([...head], 0, {get: () => (++read, head[0])})
    ) as number[][][];
    const weights = applySettings({...tiny, heads: counted});
    expect(read).toBe(0);
    const table = weights.heads[1];
    const once = read;
    expect(weights.heads[1]).toBe(table);
    expect([once > 0, read]).toEqual([true, once]);
    expect(weights.heads).toHaveLength(2);
  });
  it("keeps a text of nothing but punctuation, and makes no table of no words", () => {
    const only = {...tiny, pieces: ["."], words: [{text: ".", start: 0, end: 1}], heads: [[[1]]]};
    expect(applySettings(only, {...plainSettings, bare: true}).labels).toEqual(["."]);
    expect(applySettings({...tiny, words: []}, plainSettings)).toEqual({
      labels: [],
      heads: [],
      sources: [],
      asks: -1,
      shortened: false
    });
  });
});
