import {afterEach, describe, expect, it, vi} from "vitest";
import {gridTarget, roving} from "../../../src/components/charts/keys.js";
import {press} from "../fixture.js";

afterEach(() => document.body.replaceChildren());

function list(options: Parameters<typeof roving>[1]): HTMLElement[] {
  document.body.innerHTML = `<ul>${"abc".replace(/./g, (key) => `<li data-key="${key}">${key}</li>`)}</ul>`;
  const container = document.querySelector("ul")!;
  roving(container, options);
  return [...container.children] as HTMLElement[];
}

describe("roving", () => {
  it("is one tab stop, which arrows, Home and End move and which stays within its ends", () => {
    const parts = list({current: 1});
    const stops = () => parts.map((part) => part.tabIndex);
    expect(stops()).toEqual([-1, 0, -1]);
    parts[1].focus();
    for (const [key, to] of [
      ["ArrowRight", 2],
      ["ArrowDown", 2],
      ["Home", 0],
      ["ArrowUp", 0],
      ["End", 2],
      ["ArrowLeft", 1]
    ] as const) {
      expect(press(document.activeElement, key).defaultPrevented).toBe(true);
      expect(document.activeElement).toBe(parts[to]);
    }
    expect(stops()).toEqual([-1, 0, -1]);
  });
  it("chooses by Enter, Space and click, and lets other keys go", () => {
    const choose = vi.fn();
    const parts = list({current: 0, choose});
    press(parts[2], "Enter");
    press(parts[1], " ");
    parts[0].click();
    expect(choose.mock.calls.map(([i]) => i)).toEqual([2, 1, 0]);
    expect(press(parts[0], "Tab").defaultPrevented).toBe(false);
  });
  it("leaves Enter alone where nothing can be chosen", () =>
    expect(press(list({current: 0})[0], "Enter").defaultPrevented).toBe(false));
});

describe("gridTarget", () => {
  const to = (key: string, ctrlKey = false) => gridTarget({key, ctrlKey} as KeyboardEvent, 1, 2, 3);
  it("leads to neighbours, to the ends of the row and, with Ctrl, to the corners", () =>
    expect(
      ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].map((key) => [to(key), to(key, true)])
    ).toEqual([
      [
        [1, 1],
        [1, 1]
      ],
      [
        [1, 2],
        [1, 2]
      ],
      [
        [0, 2],
        [0, 2]
      ],
      [
        [2, 2],
        [2, 2]
      ],
      [
        [1, 0],
        [0, 0]
      ],
      [
        [1, 2],
        [2, 2]
      ]
    ]));
  it("knows no other key", () => expect(to("Enter")).toBeUndefined());
});
