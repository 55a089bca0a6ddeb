import {afterEach, beforeEach, expect, it} from "vitest";
import {keepFocusAndScroll} from "../../src/components/keep.js";

let box: HTMLElement;
beforeEach(() => document.body.append((box = document.createElement("div"))));
afterEach(() => box.remove());
const fill = (...keys: string[]) =>
  (box.innerHTML = `<div class="scroll">${keys.map((key) => `<button data-key="${key}">${key}</button>`).join("")}</div>`);

it("gives the focus back to the element with the same key", () => {
  fill("a", "b");
  box.querySelector<HTMLElement>("[data-key=b]")!.focus();
  keepFocusAndScroll(box, () => fill("b", "c"));
  expect(document.activeElement!.textContent).toBe("b");
});
it("takes no focus that stood elsewhere, and none where the element is gone", () => {
  fill("a");
  keepFocusAndScroll(box, () => fill("a"));
  expect(document.activeElement).toBe(document.body);
  box.querySelector("button")!.focus();
  keepFocusAndScroll(box, () => fill("b"));
  expect(document.activeElement).toBe(document.body);
});
it("leaves a part scrolled to where it was", () => {
  fill("a");
  box.querySelector(".scroll")!.scrollTo({left: 30, top: 7});
  keepFocusAndScroll(box, () => fill("a"));
  const {scrollLeft, scrollTop} = box.querySelector(".scroll")!;
  expect([scrollLeft, scrollTop]).toEqual([30, 7]);
});
it("fills what was empty", () => {
  keepFocusAndScroll(box, () => fill("a"));
  expect(box.textContent).toBe("a");
});
