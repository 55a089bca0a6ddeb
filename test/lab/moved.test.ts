import {expect, it} from "vitest";
import {moved} from "../../src/lab/moved.js";
import {tiny} from "./fixture.js";

const before = {...tiny, embedding: Float32Array.of(1, 0)};

it("is the cosine of the embeddings, and no row where none changed", () => {
  expect(moved(before, {...before, embedding: Float32Array.of(0, 1)})).toEqual({cosine: 0, row: undefined});
});

it("names the row of which most went elsewhere, word by word", () => {
  const heads = [
    [
      [0.2, 0.2, 0.4, 0.2],
      [0.2, 0.4, 0.2, 0.2],
      [0, 0, 0.5, 0.5], // “it”: from 0.4 on “ab” and 0.1 on itself
      [0, 0, 0, 1]
    ]
  ];
  const {row} = moved(before, {...before, heads});
  expect(row).toMatchObject({head: "1.1", word: "it"});
  expect(row!.share).toBeCloseTo(0.4, 12);
});
