import {textWidth} from "../../format.js";

/** The largest and the smallest that words are set, in CSS pixels. */
const [largest, smallest] = [46, 18];

/** How far apart words and lines stand, as shares of the size. */
const [gap, leading, inset] = [0.12, 1.5, 0.22];

/** A sentence set large, in as many lines as it takes: where the middle of each word stands, and how wide it is. */
export interface Phrase {
  size: number;
  w: number[];
  x: number[];
  /** Baselines. */
  y: number[];
}

/** Sets words as large as a box of `width` by `height` pixels allows, its lines in the middle; `top` stays free. */
export function phrase(
  words: readonly string[],
  {width, height, top}: {width: number; height: number; top: number}
): Phrase {
  for (let size = largest; ; size -= 2) {
    const w = words.map((word) => textWidth(word, size) + 2 * inset * size);
    const lines = balanced(w, {width, gap: gap * size});
    const tall = lines.length * leading * size;
    const fits = tall <= height - top && Math.max(...w) <= width;
    if (!fits && size > smallest) continue;
    const x: number[] = [];
    const y: number[] = [];
    const above = top + Math.max(0, height - top - tall) / 2;
    lines.forEach((line, k) => {
      const wide = line.reduce((sum, i) => sum + w[i], (line.length - 1) * gap * size);
      let left = (width - wide) / 2;
      for (const i of line) {
        x.push(left + w[i] / 2);
        y.push(above + (k + 0.72) * leading * size);
        left += w[i] + gap * size;
      }
    });
    return {size, w, x, y};
  }
}

/** Which words stand in each line: no more lines than needed, and those of much the same length. */
function balanced(w: readonly number[], {width, gap}: {width: number; gap: number}): number[][] {
  let lines = wrap(w, {width, gap});
  for (let narrower = width - 4; narrower > 0; narrower -= 4) {
    const next = wrap(w, {width: narrower, gap});
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}

/** Which words stand in each line: as many as fit, none broken. */
function wrap(w: readonly number[], {width, gap}: {width: number; gap: number}): number[][] {
  const lines: number[][] = [];
  let left = Infinity;
  w.forEach((wide, i) => {
    if (left + wide > width) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)!.push(i);
    left += wide + gap;
  });
  return lines;
}
