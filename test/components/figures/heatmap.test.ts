import {describe, expect, it, vi} from "vitest";
import {heatmap} from "../../../src/components/figures/heatmap/heatmap.js";
import {markup, press, rowsOf, tiny, total} from "../fixture.js";

const plain = {head: "2.2", unit: "words" as const, causal: false, row: -1};
const cell = (figure: Element, i: number, j: number) =>
  figure.querySelector<SVGElement>(`[data-key="cell-${i}-${j}"]`)!;

describe("heatmap", () => {
  it("is a grid with a named cell for every pair of words", () => {
    const figure = heatmap(tiny, plain);
    expect(figure.querySelectorAll("[role=gridcell]")).toHaveLength(9);
    expect(cell(figure, 2, 0).getAttribute("aria-label")).toBe("“it” gives “Cat” 70% of its attention.");
  });
  it("reads the cell that is pointed at or focused", () => {
    const figure = heatmap(tiny, plain);
    cell(figure, 1, 0).dispatchEvent(new Event("pointerenter"));
    expect(figure.querySelector(".readout")!.textContent).toBe("“naps” gives “Cat” 40% of its attention.");
    cell(figure, 2, 2).dispatchEvent(new Event("focus"));
    expect(figure.querySelector(".readout")!.textContent).toBe("“it” gives “it” 20% of its attention.");
  });
  it("pins the row of a word on the left, and lets it go again", () => {
    const set = vi.fn();
    heatmap(tiny, {...plain, set})
      .querySelectorAll(".header")[2]
      .dispatchEvent(new Event("click", {bubbles: true}));
    heatmap(tiny, {...plain, row: 2, set})
      .querySelectorAll(".header")[2]
      .dispatchEvent(new Event("click", {bubbles: true}));
    expect(set.mock.calls).toEqual([[{row: 2}], [{row: -1}]]);
    const pinned = heatmap(tiny, {...plain, row: 2});
    expect(pinned.querySelectorAll(".pin")).toHaveLength(1);
    expect(pinned.reading).toBe("Head 2.2: “it” looks hardest at “Cat”, 70%.");
  });
  it("masks what lies ahead and scales the rest up to 100%", () => {
    const figure = heatmap(tiny, {...plain, causal: true});
    expect(cell(figure, 0, 1).getAttribute("aria-label")).toBe("“Cat” may not look ahead at “naps”.");
    expect(cell(figure, 0, 0).getAttribute("aria-label")).toContain("100%");
    expect(cell(figure, 1, 0).getAttribute("aria-label")).toContain("50%");
    expect(figure.querySelectorAll(".masked")).toHaveLength(3);
    expect(figure.reading).toContain("scaled up to 100% again");
  });
  it("moves by the keys of a grid and pins with Enter", () => {
    const set = vi.fn();
    const figure = heatmap(tiny, {...plain, set});
    document.body.append(figure);
    const at = () => (document.activeElement as SVGElement).dataset.key;
    cell(figure, 0, 0).focus();
    for (const [key, init, to] of [
      ["ArrowRight", {}, "cell-0-1"],
      ["ArrowDown", {}, "cell-1-1"],
      ["End", {}, "cell-1-2"],
      ["Home", {}, "cell-1-0"],
      ["End", {ctrlKey: true}, "cell-2-2"],
      ["ArrowRight", {}, "cell-2-2"],
      ["Home", {ctrlKey: true}, "cell-0-0"]
    ] as const) {
      press(document.activeElement, key, init);
      expect(at()).toBe(to);
    }
    press(document.activeElement, "Enter");
    expect(set).toHaveBeenLastCalledWith({row: 0});
    expect(figure.querySelectorAll('[role=gridcell][tabindex="0"]')).toHaveLength(1);
    press(cell(heatmap(tiny, {...plain, row: 1, set}), 1, 0), "Escape");
    expect(set).toHaveBeenLastCalledWith({row: -1});
    figure.remove();
  });
  it("offers all heads as pictures", () => {
    const set = vi.fn();
    const heads = heatmap(tiny, {...plain, set}).querySelectorAll("[role=radio]");
    expect(Array.from(heads, (d) => d.getAttribute("aria-checked"))).toEqual([
      "false",
      "false",
      "false",
      "false",
      "false",
      "true",
      "false",
      "false"
    ]);
    heads[0].dispatchEvent(new Event("click", {bubbles: true}));
    expect(set).toHaveBeenCalledWith({head: "1.1"});
  });
  it("shows pieces instead of words", () =>
    expect(cell(heatmap(tiny, {...plain, unit: "pieces"}), 2, 0).getAttribute("aria-label")).toBe(
      "“·it” gives “·Cat” 25% of its attention."
    ));
  it("holds forty words in few elements, by scrolling inside its frame", async () => {
    const n = 40;
    const words = Array.from({length: n}, (_, i) => `word${i}`);
    const weights = words.map(() => words.map(() => 1 / n));
    const long = {...tiny, words, byWord: Array.from({length: 8}, () => weights)};
    const set = vi.fn();
    const figure = heatmap(long, {...plain, row: 3, causal: true, width: 640, set});
    const table = await vi.waitUntil(() => figure.querySelector(".scroll .large"), {timeout: 15_000});
    expect(Number(table.getAttribute("width"))).toBeGreaterThan(640);
    expect(figure.querySelectorAll("*").length).toBeLessThan(600);
    const reads = () => figure.querySelector(".readout")!.textContent;
    expect(reads()).toContain("arrow keys");
    press(table, "ArrowRight");
    expect(reads()).toBe("“word3” gives “word1” 25% of its attention.");
    press(table, "End", {ctrlKey: true});
    expect(reads()).toBe("“word39” gives “word39” 2% of its attention.");
    press(table, "Home");
    press(table, "ArrowUp");
    press(table, "End");
    expect(reads()).toBe("“word38” may not look ahead at “word39”.");
    // On a slide it is shown twice as large.
    const size = (name: string) => 2 * Number(table.getAttribute(name));
    table.getBoundingClientRect = () => new DOMRect(0, 0, size("width"), size("height"));
    const point = (clientX: number, clientY: number) =>
      table.dispatchEvent(new MouseEvent("pointermove", {clientX, clientY}));
    point(size("width") - 2 * 44 - 1, size("height") - 2 * 4 - 1);
    expect(reads()).toBe("“word39” gives “word39” 2% of its attention.");
    press(table, "ArrowUp");
    press(table, "Enter");
    press(table, "Escape");
    expect(set.mock.calls).toEqual([[{row: 38}], [{row: -1}]]);
  });
});

it("hands out the whole table, masked where it is", () => {
  const drawing = heatmap(tiny, {head: "2.2", unit: "words", causal: true, row: -1});
  const rows = rowsOf(drawing) as (string | number)[][];
  rows.forEach((row, i) => {
    expect(total(row.slice(1).map(Number))).toBeCloseTo(1, 6);
    expect(row.slice(i + 2).every((weight) => weight === 0)).toBe(true);
  });
});

it.each([
  ["heatmap-open", {causal: false, row: -1}],
  ["heatmap", {causal: true, row: 2}]
])("draws %s as before", (name, values) => {
  const figure = heatmap(tiny, {head: "2.2", unit: "words", ...values, width: 400});
  return expect(markup(figure.querySelector(".scroll")!)).toMatchFileSnapshot(`../snapshots/${name}.html`);
});
