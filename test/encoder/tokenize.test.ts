import {Tokenizer} from "@tensorflow-models/universal-sentence-encoder/dist/tokenizer/index.js";
import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {readPackage} from "../../src/encoder/package.js";
import {createTokenizer} from "../../src/encoder/tokenize.js";
import type {Piece, VocabularyEntry} from "../../src/encoder/tokenize.js";
import {sentences} from "./sentences.js";

let vocabulary: VocabularyEntry[];
let tokenize: (text: string) => Piece[];
let reference: Tokenizer;

beforeAll(async () => {
  ({vocabulary} = await readPackage());
  tokenize = createTokenizer(vocabulary);
  reference = new Tokenizer(vocabulary as [string, number][]);
});

const texts = (text: string): string[] => tokenize(text).map((piece) => piece.text);
const ids = (text: string): number[] => tokenize(text).map((piece) => piece.id);

describe("the ids are those of the published tokenizer", () => {
  it.each(sentences)("%j", (text) => {
    expect(ids(text)).toEqual(reference.encode(text));
  });

  it("on 12,000 random texts", () => {
    const character = (from: number, to: number): fc.Arbitrary<string> =>
      fc.integer({min: from, max: to}).map((code) => String.fromCodePoint(code));
    const part = fc.oneof(
      {arbitrary: character(0x20, 0x7e), weight: 4}, // ASCII
      {arbitrary: fc.constantFrom(...vocabulary.map(([text]) => text)), weight: 3},
      {arbitrary: fc.constantFrom(...vocabulary.map(([text]) => text.replace("▁", " "))), weight: 6},
      {arbitrary: fc.constantFrom(":", "://", " :", " :)", ":30", " :(", "):", ":00", " :-)", "”5", "▁"), weight: 3},
      {arbitrary: fc.constantFrom(" ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u3000"), weight: 2},
      character(0x30, 0x39), // digits
      character(0x00, 0x1f), // control characters
      character(0xa0, 0x24f), // accents
      character(0x300, 0x36f), // combining marks
      character(0x4e00, 0x9fff), // Chinese
      character(0xac00, 0xd7a3), // Korean
      character(0xfb00, 0xffef), // ligatures, full width
      character(0x1f300, 0x1faff), // emoji
      character(0xd800, 0xdfff), // halves of surrogate pairs
      fc.constantFrom("\u200b", "\u200d", "\ufe0f", "\u00ad", "\ufeff", "\ufffd", "<s>", "</s>", "extra_token_id_1")
    );
    const text = fc.array(part, {maxLength: 24}).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (text) => {
        const pieces = tokenize(text);
        expect(pieces.map((piece) => piece.id)).toEqual(reference.encode(text));
        const normal = text.normalize("NFKC");
        const spelled = pieces.map((piece) => piece.text).join("");
        expect(spelled).toBe(normal && `▁${normal.replaceAll(" ", "▁")}`);
      }),
      {seed: 2017, numRuns: 12_000}
    );
  });
});

