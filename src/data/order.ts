/** An order of n words: for every place, the word that stands there, by its number in the sentence as it was. */
export type Order = readonly number[];

/** A word that can be moved. */
export interface Movable {
  text: string;
  /** There was a space before it. */
  spaced: boolean;
  /** The word as a picture may print it, if that is not the same. */
  label?: string;
}

/** The words as they were: `[0, 1, …, n − 1]`. */
export function unmoved(n: number): number[] {
  return Array.from({length: n}, (_, i) => i);
}

/** How many of the words can be moved: all but a mark that ends the sentence. */
export function movable(words: readonly {text: string}[]): number {
  const last = words.at(-1);
  return last && isMark(last.text) ? words.length - 1 : words.length;
}

/** An order as a short text, such as `"0.4.2.3.1.5"`. */
export function formatOrder(order: Order): string {
  return order.join(".");
}

/** Reads such a text; undefined if it is no order of these words, or if it moves the mark that ends them. */
export function parseOrder(text: string, words: readonly {text: string}[]): number[] | undefined {
  const order = text.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : -1));
  const all = new Set(order);
  if (order.length !== words.length || !words.every((_, i) => all.has(i))) return undefined;
  return unmoved(words.length)
    .slice(movable(words))
    .every((i) => order[i] === i)
    ? order
    : undefined;
}

/**
 * Can this text be an order, of whichever words: numbers between dots, each once? An empty one can too; it stands for
 * the order that is shown first. `parseOrder` knows whether it is one of certain words.
 */
export function isOrderText(text: string): boolean {
  const parts = text.split(".");
  return text === "" || (parts.every((part) => /^\d+$/.test(part)) && new Set(parts).size === parts.length);
}

/** Takes one word to another place; the words between move up. */
export function moveWord(order: Order, word: number, to: number): number[] {
  const rest = order.filter((other) => other !== word);
  return [...rest.slice(0, to), word, ...rest.slice(to)];
}

/** The sentence that the words spell in this order. A mark goes with the word before it, whichever that is. */
export function spell(words: readonly Movable[], order: Order): string {
  return order
    .map((word, place) => {
      const {text, spaced} = words[word];
      const glued = !spaced && (isMark(text) || order[place - 1] === word - 1);
      return place === 0 || glued ? text : ` ${text}`;
    })
    .join("");
}

/** A table [query][key] of the words as they were, as a table of the places in this order. */
export function reorder(table: readonly (readonly number[])[], order: Order): number[][] {
  return order.map((query) => order.map((key) => table[query][key]));
}

function isMark(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** The words in this order, as a picture may print them. */
export function labelsOf(words: readonly Movable[], order: Order): string[] {
  return order.map((word) => words[word].label ?? words[word].text);
}
