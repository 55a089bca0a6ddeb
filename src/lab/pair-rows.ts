import type {PairView} from "./views.js";

/** Two words that stand for each other, as indices into both sentences, −1 for none, and their weights. */
export interface PairLine {
  first: number;
  second: number;
  name: string;
  a: number | undefined;
  b: number | undefined;
}

/** What a pair shows: which words ask, each sentence's row for them, and the two rows line by line. */
export interface PairRows {
  asks: {first: number; second: number};
  /** Whether the reader chose the words that ask. */
  chosen: boolean;
  a: readonly number[];
  b: readonly number[];
  lines: readonly PairLine[];
}

/** The rows of the words that ask; undefined where one of the sentences has no words. */
export function pairRows({first, second, lines}: PairView, row: number): PairRows | undefined {
  if (first.labels.length === 0 || second.labels.length === 0) return undefined;
  const line = row >= 0 ? lines[row] : undefined;
  const chosen = line && line.first >= 0 && line.second >= 0 ? line : undefined;
  const asks = {first: chosen?.first ?? first.asks, second: chosen?.second ?? second.asks};
  const [a, b] = [first.weights[asks.first], second.weights[asks.second]];
  const named = lines.map((d) => ({
    ...d,
    name: lineName(first.labels[d.first], second.labels[d.second]),
    a: a[d.first] as number | undefined,
    b: b[d.second] as number | undefined
  }));
  return {asks, chosen: chosen !== undefined, a, b, lines: named};
}

/** What a line is called: by its word, or by both where they differ. */
export function lineName(first: string | undefined, second: string | undefined): string {
  if (first === undefined || second === undefined) return first ?? second ?? "";
  return first.toLowerCase() === second.toLowerCase() ? first : `${first} / ${second}`;
}