describe("tokenize", () => {
  it("cuts the cat sentence into twelve pieces", () => {
    expect(texts("The cat sat on the mat because it was tired.").join(" ")).toBe(
      "▁The ▁cat ▁sat ▁on ▁the ▁ma t ▁because ▁it ▁was ▁tired ."
    );
  });

  it("finds no pieces in an empty text", () => {
    expect(tokenize("")).toEqual([]);
  });

  it("does not trim: every space is a separator", () => {
    expect(texts("  a ")).toEqual(["▁", "▁", "▁a", "▁"]);
  });

  it("does not lower the case", () => {
    expect(ids("The")).not.toEqual(ids("the"));
  });

  it("normalises to NFKC: ligatures, full width and no-break spaces become plain", () => {
    expect(texts("ﬁnd\u00a0ｍｅ…")).toEqual(texts("find me..."));
  });

  it("composes accents", () => {
    expect(tokenize("cafe\u0301")).toEqual(tokenize("café"));
  });

  it("makes an emoji a separator and one unknown", () => {
    expect(tokenize("😀")).toEqual([
      {id: 30, text: "▁"},
      {id: 0, text: "😀"}
    ]);
  });

  it("merges neighbouring unknowns, and only neighbouring ones", () => {
    expect(tokenize("漢字 漢")).toEqual([
      {id: 30, text: "▁"},
      {id: 0, text: "漢字"},
      {id: 30, text: "▁"},
      {id: 0, text: "漢"}
    ]);
  });

  it("takes tabs and line breaks for unknowns, not for spaces", () => {
    expect(texts("a\tb\nc")).toEqual(["▁a", "\t", "b", "\n", "c"]);
    expect(ids("a\tb\nc").map((id) => id === 0)).toEqual([false, true, false, true, false]);
  });

  it("takes half a surrogate pair for an unknown", () => {
    expect(tokenize("\ud83d").at(-1)).toEqual({id: 0, text: "\ud83d"});
  });

  it("never finds the six reserved pieces", () => {
    expect(vocabulary.slice(0, 6).map(([text]) => text)).toContain("<s>");
    for (const [text] of vocabulary.slice(0, 6)) for (const id of ids(text)) expect(id === 0 || id > 5).toBe(true);
    expect(texts("<s>")).toEqual(["▁<", "s", ">"]);
  });

  it("takes the last of duplicate pieces", () => {
    expect(vocabulary.flatMap(([text], id) => (text === "”5" ? [id] : []))).toEqual([230, 238, 4464]);
    expect(tokenize("x”5").at(-1)).toEqual({id: 4464, text: "”5"});
  });

  it("gives a piece with a null score 0", () => {
    expect(vocabulary.find(([text]) => text === "://")).toEqual(["://", null]);
    expect(texts("http://a")).toEqual(["▁http", "://", "a"]);
  });

  it("prefers :30, whose score is +30, to everything", () => {
    expect(vocabulary.find(([text]) => text === ":30")).toEqual([":30", 30]);
    expect(texts("10:30")).toEqual(["▁10", ":30"]);
  });

  it("takes a best score of exactly 0 for none yet, as the published tokenizer does", () => {
    // “▁:” alone is worth 0, the best there is, and yet gives way to “▁” and “:” together, which are worth less.
    expect(vocabulary.find(([text]) => text === "▁:")).toEqual(["▁:", null]);
    expect(texts(":")).toEqual(["▁", ":"]);
  });
});

describe("a tokenizer with a vocabulary of one's own", () => {
  const own = (entries: VocabularyEntry[]): VocabularyEntry[] => [
    ...Array.from({length: 6}, (): VocabularyEntry => ["\ufffd", 0]),
    ...entries
  ];

  it("maximises the sum of the scores", () => {
    const pieces = createTokenizer(
      own([
        ["▁", -1],
        ["a", -1],
        ["b", -1],
        ["ab", -3],
        ["▁a", -1.5]
      ])
    )("ab");
    expect(pieces.map((piece) => piece.text)).toEqual(["▁a", "b"]);
  });

  it("prefers the shorter last piece when scores are equal", () => {
    const pieces = createTokenizer(
      own([
        ["▁", -1],
        ["a", -1],
        ["b", -1],
        ["ab", -2]
      ])
    )("ab");
    expect(pieces.map((piece) => piece.text)).toEqual(["▁", "a", "b"]);
  });

  it("allows an unknown only where no piece begins", () => {
    // “a” begins “ab”, so it cannot be unknown by itself; yet nothing ends there, and the way back takes it for one.
    const vocabulary = own([
      ["▁", -1],
      ["ab", -9],
      ["c", -1]
    ]);
    for (const text of ["ab", "ac", "abc", "aab", "xab", "cxxab"]) {
      const expected = new Tokenizer(vocabulary as [string, number][]).encode(text);
      expect(createTokenizer(vocabulary)(text).map((piece) => piece.id)).toEqual(expected);
    }
  });
});
