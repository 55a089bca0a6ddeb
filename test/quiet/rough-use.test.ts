// What impatient hands and busy browsers do to a page: a key held down, a window pulled about, a tab sent away, a page
// left and come back to. Nothing may break, and nobody waits for longer than a tenth of a second.
import type {Page} from "playwright-core";
import {describe, expect, inject, it} from "vitest";
import {random} from "../../src/learner/random.js";
import {openLab} from "../browser/lab-page.js";
import {readThrough} from "../browser/missing.js";
import {drawn, figures, framesLater, pageTime, reading, site} from "../browser/site.js";
import {longestTask, middleTimes} from "./trace.js";

const {open} = site({fresh: true});

/** Longest task, in milliseconds of processor time. */
const longest = 100;

/** The longest task while `act` runs; the middle of three times where the first is too long. */
async function expectNoLongTask(page: Page, act: () => Promise<unknown>): Promise<void> {
  const [[, time]] = await middleTimes(
    async () => new Map([["act", await longestTask(page, act)]]),
    (time) => time > longest
  );
  console.log(`the longest task took ${Math.round(time)} ms`);
  expect(time).toBeLessThanOrEqual(longest);
}

/** Each of these figures answers its presets, where it has some: what it says follows them. */
async function expectAnswers(page: Page, ids: readonly string[] = figures): Promise<void> {
  for (const id of ids) {
    await drawn(page, id);
    const presets = page.locator(`#${id} .frame .presets button`);
    if ((await presets.count()) < 2) continue;
    const said = new Set<string>();
    for (const i of [0, -1]) {
      await presets.nth(i).dispatchEvent("click");
      await expect.poll(() => presets.nth(i).getAttribute("aria-pressed"), {message: id}).toBe("true");
      await framesLater(page);
      said.add(await reading(page, id));
    }
    expect(said.size, id).toBe(2);
  }
}

/** The step that the learner stands at. */
async function step(page: Page): Promise<number> {
  return Number(/\d+/.exec((await page.locator("#learn .standing").textContent())!)![0]);
}

async function play(page: Page): Promise<void> {
  await drawn(page, "learn");
  await page.locator("#learn .stage").scrollIntoViewIfNeeded();
  const before = await step(page);
  await page.locator("#learn .play-pause").click();
  await expect.poll(() => step(page)).toBeGreaterThan(before);
}

/** The learner, while it plays, goes as fast as ever: it does not make up for what it has missed. */
async function expectItsPace(page: Page): Promise<void> {
  const [before, since] = [await step(page), performance.now()];
  await pageTime(page, 2000);
  const steps = (await step(page)) - before;
  const pace = 15; // steps a second, as the figure opens
  expect(steps).toBeLessThan((1.2 * pace * (performance.now() - since)) / 1000 + 3);
}

describe("an arrow key held down on a slider for a minute", () => {
  // A keyboard repeats a key about thirty times a second.
  const repeats = 1800;
  it.each([
    ["/", "match"],
    ["/", "soft-hard"],
    ["/", "nudge"],
    ["/?learn.more=true", "learn"],
    ["/lab", "lab"]
  ])(
    "on %s, in %s",
    async (path, id) => {
      const {page, errors} = path === "/lab" ? await openLab(open) : await open(path);
      await drawn(page, id);
      const slider = page.locator(`#${id} .frame input[type=range]`).first();
      const values = new Set<number>();
      await expectNoLongTask(page, async () => {
        await slider.focus();
        let key = "";
        for (let i = 0; i < repeats; ++i) {
          const next = i % 200 < 100 ? "ArrowRight" : "ArrowLeft";
          if (key && key !== next) await page.keyboard.up(key);
          await page.keyboard.down((key = next));
          if (i % 100 === 50) values.add(await slider.evaluate((input: HTMLInputElement) => input.valueAsNumber));
        }
        await page.keyboard.up(key);
      });
      expect(values.size).toBeGreaterThan(1);
      await expectAnswers(page, [id]);
      expect(errors).toEqual([]);
    },
    180_000
  );
});

