// What a page loads, gzip on the wire and nothing in any cache, and how still it stands meanwhile.
import {readdirSync, statSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import type {Browser} from "playwright-core";
import {visit} from "../../bench/visit.js";
import {launchChromium} from "../../tools/chromium.js";
import {layoutShift, pages, weightsFile} from "../budgets.js";

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

describe("a first visit", () => {
  it.each(Object.entries(pages))("%s stays within its budget", async (path, budget) => {
    const read = budget.scriptToEnd !== undefined || budget.requestsToEnd !== undefined;
    const cost = await visit(browser, inject("origin") + path, {read, pace: {step: 500, wait: 250}});
    console.log(path, JSON.stringify({...cost, shifts: undefined}));
    expect(cost.script).toBeGreaterThan(15_000);
    for (const [kind, most] of Object.entries(budget))
      expect(cost[kind as keyof typeof budget], `${kind} of ${path}`).toBeLessThanOrEqual(most);
    expect(cost.shift, cost.shifts.join("\n")).toBeLessThanOrEqual(layoutShift);
  });

  it("fetches nothing of the encoder's file, which is small", async () => {
    const [file] = readdirSync("dist/_file/data").filter((name) => /^encoder\..*\.bin$/.test(name));
    expect(statSync(`dist/_file/data/${file}`).size).toBeLessThanOrEqual(weightsFile);
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${inject("origin")}/lab`, {waitUntil: "networkidle"});
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((url) => url.endsWith(".bin"))).toEqual([]);
    await page.close();
  });
});

describe("how still a page stands", () => {
  it.each(["/", "/lab", "/method"].flatMap((path) => [320, 1280].map((width) => ({path, width}))))(
    "$path at $width px, read fast from top to bottom",
    async ({path, width}) => {
      const {shift, shifts} = await visit(browser, inject("origin") + path, {
        read: true,
        viewport: {width, height: 800},
        pace: {step: 600, wait: 60}
      });
      expect(shift, shifts.join("\n")).toBeLessThanOrEqual(layoutShift);
    }
  );

  it.each(["/", "/lab", "/method"])(
    "%s on a tall screen, where the parts below the first figure are seen to join in",
    async (path) => {
      const viewport = {width: 1440, height: 2600};
      const {shift, shifts} = await visit(browser, inject("origin") + path, {viewport});
      expect(shift, shifts.join("\n")).toBeLessThanOrEqual(layoutShift);
    }
  );

  it.each([390, 1280])("/ at %i px, where a link leads into the middle of it", async (width) => {
    const {shift, shifts} = await visit(browser, `${inject("origin")}/#heatmap`, {viewport: {width, height: 800}});
    expect(shift, shifts.join("\n")).toBeLessThanOrEqual(layoutShift);
  });

  it("the measure can fail", async () => {
    const late =
      "data:text/html,<p>a</p><script>setTimeout(() => document.body.prepend(Object.assign(document.createElement('div'), {style: 'height:300px'})), 300)</script><p>text ".repeat(
        1
      ) + "word ".repeat(300);
    expect((await visit(browser, late)).shift).toBeGreaterThan(layoutShift);
  });
});
