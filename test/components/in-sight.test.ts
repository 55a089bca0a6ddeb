import {expect, it, vi} from "vitest";
import {isInSight} from "../../src/components/in-sight.js";

it("sees what has a part on the screen, and nothing that is above it, below it or not laid out", () => {
  const element = document.createElement("div");
  const at = (top: number, height: number) => {
    vi.spyOn(element, "getBoundingClientRect").mockReturnValue(new DOMRect(0, top, 600, height));
    return isInSight(element);
  };
  expect([at(0, 10), at(-399, 400), at(innerHeight - 1, 400)]).toEqual([true, true, true]);
  expect([at(-400, 400), at(innerHeight, 400), at(0, 0)]).toEqual([false, false, false]);
});
