import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, figures, openPanel, site} from "./site.js";

const {open} = site();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds by WCAG 2.2 A and AA and by best practice, one line a node. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Axe = {
      run(context: Document, options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
    };
    const {violations} = await (window as unknown as {axe: Axe}).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    });
    return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 160)}`));
  });
}

const looks = [
  {colorScheme: "light", width: 1280},
  {colorScheme: "dark", width: 1280},
  {colorScheme: "light", width: 320},
  {colorScheme: "dark", width: 320}
] as const;

describe("axe-core finds nothing", () => {
  it.each(looks)("on the chapter, $colorScheme, at $width px", async ({colorScheme, width}) => {
    const {page} = await open("/", {colorScheme, viewport: {width, height: 900}});
    for (const id of figures) await drawn(page, id);
    expect(await violations(page)).toEqual([]);
  });
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
  it("in forced colours", async () => {
    const {page} = await open("/", {forcedColors: "active"});
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
    expect(await violations(page)).toEqual([]);
    // After use: a text for the small table, another head, a row, a mask, a pair, and the link to copy by hand.
    await page.locator("#lab textarea").fill("My dog buried the bone because it was full.");
    await page.waitForSelector('#lab .model[data-model="ready"][data-waiting="false"]', {timeout: 30_000});
    await page.locator("#lab .heads button").first().click();
    await page.locator("#lab .word > text:first-of-type").nth(1).click();
    await page.locator("#lab .control", {hasText: "No looking ahead"}).locator("input").click();
    await page.locator("#lab .control", {hasText: "Leave out"}).locator("input").click();
    await page.locator("#pair .frame > .presets button").nth(4).click();
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", {value: {writeText: () => Promise.reject(new Error("no"))}})
    );
    for (const id of ["lab", "pair"])
      await (await openPanel(page, id, "Share")).locator("button", {hasText: "Copy"}).click();
    await page.waitForTimeout(700);
    expect(await violations(page)).toEqual([]);
    // A long text has a table of another kind.
    await page.locator("#lab textarea").fill("the cat sat on the mat ".repeat(30));
    await page.waitForSelector("#lab .heatmap.large");
    await page.waitForTimeout(700);
    expect(await violations(page)).toEqual([]);
  });
  it.each(looks)(
    "on the page of the method, $colorScheme, at $width px, its tables open",
    async ({colorScheme, width}) => {
      const {page} = await open("/method", {colorScheme, viewport: {width, height: 900}});
      await page.waitForFunction(() =>
        Array.from(document.querySelectorAll("figure")).every((figure) => figure.querySelector(".stage svg"))
      );
      for (const summary of await page.locator("summary").all()) await summary.click();
      expect(await violations(page)).toEqual([]);
    }
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
    "/404",
    "/build",
    "/modules/example.html",
    "/embed/heatmap",
    "/embed/compass?theme=dark",
    "/slides",
    "/slides#/heatmap-slide"
  ])("on %s", async (path) => {
    const {page} = await open(path);
    await page.waitForTimeout(1500);
    expect(await violations(page)).toEqual([]);
  });
});
