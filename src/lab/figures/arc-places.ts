import {textWidth} from "../../components/format.js";
import {wordLine, wordSize} from "../../components/charts/word-line.js";

/** How the words of a text stand: in a line, in a line with slanted words, or one below the other. */
export type Way = "horizontal" | "slanted" | "vertical";

/** Where the words of a text stand, with arcs from one to another. Sizes in CSS pixels. */
export interface ArcPlaces {
  way: Way;
  x: readonly number[];
  y: readonly number[];
  /** The widths of the words. */
  w: readonly number[];
  height: number;
  arc(from: number, to: number): string;
}

/** The least room between two slanted words. */
const step = 28;
/** How far words are turned, in degrees. */
export const slant = 50;
/** The base line of the arcs. */
const base = 168;

/**
 * Where words stand: in one line, or, where that does not fit, in a line of slanted ones, or else one below the other.
 */
export function arcPlaces(words: readonly string[], width: number): ArcPlaces {
  const line = wordLine(words, width);
  const {x, y, w, height, arc} = line;
  if (!line.vertical) return {way: "horizontal", x, y, w, height, arc};
  const n = words.length;
  const long = words.map((word) => textWidth(word, wordSize) + 6);
  const turned = Math.sin((slant / 180) * Math.PI);
  const left = Math.max(16, ...long.map((d, i) => d * Math.cos((slant / 180) * Math.PI) - i * step)); // what leans out
  const available = (width - left - 20) / Math.max(1, n - 1);
  if (available < step) return {way: "vertical", x, y, w, height, arc};
  const apart = Math.min(available, 56);
  const start = left + (width - left - 20 - apart * (n - 1)) / 2;
  const places = words.map((_, i) => start + i * apart);
  return {
    way: "slanted",
    x: places,
    y: words.map(() => base),
    w: long,
    height: base + 48 + Math.max(...long) * turned,
    arc(a, b) {
      const [from, to] = [places[a], places[b]];
      if (a === b) return `M${from - 6},${base - 8}c-14,-40 26,-40 12,0`;
      const rise = Math.min(base - 20, 24 + Math.abs(from - to) * 0.36);
      return `M${from},${base - 8}C${from},${base - 8 - rise} ${to},${base - 8 - rise} ${to},${base - 8}`;
    }
  };
}
