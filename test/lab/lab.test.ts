import {describe, expect, it} from "vitest";
import {pairRows} from "../../src/lab/figures/pair.js";
import {align} from "../../src/lab/align.js";
import type {Answer} from "../../src/lab/answer.js";
import {answerOfPacked, isBlank} from "../../src/lab/answer.js";
import {csv, fileName, json, pairCsv, pairJson} from "../../src/lab/export.js";
import {asking, isPunctuation, label} from "../../src/lab/labels.js";
import {pairs} from "../../src/lab/pairs.js";
import type {Settings} from "../../src/lab/settle.js";
import {settle} from "../../src/lab/settle.js";
import {show, showPair} from "../../src/lab/show.js";
import {run} from "../data/load.js";

const plain: Settings = {unit: "words", temperature: 1, causal: false, bare: false};

/** “ab it.”, where “ab” is two pieces. */
const tiny: Answer = {
  text: "ab it.",
  pieces: ["▁a", "b", "▁it", "."],
  words: [
    {text: "ab", start: 0, end: 2},
    {text: "it", start: 2, end: 3},
    {text: ".", start: 3, end: 4}
  ],
  heads: [
    [
      [0.4, 0.2, 0.2, 0.2],
      [0.2, 0.4, 0.2, 0.2],
      [0.1, 0.3, 0.1, 0.5],
      [0, 0, 0, 1]
    ]
  ],
  read: 4,
  total: 4,
  unknown: 0
};
const rounded = (table: readonly number[][]) => table.map((row) => row.map((x) => Math.round(x * 1e4) / 1e4));

describe("settle", () => {
  it("gathers pieces into words, and lets the pronoun ask", () => {
    const {labels, heads, asks} = settle(tiny);
    expect(labels).toEqual(["ab", "it", "."]);
    expect(asks).toBe(1);
    expect(rounded(heads[0])).toEqual([
      [0.6, 0.2, 0.2],
      [0.4, 0.1, 0.5],
      [0, 0, 1]
    ]);
  });
  it("leaves punctuation out and scales the rest up; a row of which nothing is left shares equally", () => {
    const {labels, heads, bared} = settle(tiny, {...plain, bare: true});
    expect([labels, bared]).toEqual([["ab", "it"], true]);
    expect(rounded(heads[0])).toEqual([
      [0.75, 0.25],
      [0.8, 0.2]
    ]);
    const pieces = settle(tiny, {...plain, unit: "pieces", bare: true});
    expect(pieces.labels).toEqual(["·a", "b", "·it"]);
  });
  it("masks what lies ahead", () => {
    expect(rounded(settle(tiny, {...plain, causal: true}).heads[0])).toEqual([
      [1, 0, 0],
      [0.8, 0.2, 0],
      [0, 0, 1]
    ]);
  });
  it("sharpens the pieces before they become words: at half the temperature weights are squared", () => {
    const row = settle(tiny, {...plain, temperature: 0.5}).heads[0][1];
    expect(rounded([row])).toEqual([[0.2778, 0.0278, 0.6944]]);
  });
  it("brings a weight that was rounded to nothing back when it gets warm", () => {
    expect(settle(tiny, {...plain, temperature: 5}).heads[0][2][1]).toBeGreaterThan(0.05);
  });
  it("makes a head's table when it is asked for, and once", () => {
    const heads = [tiny.heads[0], tiny.heads[0]];
    let read = 0;
    const counted = heads.map((head) =>
      Object.defineProperty([...head], 0, {get: () => (++read, head[0])})
    ) as number[][][];
    const settled = settle({...tiny, heads: counted});
    expect(read).toBe(0);
    const table = settled.heads[1];
    const once = read;
    expect(settled.heads[1]).toBe(table);
    expect([once > 0, read]).toEqual([true, once]);
    expect(settled.heads).toHaveLength(2);
  });
  it("keeps a text of nothing but punctuation, and makes no table of no words", () => {
    const only = {...tiny, pieces: ["."], words: [{text: ".", start: 0, end: 1}], heads: [[[1]]]};
    expect(settle(only, {...plain, bare: true}).labels).toEqual(["."]);
    expect(settle({...tiny, words: []}, plain)).toEqual({labels: [], heads: [], asks: -1, bared: false});
  });
});

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

