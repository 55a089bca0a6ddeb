import type {Reading} from "../../src/data/reading.js";

/** “ab it.”, where “ab” is two pieces. */
export const tiny: Reading = {
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
