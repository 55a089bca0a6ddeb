import jsQR from "jsqr";
import type {Page} from "playwright-core";
import {PNG} from "pngjs";
import {describe, expect, it} from "vitest";
import {at, openDeck, ready} from "./deck.js";
import {drawn, expectReading, figures, site} from "./site.js";

const {open, origin} = site();
const present = openDeck.bind(null, open);

const value = (page: Page, id: string) =>
  page.evaluate(
    (id) => JSON.stringify((document.querySelector(`#${id} .frame, #${id}.quiz`) as unknown as {value: object}).value),
    id
  );

describe("the deck", () => {
  it("has a slide for every part of the chapter, and no error or foreign request", async () => {
    const {page: chapter} = await open("/");
    const parts = await chapter.locator("main h2, main h3").count();
    const {page, errors, foreign} = await present();
    // A title and a question before them, and a slide to leave on.
    expect(await page.locator(".slides > section").count()).toBe(parts + 3);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("applies one preset a step and undoes it, on every slide", async () => {
    const {page, errors} = await present();
    const slides = await page.locator(".slides > section").count();
    const stepped: string[] = [];
    for (let s = 1; s < slides; ++s) {
      await page.evaluate((s) => (location.hash = `#/${s}`), s);
      await page.waitForFunction(
        (s) => document.querySelectorAll(".slides > section")[s].classList.contains("present"),
        s
      );
      const id = await page.evaluate(() => document.querySelector("section.present :is(figure, .quiz)")?.id);
      if (!id) continue;
      if (id !== "quiz") await drawn(page, id);
      await page.waitForSelector("section.present .step", {state: "attached"});
      stepped.push(id);
      const steps = await page.locator("section.present .step").count();
      expect(steps, id).toBeGreaterThanOrEqual(2);
      const states = [await value(page, id)];
      for (let i = 0; i < steps; ++i) {
        await page.keyboard.press("PageDown");
        states.push(await value(page, id));
        expect(await page.locator("section.present .step.current-fragment").count()).toBe(1);
      }
      for (let i = steps - 1; i >= 0; --i) {
        await page.keyboard.press("PageUp");
        expect(await value(page, id), `${id}, back to step ${i}`).toBe(states[i]);
      }
    }
    expect(stepped).toEqual([...figures, "quiz"]);
    expect(errors).toEqual([]);
  }, 120_000);

  it("restores a step from its address", async () => {
    const {page} = await present("/slides#/soft-hard-slide/2");
    await drawn(page, "soft-hard");
    await expectReading(page, "soft-hard", "At temperature 5");
  });

  it("opens with the chapter's values", async () => {
    const {page} = await present("/slides?heatmap.head=1.3#/heatmap-slide");
    await drawn(page, "heatmap");
    await expectReading(page, "heatmap", "Head 1.3");
  });

  it("leaves a focused slider, menu and button their own keys", async () => {
    const {page} = await present("/slides#/library-slide");
    await drawn(page, "library");
    const before = await at(page);
    for (const [control, key] of [
      ["#library input[type=range]", "ArrowRight"],
      ["#library select", "ArrowDown"],
      ["#library input[type=number]", "ArrowUp"]
    ]) {
      await page.locator(control).focus();
      await page.keyboard.press(key);
      expect(await at(page), control).toBe(before);
    }
    expect(await value(page, "library")).not.toContain("neural");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("ArrowRight");
    expect(await at(page)).not.toBe(before);
  });

  it("goes to the start, the end, the overview and the list of keys by keyboard", async () => {
    const {page} = await present();
    await page.keyboard.press("End");
    expect(await at(page)).toBe("closing-slide/0");
    await page.keyboard.press("Home");
    expect(await at(page)).toBe("title-slide/0");
    await page.keyboard.press("o");
    await page.waitForSelector(".reveal.overview");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".reveal:not(.overview)");
    await page.keyboard.press("Shift+Slash");
    await page.waitForSelector(".r-overlay-help, .r-overlay");
  });

  it("keeps its inputs alive from 400 px to 1280 px", async () => {
    const {page} = await present("/slides#/match-slide");
    await drawn(page, "match");
    await page.setViewportSize({width: 400, height: 700});
    await page.waitForTimeout(200);
    await page.setViewportSize({width: 1280, height: 720});
    await page.locator("#match input[type=range]").first().focus();
    await page.keyboard.press("Home");
    await expectReading(page, "match", "“mat”");
  });

  it("counts a show of hands with the keyboard", async () => {
    const {page} = await present("/slides#/pronoun-slide");
    await drawn(page, "pronoun");
    await page.locator("#pronoun .word", {hasText: "cat"}).focus();
    await page.keyboard.press("1");
    await page.keyboard.press("2");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    for (let i = 0; i < 4; ++i) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("4");
    // A drawing comes a frame after the key, so the numbers are waited for.
    await expect
      .poll(async () => (await page.locator("#pronoun text.room").allTextContents()).filter(Boolean))
      .toEqual(["room 75%", "room 25%"]);
    expect(await page.locator("#pronoun text.room").count()).toBe(11);
    const rooms = await page.locator("#pronoun text.room").allTextContents();
    expect(await at(page)).toBe("pronoun-slide/0");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("PageDown");
    await expectReading(page, "pronoun", "“it” looks hardest at “cat”");
    expect(await page.locator("#pronoun text.room").allTextContents()).toEqual(rooms);
    expect(await page.locator("#pronoun rect.bar").count()).toBe(11);
  });

  it("follows a change in another window of the same browser, both ways", async () => {
    const {page} = await present("/slides#/soft-hard-slide");
    const copy = await page.context().newPage();
    await copy.goto(page.url());
    await ready(copy);
    await drawn(page, "soft-hard");
    await drawn(copy, "soft-hard");
    const slide = async (page: Page, key: string) => {
      await page.locator("#soft-hard input[type=range]").focus();
      await page.keyboard.press(key);
    };
    await slide(page, "Home");
    await expectReading(copy, "soft-hard", "At temperature 0.05");
    await slide(copy, "End");
    await expectReading(page, "soft-hard", "At temperature 5");
  });

  it("opens the speaker's view with notes, a timer and a pace", async () => {
    const {page} = await present("/slides#/library-slide");
    const [popup] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    await popup.waitForFunction(() =>
      document
        .querySelector(".speaker-controls-notes .value")
        ?.textContent?.includes("lends you a share of every shelf")
    );
    expect(await popup.locator(".speaker-controls-time .timer").count()).toBeGreaterThan(0);
    await popup.waitForFunction(() => (document.querySelector(".pacing") as HTMLElement).style.display !== "none");
    // The speaker's copy of the slide follows the slider of the audience's window, and the other way round.
    const copy = popup
      .frames()
      .find((frame) => frame.url().includes("receiver") && !frame.url().includes("controls=false"))!;
    await copy.waitForFunction(() => document.documentElement.dataset.deck === "ready");
    await drawn(page, "library");
    const share = "Soft lending gives that shelf 98%";
    await page.locator("#library input[type=range]").focus();
    await page.keyboard.press("Home");
    await copy.waitForFunction(
      (share) => document.querySelector("#library .reading")!.textContent!.includes(share),
      share
    );
    await copy.locator("#library input[type=range]").focus();
    await copy.locator("#library input[type=range]").press("End");
    await expectReading(page, "library", /Soft lending gives that shelf 1\d%|2\d%/);
  });
});

describe("the code for phones", () => {
  /** What a phone would read on the screen. */
  const scan = async (page: Page): Promise<string | undefined> => {
    const {data, width, height} = PNG.sync.read(await page.screenshot());
    return jsQR(new Uint8ClampedArray(data), width, height)?.data;
  };

  it.each(["light", "dark"] as const)(
    "opens the figure as it is now, %s, and closes at the next press",
    async (theme) => {
      const {page, errors} = await present("/slides#/soft-hard-slide", {colorScheme: theme});
      await drawn(page, "soft-hard");
      await page.keyboard.press("PageDown");
      await page.keyboard.press("q");
      await page.waitForSelector(".code-screen svg");
      expect(await page.locator(".code-screen p").textContent()).toContain("/embed/soft-hard");
      const url = (await scan(page))!;
      expect(url).toBe(`${origin}/embed/soft-hard?soft-hard.temperature=0.05`);
      expect((await page.locator(".code-screen svg").boundingBox())!.height).toBeGreaterThan(560);
      await page.keyboard.press("Escape");
      expect(await page.locator(".code-screen").isVisible()).toBe(false);
      expect(await page.locator(".reveal.overview").count()).toBe(0);
      await page.keyboard.press("q");
      await page.waitForSelector(".code-screen svg");
      await page.keyboard.press("PageDown");
      expect(await page.locator(".code-screen").isVisible()).toBe(false);
      await page.goto(url);
      await drawn(page, "soft-hard");
      await expectReading(page, "soft-hard", "At temperature 0.05");
      expect(errors).toEqual([]);
    }
  );
  it("stands on the last slide, and leads to the chapter", async () => {
    const {page} = await present("/slides#/closing-slide");
    await page.waitForSelector("#closing-slide .qr");
    expect(await scan(page)).toBe(`${origin}/`);
  });
});

it("has a laser pointer that costs nothing until it is asked for", async () => {
  const {page, errors} = await present("/slides#/match-slide");
  expect(await page.locator(".laser").count()).toBe(0);
  await page.keyboard.press("l");
  await page.waitForSelector(".laser");
  await page.mouse.move(300, 200);
  const {x, y, width} = (await page.locator(".laser").boundingBox())!;
  expect([x + width / 2, y + width / 2]).toEqual([300, 200]);
  await page.keyboard.press("l");
  expect(await page.locator(".laser").isVisible()).toBe(false);
  expect(errors).toEqual([]);
});

describe("between chapter and deck", () => {
  it("Present opens the slide of the part on screen, with the values", async () => {
    const {page} = await open("/?heatmap.row=7");
    await drawn(page, "heatmap");
    await page.locator("#the-whole-sentence-at-once").scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector("#heatmap")!.scrollIntoView());
    await page.evaluate(() => document.querySelector<HTMLElement>("a.present")!.click());
    await ready(page);
    expect(await page.locator("section.present h2").textContent()).toBe("The whole sentence at once");
    await expectReading(page, "heatmap", "“it” looks hardest at “cat”");
  });
  it("Read leads back to that part, with the values", async () => {
    const {page} = await present("/slides?soft-hard.temperature=0.05#/soft-hard-slide");
    await page.locator("a.read").click();
    await page.waitForURL(/\?soft-hard\.temperature=0\.05#soft-hard$/);
    await expectReading(page, "soft-hard", "At temperature 0.05");
  });
});
