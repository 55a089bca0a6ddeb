import {execFile} from "node:child_process";
import {mkdtemp, readFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, expectReading, site} from "./site.js";

const {open} = site();

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.deck === "ready");
}

async function present(path = "/slides", options: Parameters<typeof open>[1] = {}) {
  const visit = await open(path, {viewport: {width: 1280, height: 720}, reducedMotion: "reduce", ...options});
  await ready(visit.page);
  return visit;
}

/** Where the deck stands: the slide's id and how many of its steps were taken. */
const at = (page: Page) =>
  page.evaluate(() => {
    const slide = document.querySelector("section.present")!;
    return `${slide.id}/${slide.querySelectorAll(".step.visible").length}`;
  });
const value = (page: Page, id: string) =>
  page.evaluate(
    (id) => JSON.stringify((document.querySelector(`#${id} .frame`) as unknown as {value: object}).value),
    id
  );

describe("the deck", () => {
  it("has a slide for every part of the chapter, and no error or foreign request", async () => {
    const {page: chapter} = await open("/");
    const parts = await chapter.locator("main h2, main h3").count();
    const {page, errors, foreign} = await present();
    expect(await page.locator(".slides > section").count()).toBe(parts + 1);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("applies one preset a step and undoes it, on every slide", async () => {
    const {page, errors} = await present();
    const slides = await page.locator(".slides > section").count();
    for (let s = 1; s < slides; ++s) {
      await page.evaluate((s) => (location.hash = `#/${s}`), s);
      await page.waitForFunction(
        (s) => document.querySelectorAll(".slides > section")[s].classList.contains("present"),
        s
      );
      const id = await page
        .locator("section.present figure")
        .getAttribute("id", {timeout: 100})
        .catch(() => null);
      if (!id) continue;
      await drawn(page, id);
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
    expect(await at(page)).toBe("next-slide/0");
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
      document.querySelector(".speaker-controls-notes .value")?.textContent?.includes("library is softer")
    );
    expect(await popup.locator(".speaker-controls-time .timer").count()).toBeGreaterThan(0);
    await popup.waitForFunction(() => (document.querySelector(".pacing") as HTMLElement).style.display !== "none");
    // The speaker's copy of the slide follows the slider of the audience's window, and the other way round.
    const copy = popup
      .frames()
      .find((frame) => frame.url().includes("receiver") && !frame.url().includes("controls=false"))!;
    await copy.waitForFunction(() => document.documentElement.dataset.deck === "ready");
    await drawn(page, "library");
    const share = "Soft lending gives that shelf 99%";
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

describe("legible from the back row", () => {
  it.each([
    [1280, 720, "light"],
    [1280, 720, "dark"],
    [1920, 1080, "light"],
    [1024, 768, "light"]
  ] as const)(
    "cuts nothing off at %i x %i, %s, on any slide and step",
    async (width, height, colorScheme) => {
      const {page} = await present("/slides", {viewport: {width, height}, colorScheme});
      const problems: string[] = [];
      const seen = new Set<string>();
      for (let guard = 0; guard < 120; ++guard) {
        const hash = await at(page);
        if (seen.has(hash)) break;
        seen.add(hash);
        await page.waitForTimeout(60);
        problems.push(...(await page.evaluate(measure)).map((problem) => `${hash}: ${problem}`));
        await page.keyboard.press("PageDown");
      }
      expect(seen.size).toBeGreaterThan(40);
      expect(problems).toEqual([]);
    },
    120_000
  );
});

/**
 * What is wrong with the slide on screen: text that leaves it or its figure, that is too small, and scrolling. Runs
 * in the page.
 */
function measure(): string[] {
  const section = document.querySelector<HTMLElement>("section.present")!;
  const scale = section.getBoundingClientRect().width / 1280;
  const problems: string[] = [];
  const screen = {left: -1, top: -1, right: innerWidth + 1, bottom: innerHeight + 1};
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement!;
    if (!node.data.trim() || parent.closest(".notes, .hidden, option, .fragment:not(.current-fragment), [hidden]"))
      continue;
    if (getComputedStyle(parent).visibility === "hidden") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    if (box.left < screen.left || box.top < screen.top || box.right > screen.right || box.bottom > screen.bottom)
      problems.push(`cut off: ${node.data.trim().slice(0, 40)}`);
    const play = parent.closest(".frame")?.getBoundingClientRect();
    if (
      play &&
      (box.left < play.left - 2 || box.right > play.right + 2 || box.bottom > play.bottom + 2 || box.top < play.top - 2)
    )
      problems.push(`leaves its figure: ${node.data.trim().slice(0, 40)}`);
    const zoom = Number(getComputedStyle(parent.closest(".stage") ?? parent).getPropertyValue("--fit")) || 1;
    const size = parseFloat(getComputedStyle(parent).fontSize) * (parent.closest(".stage") ? zoom : 1);
    const drawnScale = parent instanceof SVGElement ? parent.ownerSVGElement!.getScreenCTM()!.a / scale / zoom : 1;
    const least = parent.closest(".stage") ? 14 : 18;
    if (size * drawnScale < least - 0.1)
      problems.push(`too small (${(size * drawnScale).toFixed(1)}): ${node.data.trim().slice(0, 40)}`);
  }
  for (const element of section.querySelectorAll<HTMLElement>(".scroll, .stage, .frame"))
    if (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
      problems.push(
        `scrolls: ${element.className} ${element.scrollWidth}x${element.scrollHeight} in ${element.clientWidth}x${element.clientHeight}`
      );
  const stage = section.querySelector(".stage")?.getBoundingClientRect();
  const settings = section.querySelector(".settings")?.getBoundingClientRect();
  for (const picture of section.querySelectorAll(".stage svg")) {
    const box = picture.getBoundingClientRect();
    if (settings && stage && box.bottom > settings.top + 2) problems.push("the picture covers its controls");
  }
  return problems;
}

describe("npm run pdf", () => {
  it("writes a page a slide, and with notes twice as many", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pdf-"));
    const tsx = join("node_modules", "tsx", "dist", "cli.mjs");
    const {page} = await present();
    const slides = await page.locator(".slides > section").count();
    const pages = async (...args: string[]) => {
      const file = join(folder, "deck.pdf");
      await promisify(execFile)(process.execPath, [tsx, "tools/pdf.ts", "--out", file, ...args]);
      return (await readFile(file, "latin1")).match(/\/Type\s*\/Page\b(?!s)/g)!.length;
    };
    expect(await pages()).toBe(slides);
    expect(await pages("--notes")).toBeGreaterThan(slides + 10);
  }, 90_000);
});
