// What a reader finds before anything is scrolled: the sentence, large, and a question that is not answered yet.
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {withoutModules} from "./missing.js";
import {drawn, expectReading, live, site} from "./site.js";

const {open} = site();

/** Waits until the first figure lives, and scrolls nowhere for that. */
const lives = (page: Page) => page.waitForSelector(live("pronoun"));

describe.each([
  {width: 1280, height: 800, hasTouch: false},
  {width: 360, height: 740, hasTouch: true}
])("at $width x $height", ({width, height, hasTouch}) => {
  const options = {viewport: {width, height}, hasTouch, isMobile: hasTouch};

  it("every word of the sentence is there, large and not covered, with the question above", async () => {
    const {page} = await open("/", options);
    await lives(page);
    const {words, size, question, scrolled} = await page.evaluate(() => {
      const boxes = Array.from(document.querySelectorAll("#pronoun .word"), (word) => {
        const {left, top, right, bottom} = word.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.closest(".word");
        return {left, top, right, bottom, free: hit === word};
      });
      const {top} = document.querySelector("#pronoun .ask")!.getBoundingClientRect();
      const text = document.querySelector("#pronoun .word text")!;
      return {words: boxes, size: parseFloat(getComputedStyle(text).fontSize), question: top, scrolled: scrollY};
    });
    expect(scrolled).toBe(0);
    expect(words).toHaveLength(11);
    expect(size).toBeGreaterThanOrEqual(40);
    for (const {left, top, right, bottom, free} of words) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(top).toBeGreaterThan(question);
      expect(bottom).toBeLessThan(height);
      expect(free).toBe(true);
    }
  });

  it("a tap answers, and nothing moves but the words", async () => {
    const {page} = await open("/", options);
    await lives(page);
    const stage = () => page.locator("#pronoun .stage").boundingBox();
    const before = await stage();
    const mat = page.locator("#pronoun .word", {hasText: "mat"});
    await (hasTouch ? mat.tap() : mat.click());
    await expectReading(page, "pronoun", "You said “mat”; we would say “cat”, and so does the head.");
    expect(await stage()).toEqual(before);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it("the picture that the build took stands at the same place, and asks the same", async () => {
    const {page: still} = await open("/", options, withoutModules);
    const {page: live} = await open("/", options);
    await lives(live);
    const image = still.locator("#pronoun .still.opens img");
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBeTruthy();
    const stage = (page: Page) => page.locator("#pronoun .stage:visible").first().boundingBox();
    expect(await stage(still)).toEqual(await stage(live));
    expect(await image.getAttribute("alt")).toContain("Choose the word that “it” stands for");
  });
});

it("the answer stands neither in the lead nor on the title slide, nor in the picture of the first figure", async () => {
  const {page} = await open("/");
  expect(await page.locator(".lead").textContent()).not.toContain("cat");
  await lives(page);
  expect(await page.locator("#pronoun .arcs path").count()).toBe(0);
  const {page: deck} = await open("/slides");
  expect(await deck.locator("#title-slide").textContent()).not.toContain("cat");
});

it("waits for a guess on a very tall screen too", async () => {
  const {page} = await open("/", {viewport: {width: 1280, height: 2400}});
  await lives(page);
  await drawn(page, "library");
  await page.waitForTimeout(300);
  expect(await page.locator("#pronoun .arcs path").count()).toBe(0);
});

it("says how long reading takes and how many figures there are", async () => {
  const {page} = await open("/");
  const line = await page.locator(".lead ~ .small").first().textContent();
  expect(line).toMatch(/^About \d+ minutes to read, with \d+ figures/);
});

it("a figure that opens the page goes by the name of its section", async () => {
  const {page} = await open("/");
  await lives(page);
  const title = () =>
    page.locator("#pronoun .frame").evaluate((frame) => (frame as unknown as {place: {title: string}}).place.title);
  expect(await title()).toBe("Where does “it” look?");
});
