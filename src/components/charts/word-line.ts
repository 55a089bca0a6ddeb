import {textWidth} from "../format.js";

/** Where the words of a sentence stand, how wide they are, and the path of an arc from one to another. */
export interface WordLine {
  vertical: boolean;
  w: number[];
  x: number[];
  y: number[];
  height: number;
  arc(from: number, to: number): string;
}

export const wordSize = 17;
const size = wordSize;
const gap = 12;

/**
 * Where words stand: in one line with room for arcs above, or, where that does not fit, one below the other with arcs
 * at their left.
 */
export function wordLine(text: readonly string[], width: number): WordLine {
  const w = text.map((d) => Math.max(34, textWidth(d, size) + 10));
  const total = w.reduce((sum, d) => sum + d, 0) + gap * (text.length - 1);
  if (total <= width) {
    const spread = Math.min(10, (width - total) / text.length);
    let left = (width - total - spread * (text.length - 1)) / 2;
    const x = w.map((d) => {
      const centre = left + d / 2;
      left += d + gap + spread;
      return centre;
    });
    const base = 190;
    const arc = (a: number, b: number) => {
      if (a === b) return `M${x[a] - 7},${base - 22}c-16,-44 30,-44 14,0`;
      const rise = Math.min(150, 26 + Math.abs(x[a] - x[b]) * 0.42);
      return `M${x[a]},${base - 22}C${x[a]},${base - 22 - rise} ${x[b]},${base - 22 - rise} ${x[b]},${base - 22}`;
    };
    return {vertical: false, w, x, y: w.map(() => base), height: base + 44, arc};
  }
  const step = 32;
  const x0 = 84;
  const y = text.map((_, i) => 62 + i * step);
  const arc = (a: number, b: number) => {
    if (a === b) return `M${x0 - 10},${y[a] - 11}c-40,-14 -40,26 0,12`;
    const reach = Math.min(70, 16 + Math.abs(a - b) * 9);
    return `M${x0 - 10},${y[a] - 5}C${x0 - 10 - reach},${y[a] - 5} ${x0 - 10 - reach},${y[b] - 5} ${x0 - 10},${y[b] - 5}`;
  };
  return {vertical: true, w, x: w.map(() => x0), y, height: text.length * step + 44, arc};
}
