import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {violations} from "../browser/axe.js";
import {ready} from "../browser/deck.js";
import {site} from "../browser/site.js";

const {open} = site();
const list = (page: Page) => page.locator("#observablehq-toc nav");
const current = (page: Page) => page.locator("#observablehq-toc [aria-current]");
const button = (page: Page) => page.locator("#observablehq-toc > button");
const goTo = (page: Page, id: string) => page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), id);

describe.each([1280, 1700])("beside the figures, %i px wide", (width) => {
  it("stands there from the beginning, marks the section on screen, and touches no figure", async () => {
    const {page} = await open("/", {viewport: {width, height: 800}});
    expect(await list(page).isVisible()).toBe(true);
    expect(await button(page).isVisible()).toBe(false);
    await expect.poll(() => current(page).allTextContents()).toEqual(["Where does “it” look?"]);
    await goTo(page, "soft-or-hard");
    await expect.poll(() => current(page).allTextContents()).toEqual(["Soft or hard?"]);
    await goTo(page, "queries-meet-keys");
    await expect.poll(() => current(page).allTextContents()).toEqual(["Queries meet keys"]);
    const right = (await list(page).boundingBox())!;
    const figure = (await page.locator("#pronoun").boundingBox())!;
    expect(right.x + right.width).toBeLessThanOrEqual(figure.x);
  });
});

describe.each([320, 768])("behind a button, %i px wide", (width) => {
  const options = {viewport: {width, height: 640}};
  it("keeps out of the first screen, then opens, leads to a section and closes", async () => {
    const {page} = await open("/", options);
    expect(await list(page).isVisible()).toBe(false);
    await expect.poll(() => button(page).evaluate((button) => getComputedStyle(button).opacity)).toBe("0");
    await goTo(page, "soft-or-hard");
    await expect.poll(() => button(page).textContent()).toBe("Contents 5 of 11");
    await button(page).click();
    expect(await button(page).getAttribute("aria-expanded")).toBe("true");
    expect(await current(page).textContent()).toBe("Soft or hard?");
    const box = (await list(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await list(page).locator("a", {hasText: "Queries meet keys"}).click();
    expect(await list(page).isVisible()).toBe(false);
    await expect.poll(() => button(page).textContent()).toBe("Contents 3 of 11");
    expect(await page.evaluate(() => location.hash)).toBe("#queries-meet-keys");
  });

  it("works by keyboard, and Escape gives the focus back", async () => {
    const {page} = await open("/", options);
    await button(page).focus();
    expect(await button(page).evaluate((button) => getComputedStyle(button).opacity)).toBe("1");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("Where does “it” look?");
    await page.keyboard.press("Escape");
    expect(await list(page).isVisible()).toBe(false);
    expect(await button(page).evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

it("Present in it opens the slide of the section on screen", async () => {
  const {page} = await open("/", {viewport: {width: 1280, height: 800}});
  await goTo(page, "soft-or-hard");
  await list(page).locator("a.present").click();
  await ready(page);
  expect(await page.locator("section.present h2").textContent()).toBe("Soft or hard?");
});

it.each([320, 1280])("is a plain list where no script runs, %i px wide", async (width) => {
  const {page} = await open("/", {javaScriptEnabled: false, viewport: {width, height: 800}});
  expect(await list(page).locator("a:visible").count()).toBe(11);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

it("stands neither on paper nor on slides nor in embeds", async () => {
  const {page} = await open("/");
  await page.emulateMedia({media: "print"});
  expect(await page.locator("#observablehq-toc").isVisible()).toBe(false);
  for (const path of ["/slides", "/embed/match"]) {
    const {page} = await open(path);
    expect(await page.locator("#observablehq-toc").count(), path).toBe(0);
  }
});
