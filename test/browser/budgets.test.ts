import {readdirSync, statSync} from "node:fs";
import {gzipSync} from "node:zlib";
import type {Page, Response} from "playwright-core";
import {describe, expect, it} from "vitest";
import type {PageBudget} from "../budgets.js";
import {dragTask, layoutShift, learnerFrame, pages, weightsFile} from "../budgets.js";
import {drawn, figures, site} from "./site.js";
import {longestTasks, middleTimes, scriptPerFrame, trace} from "./trace.js";

const {open} = site();

/** Waits until a page has drawn what it shows; the slides draw when they are come to. */
async function ready(page: Page, path: string): Promise<void> {
  const ids: Record<string, string[]> = {"/": figures, "/slides": [], "/lab": ["lab"]};
  if (path === "/slides") await page.waitForFunction(() => document.documentElement.dataset.deck === "ready");
  for (const id of ids[path] ?? [path.replace("/embed/", "")]) await drawn(page, id);
  await page.waitForLoadState("networkidle");
}

describe("what a page loads", () => {
  it.each(Object.entries(pages))("%s stays within its budget", async (path, budget) => {
    const responses: Response[] = [];
    const {page} = await open(path, {}, async (page) => page.on("response", (response) => responses.push(response)));
    await ready(page, path);
    const spent: PageBudget = {script: 0, data: 0, total: 0, requests: responses.length};
    for (const response of responses) {
      const size = gzipSync(await response.body()).length;
      const {pathname} = new URL(response.url());
      spent.total += size;
      if (pathname.endsWith(".js")) spent.script += size;
      if (pathname.endsWith(".json")) spent.data += size;
    }
    console.log(path, JSON.stringify(spent));
    expect(spent.script).toBeGreaterThan(50_000);
    for (const kind of Object.keys(budget) as (keyof PageBudget)[])
      expect(spent[kind], `${kind} of ${path}`).toBeLessThanOrEqual(budget[kind]);
  });

  it("keeps the encoder's file small, and does not fetch it unasked", async () => {
    const [file] = readdirSync("dist/_file/data").filter((name) => /^encoder\..*\.bin$/.test(name));
    expect(statSync(`dist/_file/data/${file}`).size).toBeLessThanOrEqual(weightsFile);
    const asked: string[] = [];
    const {page} = await open("/lab", {}, async (page) => page.on("request", (request) => asked.push(request.url())));
    await ready(page, "/lab");
    expect(asked.filter((url) => url.endsWith(".bin"))).toEqual([]);
  });
});

describe("how still a page stands", () => {
  const paths = ["/", "/lab", "/method"];
  it.each(paths.flatMap((path) => [320, 1280].map((width) => ({path, width}))))(
    "$path at $width px shifts within its budget, read from top to bottom",
    async ({path, width}) => {
      const {page} = await open(path, {viewport: {width, height: 800}}, (page) =>
        page.addInitScript(() => {
          type Shift = {value: number; hadRecentInput: boolean; sources: {node: Element | null}[]};
          const {shifts} = Object.assign(window, {shifts: [] as [number, string][]});
          new PerformanceObserver((list) => {
            for (const {value, hadRecentInput, sources} of list.getEntries() as unknown as Shift[])
              if (!hadRecentInput) shifts.push([value, sources.map(({node}) => node?.outerHTML?.slice(0, 80)).join()]);
          }).observe({type: "layout-shift", buffered: true});
        })
      );
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let y = 0; y < height; y += 600) {
        await page.evaluate((y) => scrollTo(0, y), y);
        await page.waitForTimeout(60);
      }
      const shifts = await page.evaluate(() => (window as unknown as {shifts: [number, string][]}).shifts);
      const sum = shifts.reduce((sum, [value]) => sum + value, 0);
      expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(layoutShift);
    }
  );
});

describe("how long a reader waits", () => {
  it("for a slider: no task of the page is longer than its budget while one is dragged", async () => {
    const {page} = await open("/");
    await ready(page, "/");
    const sliders = await page.locator("figure .frame input[type=range]:visible").all();
    const names = await Promise.all(
      sliders.map((slider, i) => slider.evaluate((input, i) => `${input.closest("figure")!.id} ${i}`, i))
    );
    expect(names.length).toBeGreaterThan(5);
    const tooLong = (ms: number) => Math.round(ms) > dragTask;
    const longest = await middleTimes(async () => {
      const events = await trace(page, async () => {
        for (const [i, slider] of sliders.entries()) {
          await slider.scrollIntoViewIfNeeded();
          await page.waitForTimeout(50);
          await page.evaluate((name) => void performance.mark(name), names[i]);
          await drag(page, (await slider.boundingBox())!);
        }
      });
      return longestTasks(events, names);
    }, tooLong);
    console.log(longest.map(([name, ms]) => `${name}: ${Math.round(ms)}`).join(", "));
    expect(Math.max(...longest.map(([, ms]) => Math.round(ms)))).toBeGreaterThan(0);
    expect(longest.filter(([, ms]) => tooLong(ms))).toEqual([]);
  });

  it("for the learner: 99 of 100 frames leave half of their time to the browser", async () => {
    const {page} = await open("/");
    await drawn(page, "learn");
    await page.locator("#learn .stage").scrollIntoViewIfNeeded();
    await page.waitForTimeout(1000);
    const events = await trace(page, async () => {
      for (const name of ["restart", "play-pause"]) await page.locator(`#learn .learn-buttons .${name}`).click();
      await page.waitForTimeout(6000);
    });
    const frames = scriptPerFrame(events).sort((a, b) => a - b);
    console.log(`${frames.length} frames, p99 ${frames[Math.floor(frames.length * 0.99)].toFixed(1)} ms`);
    expect(frames.length).toBeGreaterThan(60);
    expect(frames[Math.floor(frames.length / 2)]).toBeGreaterThan(0);
    expect(frames[Math.floor(frames.length * 0.99)]).toBeLessThan(learnerFrame);
  });
});

/** Drags the thumb of a slider from one end to the other and back to the middle, as a hand would. */
async function drag(page: Page, {x, y, width, height}: {x: number; y: number; width: number; height: number}) {
  const at = (share: number) => [x + 8 + share * (width - 16), y + height / 2] as const;
  await page.mouse.move(...at(0.5));
  await page.mouse.down();
  for (const share of [0.3, 0, 0.4, 0.8, 1, 0.5]) {
    await page.mouse.move(...at(share));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}
