import type {Visit} from "./visit.js";

/** `--quick`: every contestant once, to see that all of them run; such times say little. */
const quick = process.argv.includes("--quick");
/** How many rounds count, and how many go before them to warm up. */
export const [rounds, warmup] = quick ? [1, 0] : [11, 2];

/**
 * One line of the benchmark: something that was timed, in milliseconds, and the same done by TensorFlow.js, where it
 * can be.
 */
export interface Row {
  what: string;
  size: string;
  ours: number;
  cpu?: number;
  wasm?: number;
}

/** What a first visit of a page costs. */
export interface VisitRow extends Visit {
  page: string;
  /** The folder of the built site. */
  site: string;
}

/** What a part of the benchmark says: its lines, and what was to be reached. */
export interface Part {
  rows?: Row[];
  visits?: VisitRow[];
  goals?: {name: string; reached: boolean}[];
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Hands a part to `npm run bench`, which prints them all as one table. */
export function report(part: Part): void {
  console.log(JSON.stringify(part));
}

/** The table: medians, and how long ours takes as a share of theirs. */
export function table(rows: readonly Row[]): string {
  const columns = ["", "", "ours, ms", "tfjs cpu", "tfjs wasm", "ours/cpu", "ours/wasm"];
  const lines = [
    columns,
    ...rows.map(({what, size, ours, cpu, wasm}) => [
      what,
      size,
      ...[ours, cpu, wasm].map((time) => (time === undefined ? "" : time.toFixed(time < 1 ? 2 : time < 100 ? 1 : 0))),
      ...[cpu, wasm].map((time) => (time === undefined ? "" : (ours / time).toFixed(2)))
    ])
  ];
  return columned(lines);
}

/** The table of visits, for a phone on a slow line. */
export function visitTable(visits: readonly VisitRow[]): string {
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const ms = (time: number) => `${Math.round(time)} ms`;
  return columned([
    ["first visit", "", "requests", "script", "to the end", "script", "first paint", "blocked", "longest task"],
    ...visits.map((visit) => [
      visit.page,
      visit.site,
      String(visit.requests),
      kB(visit.script),
      String(visit.requestsToEnd),
      kB(visit.scriptToEnd),
      ms(visit.firstPaint),
      ms(visit.blocking),
      ms(visit.longestTask)
    ])
  ]);
}

/** Lines of cells in columns, the first two to the left and the rest to the right. */
function columned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const align = (cell: string, i: number) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]));
  return lines.map((line) => line.map(align).join("  ").trimEnd()).join("\n");
}
