import {gzipSync} from "node:zlib";
import type {Page, Response} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, reading, site} from "../browser/site.js";

const {open} = site();
const figures = ["errors", "gaze", "antecedent", "winograd", "flips", "gender", "steps", "temperatures"];
const allDrawn = async (page: Page) => {
  for (const id of figures) await drawn(page, id);
};

describe("the page of the method", () => {
  it("draws every figure, without an error and without asking another host", async () => {
    const {page, errors, foreign} = await open("/method");
    await allDrawn(page);
    for (const id of figures) expect((await reading(page, id)).length, id).toBeGreaterThan(60);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
  });
  it("is reached from the chapter and from the page of one's own sentence, and leads back", async () => {
    for (const path of ["/", "/lab"]) {
      const {page} = await open(path);
      await page.locator("nav.site a", {hasText: "Method"}).click();
      await page.waitForSelector("h1:has-text('Where every number comes from')");
      await page.locator("nav.site a", {hasText: "The chapter"}).click();
      await page.waitForSelector("h1:has-text('The Attention Intuition')");
    }
  });
  it("opens the table of a figure by the keyboard", async () => {
    const {page} = await open("/method");
    await allDrawn(page);
    const table = page.locator("#winograd table");
    expect(await table.isVisible()).toBe(false);
    await page.locator("#winograd summary").focus();
    await page.keyboard.press("Enter");
    expect(await table.isVisible()).toBe(true);
    expect(await table.locator("tbody tr").count()).toBe(12);
  });
  it.each([320, 768, 1280])("does not scroll sideways at %i px, nor cut off a label", async (width) => {
    const {page} = await open("/method", {viewport: {width, height: 800}});
    await allDrawn(page);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const cut = await page.evaluate(() =>
      Array.from(document.querySelectorAll(".stage svg")).flatMap((svg) => {
        const panel = svg.closest(".frame")!.getBoundingClientRect();
        return Array.from(svg.querySelectorAll("text"))
          .filter((text) => {
            const {left, right} = text.getBoundingClientRect();
            return left < Math.max(0, panel.left) || right > Math.min(innerWidth, panel.right);
          })
          .map((text) => text.textContent);
      })
    );
    expect(cut).toEqual([]);
  });
  it("weighs at most 220 kB of script and 6 kB of data, gzipped", async () => {
    const responses: Response[] = [];
    const {page} = await open("/method", {}, async (page) =>
      page.on("response", (response) => responses.push(response))
    );
    await allDrawn(page);
    await page.waitForLoadState("networkidle");
    const sizes = {script: 0, data: 0};
    for (const response of responses) {
      const path = new URL(response.url()).pathname;
      const kind = path.endsWith(".js") ? "script" : path.endsWith(".json") ? "data" : undefined;
      if (kind) sizes[kind] += gzipSync(await response.body()).length;
    }
    expect(sizes.script).toBeGreaterThan(50_000);
    expect(sizes.script).toBeLessThanOrEqual(220_000);
    expect(sizes.data).toBeGreaterThan(500);
    expect(sizes.data).toBeLessThanOrEqual(6_000);
  });
});
