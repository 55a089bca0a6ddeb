import {beforeAll, describe, expect, it} from "vitest";
import {readPackage} from "../../src/encoder/package.js";
import {createTokenizer} from "../../src/encoder/tokenize.js";
import {attentionByWord, groupWords} from "../../src/encoder/words.js";
import {sentences} from "./sentences.js";

let piecesOf: (text: string) => string[];

beforeAll(async () => {
  const tokenize = createTokenizer((await readPackage()).vocabulary);
  piecesOf = (text) => tokenize(text).map((piece) => piece.text);
});

describe("groupWords", () => {
  it("begins a word at every space and puts the pieces of a word together", () => {
    expect(groupWords(["▁the", "▁ma", "t"])).toEqual([
      {text: "the", start: 0, end: 1},
      {text: "mat", start: 1, end: 3}
    ]);
  });

  it("lets a separator alone go with the word after it", () => {
    expect(groupWords(["▁", "."])).toEqual([{text: ".", start: 0, end: 2}]);
    expect(groupWords(["▁a", "▁", "▁", "▁b"])).toEqual([
      {text: "a", start: 0, end: 1},
      {text: "b", start: 1, end: 4}
    ]);
  });

  it("lets separators at the end go with the word before them", () => {
    expect(groupWords(["▁a", "▁", "▁"])).toEqual([{text: "a", start: 0, end: 3}]);
  });

  it("finds no words in nothing, or in nothing but blanks", () => {
    expect(groupWords([])).toEqual([]);
    expect(groupWords(["▁", "▁", "\n"])).toEqual([]);
  });

  it.each<[name: string, text: string, words: string[]]>([
    ["punctuation stands alone", "It purred; then, it slept.", ["It", "purred", ";", "then", ",", "it", "slept", "."]],
    ["contractions stay whole", "I can't, isn’t it's", ["I", "can't", ",", "isn’t", "it's"]],
    ["possessives stay whole", "Peter's cat", ["Peter's", "cat"]],
    ["hyphens stay inside a word", "a well-known dog-eared book", ["a", "well-known", "dog-eared", "book"]],
    ["a hyphen at an end does not", "well- and - known", ["well", "-", "and", "-", "known"]],
    ["quotes split off", `"Take them?" she said`, [`"`, "Take", "them", `?"`, "she", "said"]],
    ["single quotes split off", "the 'book' here", ["the", "'", "book", "'", "here"]],
    ["curly quotes split off", "“Yes” ‘no’", ["“", "Yes", "”", "‘", "no", "’"]],
    ["brackets split off", "one (two) three", ["one", "(", "two", ")", "three"]],
    ["a number is one word", "at 10:30 pay $35,000.50.", ["at", "10:30", "pay", "$35,000.50", "."]],
    ["a dash separates without spaces", "wait—what", ["wait", "—", "what"]],
    ["an emoji stands alone", "I love 😀 cats😀dogs", ["I", "love", "😀", "cats", "😀", "dogs"]],
    ["an emoji keeps its variation selector", "♥️ ok", ["♥️", "ok"]],
    ["unknown letters stay in their word", "naïve Ärger 漢字", ["naïve", "Ärger", "漢字"]],
    ["tabs and line breaks separate", "cat\nsat\t mat\n", ["cat", "sat", "mat"]],
    ["a zero-width space at a beginning is no word", "a \u200bb", ["a", "\u200bb"]]
  ])("%s", (_, text, words) => {
    expect(groupWords(piecesOf(text)).map((word) => word.text)).toEqual(words);
  });

  it.each<[name: string, pieces: string[], words: string[]]>([
    [
      "a piece that ends or begins with an accent is none",
      ["▁no", ".", "x\u0302", ".", "\u0302y"],
      ["no", ".", "x\u0302", ".", "\u0302y"]
    ],
    ["two hyphens are no hyphen", ["▁rock", "--", "roll"], ["rock", "--", "roll"]],
    ["a hyphen joins figures", ["▁10", "-", "20"], ["10-20"]],
    ["a hyphen behind a sign joins nothing", ["▁100", "%", "-", "free"], ["100%", "-", "free"]],
    ["nor behind a sign in the same piece", ["▁a%", "-", "b"], ["a%", "-", "b"]],
    [
      "a point joins figures that touch it",
      ["▁3", ".", "14", "▁2a", ".", "5", "▁3", ".", "x4"],
      ["3.14", "2a", ".", "5", "3", ".", "x4"]
    ],
    ["two points are no point", ["▁3", "..", "14"], ["3", "..", "14"]],
    ["accents belong to the letter before them, however many", ["▁x", "\u0302\u0301"], ["x\u0302\u0301"]],
    ["a tab in the middle of a piece stays", ["▁a\tb"], ["a\tb"]]
  ])("takes pieces as they are: %s", (_, pieces, words) => {
    expect(groupWords(pieces).map((word) => word.text)).toEqual(words);
  });

  it.each(sentences.filter((text) => text.trim() !== ""))(
    "gives every piece of %j one word, and no empty word",
    (text) => {
      const pieces = piecesOf(text);
      const words = groupWords(pieces);
      expect(words.map((word) => word.start)).toEqual([0, ...words.slice(0, -1).map((word) => word.end)]);
      expect(words.at(-1)!.end).toBe(pieces.length);
      for (const word of words) expect(word.text.trim()).not.toBe("");
    }
  );
});

describe("attentionByWord", () => {
  const words = [
    {text: "a", start: 0, end: 1},
    {text: "mat", start: 1, end: 3}
  ];

  it("sums over the key's pieces and takes the mean over the query's", () => {
    const attention = [
      [0.5, 0.25, 0.25],
      [0.25, 0.25, 0.5],
      [0.75, 0.125, 0.125]
    ];
    expect(attentionByWord(attention, words)).toEqual([
      [0.5, 0.5],
      [0.5, 0.5]
    ]);
  });

  it("keeps rows that sum to 1", () => {
    const attention = [
      [0.2, 0.3, 0.5],
      [0.1, 0.6, 0.3],
      [0.9, 0.1, 0]
    ];
    for (const row of attentionByWord(attention, words)) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it("of no words is empty", () => {
    expect(attentionByWord([], [])).toEqual([]);
  });
});
