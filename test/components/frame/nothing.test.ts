import {expect, it} from "vitest";
import {nothing} from "../../../src/components/frame/nothing.js";

it("stands in place of a picture, says why, and takes a text as text", () => {
  const drawing = nothing("no <b>room</b>");
  expect([drawing.className, drawing.textContent, drawing.reading]).toEqual([
    "nothing",
    "no <b>room</b>",
    "no <b>room</b>"
  ]);
  expect(drawing.tables).toBeUndefined();
});
