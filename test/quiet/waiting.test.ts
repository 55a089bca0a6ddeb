// What takes time: sliders, the learner, and a first visit on a phone with a slow line.
import type {Page} from "playwright-core";
import {describe, expect, inject, it} from "vitest";
import {median} from "../../bench/table.js";
import {firstAnswer as timeToAnswer, visit} from "../../bench/visit.js";
import {launchChromium} from "../../tools/chromium.js";
import {drawn, figures, site} from "../browser/site.js";
import {dragTask, firstAnswer, firstVisit, layoutShift, learnerFrame} from "../budgets.js";
import {longestTasks, middleTimes, scriptPerFrame, trace} from "./trace.js";

const {open} = site();

describe("how long a reader waits", () => {
  it("for a slider: no task of the page is longer than its budget while one is dragged", async () => {
    const {page} = await open("/");
    for (const id of figures) await drawn(page, id);
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
      await page.locator("#learn .learn-buttons .play-pause").click();
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

describe("a first visit on a phone, its processor slowed four times, at 1.6 Mbit/s and 150 ms", () => {
  it.each(Object.keys(firstVisit))(
    "%s: paints early, is never held up for long, and nothing moves",
    async (path) => {
      const shifts: number[] = [];
      const visits = await quietest(5, async (round) => {
        const browser = await launchChromium();
        const one = await visit(browser, inject("origin") + path, {throttled: true, read: round < 2});
        await browser.close();
        shifts.push(one.shift);
        return one;
      });
      const own = (key: "firstPaint" | "blocking" | "longestTask") => ofThePage(visits.map((one) => one[key]));
      const {firstPaint, blocking, longestTask} = firstVisit[path];
      console.log(path, JSON.stringify(visits.map(({shifts: _, ...rest}) => rest)));
      expect(own("firstPaint")).toBeLessThanOrEqual(firstPaint);
      expect(own("blocking")).toBeLessThanOrEqual(blocking);
      expect(own("longestTask")).toBeLessThanOrEqual(longestTask);
      expect(Math.max(...shifts), visits.flatMap(({shifts}) => shifts).join("\n")).toBeLessThanOrEqual(layoutShift);
    },
    400_000
  );

  it("the first figure answers a tap", async () => {
    const times = await quietest(5, async () => {
      const browser = await launchChromium();
      const time = await timeToAnswer(browser, `${inject("origin")}/`);
      await browser.close();
      return time;
    });
    console.log(`answers after ${times.map(Math.round).join(", ")} ms`);
    expect(Math.min(...times)).toBeGreaterThan(300);
    expect(ofThePage(times)).toBeLessThanOrEqual(firstAnswer);
  }, 300_000);
});

/**
 * What the page itself takes: the second best of what was measured. All else that a machine does only adds to it, on a
 * shared one up to a third even in quiet moments; and one best time may have been luck.
 */
function ofThePage(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[1];
}

/** The smallest `slowness` since this file began. */
let fastest = Infinity;

/**
 * Measures at least seven times, and up to fifteen until `count` results are from quiet moments: those in which the
 * machine was within a tenth of the fastest that it has been. Returns the `count` of the quietest moments. A shared
 * machine is up to 1.7 times slower for seconds at a time; which moments count is decided by a small piece of work
 * before and after each, never by the results.
 */
async function quietest<T>(count: number, measure: (round: number) => Promise<T>): Promise<T[]> {
  const measured: {slowness: number; result: T}[] = [];
  const isQuiet = (one: {slowness: number}) => one.slowness <= 1.1 * fastest;
  for (let round = 0; round < 15 && (round < 7 || measured.filter(isQuiet).length < count); ++round) {
    const before = slowness();
    const result = await measure(round);
    const after = slowness();
    fastest = Math.min(fastest, before, after);
    measured.push({slowness: Math.max(before, after), result});
  }
  const sorted = measured.sort((a, b) => a.slowness - b.slowness);
  console.log(`slowness ${sorted.map(({slowness}) => slowness.toFixed(1)).join(", ")} ms, the first ${count} count`);
  return sorted.slice(0, count).map(({result}) => result);
}

/** How long the machine takes for a fixed piece of work, in milliseconds. */
function slowness(): number {
  const once = () => {
    const start = performance.now();
    const made: Record<string, number[]> = {};
    for (let i = 0, sum = 0; i < 200_000; ++i) {
      sum += Math.sqrt(i) % 3;
      if (i % 20 === 0) made[i % 500] = [sum];
    }
    return performance.now() - start;
  };
  once(); // the first time is slower: it is compiled
  return median(Array.from({length: 15}, once));
}