describe("export", () => {
  it("writes a line for every query and key, with what needs quotes in quotes", () => {
    expect(csv({labels: ["a", ",", '"'], weights: [[1, 0, 0]]})).toBe(
      'query,key,weight\na,a,1.000000\na,",",0.000000\na,"""",0.000000\n'
    );
  });
  it("says everything that is on screen", () => {
    const settled = settle(tiny, {...plain, bare: true});
    expect(JSON.parse(json(tiny, settled, "1.1", settled.heads[0], {...plain, bare: true}))).toEqual({
      text: "ab it.",
      pieces: ["▁a", "b", "▁it", "."],
      words: ["ab", "it", "."],
      head: "1.1",
      settings: {rows: "words", temperature: 1, "no looking ahead": false, "without punctuation": true},
      labels: ["ab", "it"],
      weights: [
        [0.75, 0.25],
        [0.8, 0.2]
      ]
    });
  });
  it("writes a pair line by line, and leaves empty what one sentence lacks", () => {
    const side = {labels: ["a", "b"], asks: 0, notes: [], text: "a b", bared: false};
    const [first, second] = [side, {...side, labels: ["a", "c", "b"], text: "a c b"}];
    const weights = [
      [0.25, 0.75],
      [0.5, 0.2, 0.3]
    ];
    const pair = {
      first: {...first, weights: [weights[0], weights[0]]},
      second: {...second, weights: [weights[1], weights[1], weights[1]]},
      lines: align(first.labels, second.labels)
    };
    const rows = pairRows(pair, 2)!;
    expect(rows.asks).toEqual({first: 1, second: 2});
    expect(pairCsv(pair, rows).split("\n")).toEqual([
      "first,second,weight in first,weight in second,difference",
      "a,a,0.250000,0.500000,0.250000",
      ",c,,0.200000,",
      "b,b,0.750000,0.300000,-0.450000",
      ""
    ]);
    const saved = JSON.parse(pairJson(pair, rows, "2.2"));
    expect(saved.head).toBe("2.2");
    expect(saved.first).toEqual({
      text: "a b",
      "without punctuation": false,
      labels: ["a", "b"],
      weights: [weights[0], weights[0]],
      asks: 1
    });
    expect(saved.lines).toEqual([
      {first: 0, second: 0, difference: 0.25},
      {first: null, second: 1, difference: null},
      {first: 1, second: 2, difference: -0.45}
    ]);
  });
  it("names files after what is in them", () => {
    expect(fileName(["The cat sat.", "head 2.2"], "png")).toBe("attention-the-cat-sat-head-2.2.png");
    expect(fileName(["../../你好", "head 1.1"], "svg")).toBe("attention-head-1.1.svg");
  });
});

describe("the ready pairs", () => {
  it("are at least eight, and all of their sentences were read at build time", async () => {
    const packed = [...JSON.parse(await run("../lab/pairs.json")), ...JSON.parse(await run("sentences.json"))];
    const known = new Map(packed.map((d) => [d.text as string, answerOfPacked(d)]));
    expect(pairs.length).toBeGreaterThanOrEqual(8);
    const outcomes = pairs.map(({first, second}) => {
      const shown = showPair(known.get(first.text)!, known.get(second.text)!, {head: "2.2", bare: true});
      for (const [{labels, asks, person}, half] of [
        [shown.first, first],
        [shown.second, second]
      ] as const) {
        expect([labels[asks], person]).toEqual([half.pronoun, half.person]);
        expect(labels, half.text).toContain(person);
      }
      const top = (row: readonly number[]) => row.indexOf(Math.max(...row));
      const [a, b] = [shown.first, shown.second].map((side) => top(side.weights[side.asks]));
      return shown.lines.some((line) => line.first === a && line.second === b) ? "same" : "changed";
    });
    // Some do not change although a person's answer does; some do.
    expect(outcomes.filter((d) => d === "same").length).toBeGreaterThanOrEqual(4);
    expect(outcomes.filter((d) => d === "changed").length).toBeGreaterThanOrEqual(3);
  });
});

describe("show", () => {
  it("says what was read of a long text, and what the model does not know", () => {
    expect(show({...tiny, total: 500}, plain).picture.notes.join()).toContain("the first 4 of 500 pieces");
    const unknown = {...tiny, pieces: ["▁", "🙂"], words: [{text: "🙂", start: 0, end: 2}], unknown: 1};
    expect(show({...unknown, heads: tiny.heads}, plain).picture.notes.join()).toContain(
      "does not know these characters"
    );
    expect(show({...tiny, unknown: 1}, plain).picture.notes.join()).toContain("Some characters");
  });
  it("says that a text of nothing but punctuation keeps it", () => {
    const only = {...tiny, pieces: ["."], words: [{text: ".", start: 0, end: 1}], heads: [[[1]]], read: 1, total: 1};
    expect(show(only, {...plain, bare: true}).picture.notes.join()).toContain("nothing but punctuation");
    expect(show(tiny, {...plain, bare: true}).picture.notes.join()).toContain("scaled up");
  });
  it("settles nothing anew while text and settings stay as they are", () => {
    expect(show(tiny, {...plain}).settled).toBe(show(tiny, {...plain}).settled);
    expect(show(tiny, {...plain, causal: true}).settled).not.toBe(show(tiny, plain).settled);
  });
  it("has one sentence for nothing and one for spaces", () => {
    const blank = {...tiny, text: " ", words: [], pieces: [], heads: []};
    expect(show(blank, plain).picture.notes).toHaveLength(1);
    expect(show({...blank, text: ""}, plain).picture.notes).not.toEqual(show(blank, plain).picture.notes);
  });
});
