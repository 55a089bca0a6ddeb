import pixelmatch from "pixelmatch";
import {PNG} from "pngjs";
import type {Frame, Page} from "puppeteer-core";
import {expect, it} from "vitest";
import {at, measure, ready, walkDeck} from "../browser/deck.js";
import {drawn, expectReading, inFirefox, reading, site} from "./site.js";

// Less motion: the deck then moves at once from slide to slide.
const {open} = site({"ui.prefersReducedMotion": 1});

async function present(path = "/slides") {
  const visit = await open(path, {width: 1280, height: 720});
  await ready(visit.page);
  return visit;
}

inFirefox("the slides in Firefox", () => {
  it("show something new at every press, to the end, with nothing cut off, too small or scrolled", async () => {
    const {page, errors, foreign} = await present();
    const problems: string[] = [];
    let before: PNG | undefined;
    // Without the caption of the step and the page number, which change in any case.
    const clip = {x: 0, y: 120, width: 1280, height: 560};
    const count = await walkDeck(page, async (here) => {
      const now = PNG.sync.read(Buffer.from(await page.screenshot({clip})));
      const changed = before ? pixelmatch(before.data, now.data, undefined, now.width, now.height) : Infinity;
      if (changed < 150) problems.push(`${here}: ${changed} pixels are new`);
      before = now;
      for (const problem of await page.evaluate(measure)) problems.push(`${here}: ${problem}`);
    });
    expect(problems).toEqual([]);
    expect(count).toBeGreaterThan(40);
    expect(await at(page)).toMatch(/^closing-slide/);
    expect([errors, foreign]).toEqual([[], []]);
  });

  it("apply a preset a step, and undo it", async () => {
    const {page} = await present("/slides#/soft-hard-slide");
    await drawn(page, "soft-hard");
    const before = await reading(page, "soft-hard");
    await page.keyboard.press("ArrowRight");
    await expectReading(page, "soft-hard", "At temperature 0.05");
    expect(await at(page)).toBe("soft-hard-slide/1");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => reading(page, "soft-hard")).toBe(before);
    expect(await at(page)).toBe("soft-hard-slide/0");
  });

  it("let a handle follow the mouse, where pictures are larger than on a page", async () => {
    const {page} = await present("/slides#/compass-slide");
    await drawn(page, "compass");
    const dot = async () => {
      const {x, y, width, height} = (await (await page.$("#compass .dot"))!.boundingBox())!;
      return {x: Math.round(x + width / 2), y: Math.round(y + height / 2)};
    };
    const from = await dot();
    const to = {x: from.x - 60, y: from.y - 70};
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, {steps: 5});
    await page.mouse.up();
    await expect.poll(async () => Math.hypot((await dot()).x - to.x, (await dot()).y - to.y)).toBeLessThan(6);
  });

  it("have an overview, a blank screen, the full screen, a code for phones and a list of keys", async () => {
    const {page} = await present();
    await page.keyboard.press("o");
    await page.waitForSelector(".reveal.overview");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".reveal:not(.overview)");
    await page.keyboard.press("b");
    await page.waitForSelector(".reveal.paused");
    await page.keyboard.press("b");
    await page.waitForSelector(".reveal:not(.paused)");
    await page.keyboard.press("f");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.evaluate(() => document.exitFullscreen());
    await page.keyboard.press("q");
    await page.waitForSelector(".code-screen svg");
    await page.keyboard.press("q");
    await page.waitForSelector(".code-screen", {hidden: true});
    await page.keyboard.down("Shift");
    await page.keyboard.press("?");
    await page.keyboard.up("Shift");
    await page.waitForSelector(".r-overlay-help, .r-overlay");
  });
});

inFirefox("the speaker's view in Firefox", () => {
  /** Opens the view, and waits until its copy of the slide stands. */
  async function speakerView(page: Page): Promise<{view: Page; copy: Frame}> {
    const opened = new Promise<Page>((resolve) => page.once("popup", (popup) => resolve(popup!)));
    await page.keyboard.press("s");
    const view = await opened;
    const copy = (await (await view.waitForSelector("#current-slide iframe"))!.contentFrame())!;
    await ready(copy);
    return {view, copy};
  }

  /** What stands in a window: its slide and step, and what its figure says. */
  async function state(window: Page | Frame): Promise<string[]> {
    await drawn(window, "soft-hard");
    return [await at(window), await reading(window, "soft-hard")];
  }

  it("takes over step and figure, moves nothing by itself, then leads and follows", async () => {
    const {page, errors} = await present("/slides#/soft-hard-slide");
    await drawn(page, "soft-hard");
    await page.keyboard.press("PageDown");
    await page.focus("#soft-hard input[type=range]");
    await page.keyboard.press("End");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expectReading(page, "soft-hard", "At temperature 5");
    const before = await state(page);
    const {view, copy} = await speakerView(page);
    // Long enough for everything that a window might still say, such as what reveal.js holds back for half a second.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await state(page)).toEqual(before);
    await expect.poll(() => state(copy)).toEqual(before);

    await view.keyboard.press("PageDown");
    await expect.poll(() => at(page)).toBe("soft-hard-slide/2");
    await page.bringToFront();
    await page.keyboard.press("PageUp");
    await expect.poll(() => at(copy)).toBe("soft-hard-slide/1");
    const back = await state(page);
    await expect.poll(() => state(copy)).toEqual(back);
    expect(errors).toEqual([]);
  });

  it("has the notes and the next slide", async () => {
    const {page} = await present("/slides#/library-slide");
    await drawn(page, "library");
    const {view} = await speakerView(page);
    await view.waitForFunction(() =>
      document.querySelector(".speaker-controls-notes .value")?.textContent?.includes("lends you a share")
    );
    const next = (await (await view.waitForSelector("#upcoming-slide iframe"))!.contentFrame())!;
    await ready(next);
    await expect.poll(() => at(next)).toBe("library-slide/1");
  });
});
