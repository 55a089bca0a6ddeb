import {expect, it, vi} from "vitest";
import {emptyHeads, headPictures} from "../../../src/components/charts/heads.js";
import {press, texts, tiny} from "../fixture.js";

it("is a choice of eight heads, each a picture of its weights", () => {
  const list = headPictures(tiny.byWord, {head: "2.2"});
  expect(texts(list, "button")).toEqual(["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4"]);
  expect(list.querySelector('[aria-checked="true"]')!.textContent).toBe("2.2");
  expect(list.querySelectorAll("svg .shades")).toHaveLength(8);
});
it("is filled and marked one at a time, and tells what is chosen", () => {
  const set = vi.fn();
  const {element, fill, choose} = emptyHeads({head: "1.1", set});
  expect(element.querySelectorAll(".shades")).toHaveLength(0);
  fill(2, tiny.byWord[2]);
  expect(element.querySelectorAll("button")[2].querySelector(".shades")).not.toBeNull();
  choose("1.3");
  expect(element.querySelector('[tabindex="0"]')!.textContent).toBe("1.3");
  press(element.querySelectorAll("button")[7], "Enter");
  expect(set).toHaveBeenCalledExactlyOnceWith({head: "2.4"});
});
it("gets smaller pictures where there is less room", () => {
  const size = (width: number) =>
    Number(emptyHeads({head: "1.1", width}).element.querySelector("svg")!.getAttribute("width"));
  expect(size(640)).toBeGreaterThan(size(500));
  expect(8 * (size(500) + 17)).toBeLessThanOrEqual(500);
});
