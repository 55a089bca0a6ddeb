import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";
import {expect} from "vitest";
import type {site} from "./site.js";
import {drawn, figures, openPanel} from "./site.js";
import {answered, dog} from "./lab-page.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds by WCAG 2.2 A and AA and by best practice, one line a node. */
export async function violations(page: Page): Promise<string[]> {
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

/** How a page is looked at. */
export interface Look {
  colorScheme: "light" | "dark";
  width: number;
  forcedColors?: "active";
}

type Open = ReturnType<typeof site>["open"];

/** Opens the chapter, every figure drawn, and expects that axe-core finds nothing. */
export async function expectChapterClean(open: Open, {colorScheme, width}: Look): Promise<void> {
  const {page} = await open("/", {colorScheme, viewport: {width, height: 900}});
  for (const id of figures) await drawn(page, id);
  expect(await violations(page)).toEqual([]);
}

/** Opens the page of the method, its tables open, and expects that axe-core finds nothing. */
export async function expectMethodClean(open: Open, {colorScheme, width}: Look): Promise<void> {
  const {page} = await open("/method", {colorScheme, viewport: {width, height: 900}});
  const ids = await page.locator("figure[id]").evaluateAll((list) => list.map(({id}) => id));
  expect(ids.length).toBeGreaterThan(6);
  for (const id of ids) await drawn(page, id);
  for (const summary of await page.locator("summary").all()) await summary.click();
  expect(await violations(page)).toEqual([]);
}

/** Opens and uses the lab, and expects that axe-core finds nothing before, after, and with a long text. */
export async function expectLabClean(open: Open, {width, ...look}: Look): Promise<void> {
  const {page} = await open("/lab", {...look, viewport: {width, height: 900}});
  for (const id of ["lab", "pair"]) await drawn(page, id);
  expect(await violations(page)).toEqual([]);
  // After use: a text for the small table, another head, a row, a mask, a pair, and the link to copy by hand.
  await page.locator("#lab textarea").fill(dog);
  await answered(page);
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
}
