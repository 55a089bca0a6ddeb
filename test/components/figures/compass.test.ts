import {describe, expect, it, vi} from "vitest";
import {compass} from "../../../src/components/figures/compass/compass.js";
import {markup, press, rowsOf, shadow, tiny, total} from "../fixture.js";

describe("compass", () => {
  const still = {dx: 0, dy: 0};
  it("weighs by the softmax of the arrows' dot products", () => {
    const weight = Math.exp(4) / (Math.exp(4) + 1 + Math.exp(-2));
    expect(compass(tiny, shadow, still).reading).toContain(`gives “Cat” ${Math.round(weight * 100)}%`);
    expect(compass(tiny, shadow, still).reading).toContain("gives 70%");
  });
  it("follows the arrow keys, a tenth at a time, half with Shift", () => {
    const set = vi.fn();
    const handle = compass(tiny, shadow, {...still, set}).querySelector(".handle");
    expect(press(handle, "ArrowUp").defaultPrevented).toBe(true);
    press(handle, "ArrowLeft", {shiftKey: true});
    expect(press(handle, "Tab").defaultPrevented).toBe(false);
    expect(set.mock.calls.map(([change]) => change(still))).toEqual([
      {dx: 0, dy: 0.1},
      {dx: -0.5, dy: 0}
    ]);
    expect(set.mock.calls[0][0]({dx: 0, dy: 0.7})).toEqual({dx: 0, dy: 0.8});
  });
  it("says when it has been moved, and stays within the picture", () => {
    const set = vi.fn();
    const figure = compass(tiny, shadow, {dx: -4.28, dy: 0, set});
    expect(figure.reading).toBe("You have moved the query of “it”. It now looks hardest at “it”, with 91%.");
    press(figure.querySelector(".handle"), "ArrowLeft");
    expect(set.mock.calls[0][0]({dx: -4.28, dy: 0}).dx).toBeCloseTo(-2 - 2 * 1.15, 6);
  });
  it("shows through its handle a query that is no longer than that", () => {
    const handle = (dx: number) =>
      compass(tiny, shadow, {dx, dy: 0}).querySelector(".handle")!.classList.contains("tiny");
    const [home] = shadow.queries[tiny.pronoun];
    expect([handle(0), handle(0.1 - home)]).toEqual([false, true]);
  });
  it("follows a finger or a mouse", () => {
    const set = vi.fn();
    const figure = compass(tiny, shadow, {...still, set});
    document.body.append(figure);
    const svg = figure.querySelector("svg")!;
    svg.getBoundingClientRect = () => ({left: 10, top: 20, width: 100, height: 100}) as DOMRect;
    const pointer = (type: string, x: number, y: number, to: EventTarget) =>
      to.dispatchEvent(new PointerEvent(type, {clientX: x, clientY: y, pointerId: 1, button: 0, bubbles: true}));
    pointer("pointerdown", 60, 70, figure.querySelector(".handle")!);
    pointer("pointermove", 60, 70, window);
    expect(set).toHaveBeenLastCalledWith({dx: -2, dy: 0});
    pointer("pointerup", 60, 70, window);
    pointer("pointermove", 90, 70, window);
    expect(set).toHaveBeenCalledTimes(1);
    figure.remove();
  });
});

it("hands out numbers that follow the arrow", () => {
  const shadow = {queries: tiny.words.map(() => [1, 0]), keys: tiny.words.map((_, i) => [i, 1]), kept: 0.8};
  const weights = (dx: number) =>
    rowsOf(compass(tiny, shadow, {dx, dy: 0}))
      .slice(1)
      .map((row) => Number(row[3]));
  expect(total(weights(0))).toBeCloseTo(1, 9);
  expect(weights(2).at(-1)).toBeGreaterThan(weights(0).at(-1)!);
  expect(rowsOf(compass(tiny, shadow, {dx: 2, dy: 0}))[0].slice(1, 3)).toEqual([3, 0]);
});

it.each([
  ["compass", {dx: 0, dy: 0}],
  ["compass-turned", {dx: -1.5, dy: 1}]
])("draws %s as before", (name, turn) =>
  expect(markup(compass(tiny, shadow, {...turn, width: 400}))).toMatchFileSnapshot(`../snapshots/${name}.html`)
);
