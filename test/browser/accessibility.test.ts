import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, figures, site} from "./site.js";

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
        const play = document.querySelector(`#${id} .play`) as unknown as {
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
  it.each(["/404", "/embed/heatmap", "/embed/compass?theme=dark", "/slides", "/slides#/heatmap-slide"])(
    "on %s",
    async (path) => {
      const {page} = await open(path);
      await page.waitForTimeout(1500);
      expect(await violations(page)).toEqual([]);
    }
  );
});
