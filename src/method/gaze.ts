import {argmax} from "../attention/index.js";

/** How many words look hardest at a word before them, at themselves, and at a word after them. */
export interface Gaze {
  back: number;
  itself: number;
  ahead: number;
}

/**
 * Counts, over all rows of some matrices of weights [query][key] by word, on which side of the asking word the
 * largest weight lies.
 */
export function gaze(matrices: readonly (readonly (readonly number[])[])[]): Gaze {
  const counts: Gaze = {back: 0, itself: 0, ahead: 0};
  for (const matrix of matrices)
    matrix.forEach((row, i) => {
      const top = argmax(row);
      ++counts[top < i ? "back" : top > i ? "ahead" : "itself"];
    });
  return counts;
}
