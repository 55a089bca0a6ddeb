import type {Drawing} from "../../src/components/types.js";
import type {Sentence} from "../../src/data/sentence.js";

const even = [
  [0.5, 0.25, 0.25],
  [0.25, 0.5, 0.25],
  [0.25, 0.25, 0.5]
];

/** A sentence small enough to read a picture of it: in head 2.2, "it" gives "cat" 70%, "naps" 10% and itself 20%. */
export const tiny: Sentence = {
  id: "tiny",
  text: "Cat naps; it",
  words: ["Cat", "naps", "it"],
  pieces: ["▁Cat", "▁naps", "▁it"],
  pronoun: 2,
  antecedent: 0,
  byWord: Array.from({length: 8}, (_, h) =>
    h === 5
      ? [
          [0.9, 0.05, 0.05],
          [0.4, 0.4, 0.2],
          [0.7, 0.1, 0.2]
        ]
      : even
  ),
  byPiece: Array.from({length: 8}, () => even)
};

/**
 * An element's markup with one tag a line and numbers rounded to a tenth, so that a picture can be read and compared.
 * Of a long path stands there how it begins and ends, how many numbers it has, and their sum.
 */
export function markup(element: Element): string {
  return element.outerHTML
    .replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace(/ d="([^"]{200,})"/g, (_, path: string) => {
      const numbers = path.match(/-?\d+(\.\d+)?/g)!.map(Number);
      const [from, to] = [path.slice(0, 30), path.slice(-30)];
      return ` d="${from} … ${to} (${numbers.length} numbers, in all ${Math.round(total(numbers))})"`;
    })
    .replace(/></g, ">\n<")
    .replace(/\s*\n\s*/g, "\n");
}

/** Sends a key to an element, as a person would. */
export function press(element: Element | null, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...init});
  element!.dispatchEvent(event);
  return event;
}

/** Arrows for its words: the query of the last one lies along the key of the first. */
export const shadow = {
  queries: [
    [0, 1],
    [1, 0],
    [2, 0]
  ],
  keys: [
    [2, 0],
    [0, 1],
    [-1, 0]
  ],
  kept: 0.8
};

/** The texts of the elements that a selector finds. */
export function texts(figure: Element, selector: string): string[] {
  return Array.from(figure.querySelectorAll(selector), (d) => d.textContent!.trim());
}

/** The rows of the numbers that a figure hands out, and one of their columns. */
export function rowsOf(drawing: Drawing): readonly (readonly (string | number)[])[] {
  return drawing.tables!()[0].rows;
}

export function column(drawing: Drawing, j: number): number[] {
  return rowsOf(drawing).map((row) => Number(row[j]));
}

export function total(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0);
}
