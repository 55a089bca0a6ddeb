import {expect, it, vi} from "vitest";
import {maxLines} from "../../src/lab/lines.js";
import {offerLines} from "../../src/lab/offer-lines.js";

it("offers each line as a text of its own, whole, though its button shows only its beginning", () => {
  const choose = vi.fn();
  const long = "word ".repeat(40).trim();
  const list = offerLines(["The cat sat.", long], choose);
  const [first, second] = list.querySelectorAll("button");
  second.click();
  expect(choose).toHaveBeenCalledExactlyOnceWith(long);
  expect(second.textContent!.length).toBeLessThanOrEqual(60);
  expect([first, second].map((button) => button.getAttribute("aria-pressed"))).toEqual(["false", "true"]);
});

it("shows markup as text", () => {
  const list = offerLines(["<img src=x>", "b"], () => {});
  expect(list.querySelector("img")).toBeNull();
  expect(list.querySelector("button")!.textContent).toBe("<img src=x>");
});

it("offers a limited number, and says of how many", () => {
  const list = offerLines(
    Array.from({length: maxLines + 7}, (_, i) => `line ${i}`),
    () => {}
  );
  expect(list.querySelectorAll("button")).toHaveLength(maxLines);
  expect(list.getAttribute("aria-label")).toContain(String(maxLines + 7));
});
