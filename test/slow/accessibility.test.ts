// The looks that test/browser/accessibility.test.ts leaves out.
import {describe, expect, it} from "vitest";
import {expectLabClean, violations} from "../browser/axe.js";
import {drawn, figures, site} from "../browser/site.js";

const {open} = site();
const looks = [
  {colorScheme: "dark", width: 1280},
  {colorScheme: "light", width: 320}
] as const;

describe("axe-core finds nothing", () => {
  it.each(looks)("on the chapter, $colorScheme, at $width px", async ({colorScheme, width}) => {
    const {page} = await open("/", {colorScheme, viewport: {width, height: 900}});
    for (const id of figures) await drawn(page, id);
    expect(await violations(page)).toEqual([]);
  });
  it.each([
    ...looks.map((look) => ({...look, forcedColors: "none" as const})),
    {colorScheme: "light" as const, width: 1280, forcedColors: "active" as const},
    {colorScheme: "light" as const, width: 320, forcedColors: "active" as const}
  ])("in the lab, $colorScheme, at $width px, forced colours $forcedColors", async ({width, ...look}) => {
    const {page} = await open("/lab", {...look, viewport: {width, height: 900}});
    for (const id of ["lab", "pair"]) await drawn(page, id);
    await expectLabClean(page);
  });
  it.each(looks)(
    "on the page of the method, $colorScheme, at $width px, its tables open",
    async ({colorScheme, width}) => {
      const {page} = await open("/method", {colorScheme, viewport: {width, height: 900}});
      for (const id of await page.locator("figure[id]").evaluateAll((list) => list.map(({id}) => id)))
        await drawn(page, id);
      for (const summary of await page.locator("summary").all()) await summary.click();
      expect(await violations(page)).toEqual([]);
    }
  );
});
