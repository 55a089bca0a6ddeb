// @vitest-environment happy-dom
import {describe, expect, it} from "vitest";
import {compass} from "../../src/components/figures/compass/compass.js";
import {dictionary} from "../../src/components/figures/dictionary/dictionary.js";
import {handmade} from "../../src/data/handmade.js";
import {heatmap} from "../../src/components/figures/heatmap/heatmap.js";
import {match} from "../../src/components/figures/match/match.js";
import {nudge} from "../../src/components/figures/nudge/nudge.js";
import type {Drawing} from "../../src/components/frame/figure.js";
import {pronoun} from "../../src/components/figures/pronoun/pronoun.js";
import {softHard} from "../../src/components/figures/soft-hard/soft-hard.js";
import {tablesToCsv, tablesToElement} from "../../src/components/share/table.js";
import {tiny} from "./fixture.js";

describe("tables", () => {
  const table = {
    columns: ["a", "b, c", "d"],
    rows: [
      ["x", 0.1234567, 1],
      ['"y"', -0.5, 20],
      ["z", "", 3]
    ]
  };

  it("become CSV with quotes where they are needed, and six decimals at most", () => {
    expect(tablesToCsv([table])).toBe('a,"b, c",d\r\nx,0.123457,1\r\n"""y""",-0.5,20\r\nz,,3\r\n');
    const two = tablesToCsv([
      {...table, caption: "First"},
      {...table, caption: "Second", rows: []}
    ]);
    expect(two).toBe('First\r\na,"b, c",d\r\nx,0.123457,1\r\n"""y""",-0.5,20\r\nz,,3\r\n\r\nSecond\r\na,"b, c",d\r\n');
  });

  it("are read with one count of decimals a column: none, two, or four where two would hide a number", () => {
    const element = tablesToElement([
      {
        columns: ["n", "a", "b", "c"],
        rows: [
          ["x", 1, 0.5, 0.001],
          ["y", 2, 0, 0]
        ]
      }
    ]);
    const cells = Array.from(element.querySelectorAll("td"), (cell) => cell.textContent!.trim());
    expect(cells).toEqual(["1", "0.50", "0.0010", "2", "0.00", "0.0000"]);
    expect(element.querySelectorAll("tbody th[scope=row]")).toHaveLength(2);
  });

  it("write text as text", () => {
    const element = tablesToElement([{columns: ["<b>n</b>"], rows: [["<img src=x onerror=alert(1)>"]]}]);
    expect(element.querySelector("img, b")).toBeNull();
    expect(element.textContent).toContain("<img src=x onerror=alert(1)>");
  });
});

describe("the numbers of a figure", () => {
  const rowsOf = (drawing: Drawing, i = 0) => drawing.tables!()[i].rows;
  const column = (drawing: Drawing, j: number) => rowsOf(drawing).map((row) => Number(row[j]));
  const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const n = tiny.words.length;

  it("are the weights that are on show, a row a word", () => {
    const drawing = pronoun(tiny, {asked: tiny.pronoun, guess: -1, hands: "0 2"});
    expect(rowsOf(drawing).map(([word]) => word)).toEqual(tiny.words);
    expect(column(drawing, 1)).toEqual(tiny.byWord[5][tiny.pronoun]);
    expect(column(drawing, 2).slice(0, 2)).toEqual([0, 2]);
  });

  it("do not give the answer away while the reader is guessing", () =>
    expect(pronoun(tiny, {asked: -1, guess: -1}).tables!()[0].columns).toEqual(["word"]));

  it("are the query, the keys and the scores of the match", () => {
    const rows = rowsOf(match({living: 0.9, thing: 0.3, doing: 0}));
    expect(rows[0]).toEqual(["query", 0.9, 0.3, 0, ""]);
    for (const [, living, thing, doing, score] of rows.slice(1) as number[][])
      expect(score).toBeCloseTo(0.9 * living + 0.3 * thing + 0 * doing, 6);
  });

  it("add up: contributions to the blend, weights to one", () => {
    const values = tiny.words.map((_, i) => handmade[i].key);
    const drawing = dictionary(tiny, values, {asked: tiny.pronoun, temperature: 1});
    const rows = rowsOf(drawing) as (string | number)[][];
    expect(rows).toHaveLength(n + 1);
    for (const j of [6, 7, 8])
      expect(total(rows.slice(0, n).map((row) => Number(row[j])))).toBeCloseTo(Number(rows[n][j]), 9);
    const map = {points: tiny.words.map((_, i) => [i, -i]), kept: 1};
    const both = softHard(tiny, map, {temperature: 0.5, asked: tiny.pronoun});
    for (const j of [1, 2]) expect(total(column(both, j))).toBeCloseTo(1, 9);
    expect(column(both, 2).filter((weight) => weight === 1)).toHaveLength(1);
  });

  it("follow the arrow of the compass", () => {
    const shadow = {queries: tiny.words.map(() => [1, 0]), keys: tiny.words.map((_, i) => [i, 1]), kept: 0.8};
    const weights = (dx: number) =>
      rowsOf(compass(tiny, shadow, {dx, dy: 0}))
        .slice(1)
        .map((row) => Number(row[3]));
    expect(total(weights(0))).toBeCloseTo(1, 9);
    expect(weights(2).at(-1)).toBeGreaterThan(weights(0).at(-1)!);
    expect(rowsOf(compass(tiny, shadow, {dx: 2, dy: 0}))[0].slice(1, 3)).toEqual([3, 0]);
  });

  it("are the whole table of the heatmap, masked where it is", () => {
    const drawing = heatmap(tiny, {head: "2.2", unit: "words", causal: true, row: -1});
    const rows = rowsOf(drawing) as (string | number)[][];
    rows.forEach((row, i) => {
      expect(total(row.slice(1).map(Number))).toBeCloseTo(1, 6);
      expect(row.slice(i + 2).every((weight) => weight === 0)).toBe(true);
    });
  });

  it("are the curves and every step of the ball", () => {
    const drawing = nudge({angle: 150, temperature: 0.5, steps: 4});
    const [curves, ball] = drawing.tables!();
    expect(curves.rows).toHaveLength(37);
    expect(curves.rows.every((row) => row[4] === 0)).toBe(true);
    expect(ball.rows.map(([step]) => step)).toEqual([0, 1, 2, 3, 4]);
    const losses = ball.rows.map((row) => Number(row[2]));
    for (let i = 1; i < losses.length; ++i) expect(losses[i]).toBeLessThan(losses[i - 1]);
  });
});
