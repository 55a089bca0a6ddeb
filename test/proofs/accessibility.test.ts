import {describe, expect, it} from "vitest";
import type {Look} from "../browser/axe.js";
import {expectChapterClean, expectLabClean, expectMethodClean, violations} from "../browser/axe.js";
import {withoutModules} from "../browser/missing.js";
import {drawn, figures, framesLater, live, site} from "../browser/site.js";

const {open} = site();
const looks: Look[] = [
  {colorScheme: "light", width: 1280},
  {colorScheme: "dark", width: 320}
];

describe("axe-core finds nothing", () => {
  it.each(looks)("on the chapter, $colorScheme, at $width px", (look) => expectChapterClean(open, look));
  it("on the chapter after every figure has been used", async () => {
    const {page} = await open("/");
    for (const id of figures) {
      await drawn(page, id);
      await page.evaluate((id) => {
        const play = document.querySelector(`#${id} .frame`) as unknown as {
          presets: unknown[];
          apply(preset: unknown): void;
        };
        play.apply(play.presets[1]);
      }, id);
    }
    await page.locator(".question input").first().click();
    await page.locator(".question button").first().click();
    await page.waitForTimeout(700);
    expect(await violations(page)).toEqual([]);
  });
  it.each(["/", "/slides", "/lab", "/method", "/embed/dictionary"])(
    "on %s at 320 px while its scripts are on their way",
    async (path) => {
      const {page} = await open(path, {viewport: {width: 320, height: 640}}, withoutModules);
      expect(await page.locator(".still").count()).toBeGreaterThan(0);
      expect(await violations(page)).toEqual([]);
      expect(await page.locator(".frame:not(.still > *)").count()).toBe(0);
    }
  );
  it("in forced colours", async () => {
    const {page} = await open("/", {forcedColors: "active"});
    for (const id of figures) await drawn(page, id);
    expect(await violations(page)).toEqual([]);
  });
  it.each(looks)("in the lab, $colorScheme, at $width px", (look) => expectLabClean(open, look));
  it.each(looks)("on the page of the method, $colorScheme, at $width px, its tables open", (look) =>
    expectMethodClean(open, look)
  );
  it("on every figure alone, in each theme, with what its row opens", async () => {
    for (const [k, id] of figures.entries()) {
      const [theme, width] = [k % 2 ? "dark" : "light", k % 4 < 2 ? 320 : 1280];
      const {page} = await open(`/embed/${id}?theme=${theme}`, {viewport: {width, height: 900}});
      await drawn(page, id);
      for (const panel of ["Share", "Save", "Embed", "Table"]) {
        await page.locator(".share-buttons button", {hasText: panel}).click();
        await page.locator(".share-panel > *").first().waitFor();
        if (panel === "Embed" || panel === "Table") expect(await violations(page), `${id} ${panel}`).toEqual([]);
      }
    }
  }, 120_000);
  it.each([
    ["/404", "h1"],
    ["/build", "iframe.sample"],
    ["/modules/example.html", "#theirs .stage svg"],
    ["/embed/heatmap", live("heatmap")],
    ["/embed/compass?theme=dark", live("compass")],
    ["/slides", "html[data-deck=ready]"],
    ["/slides#/heatmap-slide", live("heatmap")]
  ])("on %s", async (path, there) => {
    const {page} = await open(path);
    await page.waitForSelector(there, {state: "attached"});
    await page.waitForFunction(() => document.styleSheets.length > 0); // of /404 they come later
    await framesLater(page);
    expect(await violations(page)).toEqual([]);
  });
});
