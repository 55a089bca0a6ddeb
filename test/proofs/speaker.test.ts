import type {Frame, Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {at, openDeck, ready} from "../browser/deck.js";
import {drawn, expectReading, live, pageTime, reading, site} from "../browser/site.js";

const {open} = site();
const present = openDeck.bind(null, open);

/** Opens the speaker's view, and waits until its copy of the slide on show has taken over what the audience sees. */
async function speakerView(page: Page): Promise<{popup: Page; copy: Frame}> {
  const [popup] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  await popup.waitForSelector("#current-slide iframe");
  return {popup, copy: await copyOf(popup)};
}

async function copyOf(popup: Page): Promise<Frame> {
  const element = await popup.waitForSelector("#current-slide iframe");
  const copy = (await element.contentFrame())!;
  await copy.waitForFunction(() => document.documentElement.dataset.deck === "ready");
  return copy;
}

/** What stands in a window: its slide and step, and what its figure says. */
async function state(window: Page | Frame, id: string): Promise<string[]> {
  await window.waitForSelector(live(id), {state: "attached"});
  return [await at(window), await reading(window, id)];
}

/** Long enough for everything that a window might still say, such as what reveal.js holds back for half a second. */
const settled = (page: Page) => pageTime(page, 1500);

describe("the speaker's view", () => {
  it("opened in the middle of a slide takes over step and figure, and moves nothing", async () => {
    const {page, errors} = await present("/slides#/pronoun-slide");
    await drawn(page, "pronoun");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await expectReading(page, "pronoun", "“tired”");
    await settled(page);
    const before = await state(page, "pronoun");
    const url = page.url();
    const {popup, copy} = await speakerView(page);
    await settled(page);
    expect(await state(page, "pronoun")).toEqual(before);
    expect(page.url()).toBe(url);
    await expect.poll(() => state(copy, "pronoun")).toEqual(before);
    // One step back undoes one step, in both.
    await page.keyboard.press("PageUp");
    await expectReading(page, "pronoun", "“it” looks hardest at “cat”");
    const back = await state(page, "pronoun");
    await expect.poll(() => state(copy, "pronoun")).toEqual(back);
    // Closed and opened again, after a change by hand.
    await popup.close();
    await page.locator("#pronoun .word", {hasText: "mat"}).click();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expectReading(page, "pronoun", "“mat”");
    const changed = await state(page, "pronoun");
    const again = await speakerView(page);
    await settled(page);
    expect(await state(page, "pronoun")).toEqual(changed);
    await expect.poll(() => state(again.copy, "pronoun")).toEqual(changed);
    expect(errors).toEqual([]);
  });

  it("leads the audience once it is there, steps, slides and blank screen, and each step can be undone", async () => {
    const {page} = await present("/slides#/soft-hard-slide");
    await drawn(page, "soft-hard");
    const {popup, copy} = await speakerView(page);
    await state(copy, "soft-hard");
    const before = await state(page, "soft-hard");
    await popup.keyboard.press("ArrowRight");
    await expect.poll(() => at(page)).toBe("soft-hard-slide/1");
    await expectReading(page, "soft-hard", "At temperature 0.05");
    await popup.keyboard.press("ArrowLeft");
    await expect.poll(() => state(page, "soft-hard")).toEqual(before);
    await popup.keyboard.press("b");
    await page.waitForSelector(".reveal.paused");
    await popup.keyboard.press("b");
    await page.waitForSelector(".reveal:not(.paused)");
    await popup.keyboard.press("n"); // the next step
    await expect.poll(() => at(page)).toBe("soft-hard-slide/1");
    await popup.keyboard.press("Home");
    await expect.poll(() => at(page)).toBe("title-slide/0");
  });

  it("survives when either window is loaded anew", async () => {
    const {page} = await present("/slides#/soft-hard-slide");
    await drawn(page, "soft-hard");
    await page.keyboard.press("PageDown");
    const {popup, copy} = await speakerView(page);
    await state(copy, "soft-hard");
    await page.locator("#soft-hard input[type=range]").focus();
    await page.keyboard.press("End");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expectReading(page, "soft-hard", "At temperature 5");
    await pageTime(page, 400); // the address is written when values rest
    const before = await state(page, "soft-hard");
    await page.reload();
    await ready(page);
    await settled(page);
    expect(await state(page, "soft-hard")).toEqual(before);
    await expect.poll(() => state(copy, "soft-hard")).toEqual(before);
    // What the audience's window did before it was loaded anew can still be undone.
    await page.keyboard.press("PageUp");
    await expectReading(page, "soft-hard", "At temperature 1,");
    await page.keyboard.press("PageDown");
    await expectReading(page, "soft-hard", "At temperature 0.05");
    const stepped = await state(page, "soft-hard");
    await expect.poll(() => state(copy, "soft-hard")).toEqual(stepped);
    await copy.evaluate(() => location.reload());
    const reloaded = await copyOf(popup);
    await expect.poll(() => state(reloaded, "soft-hard")).toEqual(stepped);
    await settled(page);
    expect(await state(reloaded, "soft-hard")).toEqual(stepped);
    expect(await state(page, "soft-hard")).toEqual(stepped);
  });

  it("shows what comes next one step ahead", async () => {
    const {page} = await present("/slides#/soft-hard-slide");
    await drawn(page, "soft-hard");
    await page.keyboard.press("PageDown");
    const {popup} = await speakerView(page);
    const upcoming = (await (await popup.waitForSelector("#upcoming-slide iframe")).contentFrame())!;
    await expect.poll(() => at(upcoming).catch(() => ""), {timeout: 15_000}).toBe("soft-hard-slide/2");
    await settled(page);
    expect(await at(upcoming)).toBe("soft-hard-slide/2");
    expect(await at(page)).toBe("soft-hard-slide/1");
  });
});

it("two windows for the audience go together, and a third joins without moving them", async () => {
  const {page} = await present("/slides#/soft-hard-slide");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await ready(other);
  for (const window of [page, other]) await drawn(window, "soft-hard");
  await page.keyboard.press("PageDown");
  await expectReading(page, "soft-hard", "At temperature 0.05");
  const first = await state(page, "soft-hard");
  await expect.poll(() => state(other, "soft-hard")).toEqual(first);
  await other.keyboard.press("PageDown");
  await expectReading(other, "soft-hard", "At temperature 1,");
  const before = await state(other, "soft-hard");
  await expect.poll(() => state(page, "soft-hard")).toEqual(before);
  const {copy} = await speakerView(page);
  await settled(page);
  for (const window of [page, other]) expect(await state(window, "soft-hard")).toEqual(before);
  await expect.poll(() => state(copy, "soft-hard")).toEqual(before);
  await other.keyboard.press("PageUp");
  await expect.poll(() => at(copy)).toBe("soft-hard-slide/1");
  await expect.poll(() => at(page)).toBe("soft-hard-slide/1");
});