describe("while the learner plays", () => {
  it("a hundred sizes of the window", async () => {
    const {page, errors} = await open("/");
    await readThrough(page, figures);
    const dice = random(11);
    await play(page);
    await expectNoLongTask(page, async () => {
      for (let i = 0; i < 100; ++i)
        await page.setViewportSize({
          width: 320 + Math.round(1000 * dice()),
          height: 400 + Math.round(600 * dice())
        });
    });
    await page.setViewportSize({width: 1280, height: 900});
    await expectAnswers(page);
    expect(errors).toEqual([]);
  }, 240_000);

  it("printing, on the screen and into a file", async () => {
    const {page, errors} = await open("/");
    await readThrough(page, figures);
    await play(page);
    for (let i = 0; i < 5; ++i) {
      await page.emulateMedia({media: "print"});
      expect((await page.pdf()).length).toBeGreaterThan(100_000);
      await page.emulateMedia({media: null});
      const before = await step(page);
      await page.locator("#learn .stage").scrollIntoViewIfNeeded();
      await expect.poll(() => step(page), {message: "it goes on"}).toBeGreaterThan(before);
    }
    await expectAnswers(page);
    expect(errors).toEqual([]);
  }, 240_000);

  // This Chromium has no window to hide, so the page is told what it would be told, and gets no frames meanwhile.
  it("a tab in the background: it rests, and goes on where it was", async () => {
    const {page, errors} = await open("/", {}, (page) => page.addInitScript(canBeHidden));
    await play(page);
    const hide = (hidden: boolean) =>
      page.evaluate((hidden) => (window as unknown as {hide(hidden: boolean): void}).hide(hidden), hidden);
    for (let i = 0; i < 3; ++i) {
      await hide(true);
      const before = await step(page);
      await page.waitForTimeout(2000);
      expect(await step(page)).toBe(before);
      await expectNoLongTask(page, async () => {
        await hide(false);
        await expect.poll(() => step(page)).toBeGreaterThan(before);
      });
      await expectItsPace(page);
    }
    await expectAnswers(page);
    expect(errors).toEqual([]);
  });

  // As a browser freezes a tab for good, or a computer that is shut and opened again: time goes on, and nothing runs.
  it("a frozen tab: it goes on where it was", async () => {
    const {page, errors} = await open("/");
    await play(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Debugger.enable");
    for (let i = 0; i < 3; ++i) {
      const before = await step(page);
      await session.send("Debugger.pause");
      await new Promise((resolve) => setTimeout(resolve, 5000));
      await session.send("Debugger.resume");
      await expect.poll(() => step(page)).toBeGreaterThan(before);
      await expectItsPace(page);
    }
    await session.detach();
    await expectAnswers(page);
    expect(errors).toEqual([]);
  });
});

/** Gives the page a function that hides it, as far as a page can tell. Runs in the page. */
function canBeHidden(): void {
  let hidden = false;
  const {requestAnimationFrame: ask, cancelAnimationFrame: forget} = window;
  const held = new Map<number, FrameRequestCallback>();
  let last = 1e6;
  window.requestAnimationFrame = (act) => {
    if (!hidden) return ask.call(window, act);
    held.set(++last, act);
    return last;
  };
  window.cancelAnimationFrame = (id) => {
    if (!held.delete(id)) forget.call(window, id);
  };
  Object.defineProperty(document, "hidden", {get: () => hidden});
  Object.defineProperty(document, "visibilityState", {get: () => (hidden ? "hidden" : "visible")});
  Object.assign(window, {
    hide(next: boolean) {
      hidden = next;
      document.dispatchEvent(new Event("visibilitychange", {bubbles: true}));
      if (hidden) return;
      for (const act of held.values()) ask.call(window, act);
      held.clear();
    }
  });
}

it("back and forward: the figures are as they were left, and answer", async () => {
  const {page, errors} = await open("/?soft-hard.temperature=0.05");
  await drawn(page, "soft-hard");
  for (let i = 0; i < 3; ++i) {
    await page.goto(`${inject("origin")}/lab`);
    await drawn(page, "lab");
    await page.goBack();
    await drawn(page, "soft-hard");
    expect(await reading(page, "soft-hard")).toContain("At temperature 0.05");
  }
  await expectAnswers(page, ["soft-hard", "match"]);
  expect(errors).toEqual([]);
});
