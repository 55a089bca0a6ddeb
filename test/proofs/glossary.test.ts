import type {Page} from "playwright-core";
import {expect, it} from "vitest";
import {readChapter} from "../../src/chapter/outline.js";
import {violations} from "../browser/axe.js";
import {drawn, site} from "../browser/site.js";

const {open} = site();
const {glossary} = readChapter();
const line = (name: string) => glossary.find((term) => term.name === name)!.line;
const tip = (page: Page) => page.locator(".tip");
const term = (page: Page, name: string) => page.locator(`a.term[href="#term-${name}"]`);
const lively = (page: Page) => page.waitForSelector("a.term[role=button]");

it("stands wherever a role has its colour in the prose, and once a section for other names", async () => {
  const {page} = await open("/");
  const roles = "main > :is(p, ol) b:is(.query, .key, .value)";
  expect(await page.locator(roles).count()).toBeGreaterThan(8);
  const bare = await page.locator(roles).evaluateAll((list) => list.filter((role) => !role.closest("a.term")).length);
  expect(bare).toBe(0);
  for (const name of ["score", "weight", "softmax", "temperature", "head", "layer"])
    expect(await term(page, name).count(), name).toBeGreaterThan(0);
});

it("shows a line on hover, lets the pointer reach it, and closes with Escape", async () => {
  const {page} = await open("/", {viewport: {width: 1280, height: 800}});
  await lively(page);
  const query = term(page, "query").first();
  await query.hover();
  expect(await tip(page).textContent()).toBe(line("query"));
  await tip(page).hover();
  await page.waitForTimeout(400);
  expect(await tip(page).isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await tip(page).isVisible()).toBe(false);
});

it("shows a line for a coloured name in a picture, on hover, at a press and on focus", async () => {
  const {page} = await open("/");
  await lively(page);
  await drawn(page, "dictionary");
  for (const name of ["key", "value"]) {
    await page.locator(`#dictionary th .${name}`).hover();
    expect(await tip(page).textContent()).toBe(line(name));
    await page.keyboard.press("Escape");
    await page.locator(`#dictionary th .${name}`).click();
    expect(await tip(page).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await page.mouse.move(0, 0);
    await page.locator("#dictionary .presets button").last().focus();
    for (let i = 0; i < (name === "key" ? 1 : 2); ++i) await page.keyboard.press("Tab");
    expect(await tip(page).textContent()).toBe(line(name));
    expect(await tip(page).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  }
});

it("shows a line on focus, and takes it along to the next name", async () => {
  const {page} = await open("/");
  await lively(page);
  const first = page.locator("a.term").first();
  await first.focus();
  await page.keyboard.press("Tab"); // focus by the keyboard from here on
  await page.keyboard.press("Shift+Tab");
  expect(await first.evaluate((name) => name === document.activeElement)).toBe(true);
  expect(await tip(page).isVisible()).toBe(true);
  const id = (await first.getAttribute("aria-describedby"))!;
  expect(await tip(page).textContent()).toBe(await page.locator(`#${id}`).textContent());
  await page.keyboard.press("Escape");
  expect(await tip(page).isVisible()).toBe(false);
  await page.keyboard.press("Enter");
  expect(await tip(page).isVisible()).toBe(true);
  expect(page.url()).not.toContain("#term");
});

it("shows a line on a tap, inside of a narrow screen", async () => {
  const {page} = await open("/", {viewport: {width: 320, height: 640}, hasTouch: true, isMobile: true});
  await lively(page);
  for (const name of ["key", "temperature"]) {
    const where = term(page, name).first();
    await where.scrollIntoViewIfNeeded();
    await where.tap();
    await expect.poll(() => tip(page).textContent()).toBe(line(name));
    const {x, width} = (await tip(page).boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

it("is listed once at the end, on paper and without scripts too, where names lead to it", async () => {
  const {page} = await open("/", {javaScriptEnabled: false});
  await page.emulateMedia({media: "print"});
  const names = await page.locator("#glossary dt:visible").allTextContents();
  expect(names).toEqual(glossary.map(({name}) => name));
  expect(await page.locator("#glossary dd:visible").count()).toBe(names.length);
  for (const name of await page
    .locator("a.term")
    .evaluateAll((terms) => terms.map((d) => (d as HTMLAnchorElement).hash)))
    expect(await page.locator(`dt${name}`).count(), name).toBe(1);
});

it("tells the speaker what a name means where it comes up first", async () => {
  const {page} = await open("/slides");
  expect(await page.locator("#library-slide aside.notes dl").textContent()).toContain(line("query"));
});
