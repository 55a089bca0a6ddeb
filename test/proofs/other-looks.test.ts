// The looks that accessibility.test.ts leaves out: two files can be gone through at once.
import {describe, it} from "vitest";
import type {Look} from "../browser/axe.js";
import {expectChapterClean, expectLabClean, expectMethodClean} from "../browser/axe.js";
import {site} from "../browser/site.js";

const {open} = site();
const looks: Look[] = [
  {colorScheme: "dark", width: 1280},
  {colorScheme: "light", width: 320}
];

describe("axe-core finds nothing", () => {
  it.each(looks)("on the chapter, $colorScheme, at $width px", (look) => expectChapterClean(open, look));
  it.each([
    ...looks,
    {colorScheme: "light", width: 1280, forcedColors: "active"},
    {colorScheme: "light", width: 320, forcedColors: "active"}
  ] satisfies Look[])("in the lab, %o", (look) => expectLabClean(open, look));
  it.each(looks)("on the page of the method, $colorScheme, at $width px, its tables open", (look) =>
    expectMethodClean(open, look)
  );
});
