// What does not come costs no more than itself; test/slow/parts.test.ts tries every file of every page.
import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {Fault} from "../browser/missing.js";
import {openWithout, readThrough, tryAgain} from "../browser/missing.js";
import {figures, site} from "../browser/site.js";

const {open} = site({fresh: true});
const file = (name: string) =>
  `/_import/${readdirSync("dist/_import").find((found) => new RegExp(`^${name}\\.[0-9a-f]{8}\\.js$`).test(found))!}`;

describe("one file that does not come", () => {
  it.each<[string, Fault]>([
    ["/", "404"],
    ["/slides", "garbage"],
    ["/embed/compass", "never"]
  ])("costs one figure of %s, which comes back at a press (%s)", async (path, fault) => {
    const {page, mend} = await openWithout(open, path, file("compass"), fault);
    const ids = path.startsWith("/embed") ? ["compass"] : [...figures, "quiz"];
    if (path === "/slides") await page.waitForFunction(() => document.documentElement.dataset.deck === "ready");
    expect(await readThrough(page, ids)).toMatchObject({missing: ["compass"], bare: [], told: false, raw: []});
    const notice = page.locator("#compass > .unloaded");
    expect(await notice.textContent()).toContain(
      "This figure could not be loaded. What stands here is a picture of it."
    );
    expect(await page.locator("#compass > .still img").count()).toBeGreaterThan(0);
    mend();
    await tryAgain(page);
    expect(await readThrough(page, ids)).toMatchObject({live: ids, missing: [], raw: []});
    expect(await page.locator(".unloaded, .still").count()).toBe(0);
  });

  it.each<[string, Fault]>([
    ["/", "404"],
    ["/slides", "never"],
    ["/lab", "garbage"]
  ])("that all of %s needs leaves the text and the pictures, and comes back at a press (%s)", async (path, fault) => {
    const {page, mend} = await openWithout(open, path, file("base"), fault);
    await page.locator("main > .unloaded button").waitFor();
    expect(await page.locator("main > .unloaded").textContent()).toContain(
      "Some parts of this page could not be loaded."
    );
    expect(await page.locator("h1").first().isVisible()).toBe(true);
    expect(await page.locator("figure .still img").count()).toBeGreaterThan(0);
    if (path === "/slides") expect(await page.locator(".slides > section:visible").count()).toBeGreaterThan(10);
    mend();
    await page.locator("main > .unloaded button").click();
    const ids = path === "/lab" ? ["lab", "pair"] : figures;
    if (path === "/slides") await page.waitForFunction(() => document.documentElement.dataset.deck === "ready");
    expect(await readThrough(page, ids)).toMatchObject({live: ids, missing: [], told: false, raw: []});
    if (path === "/slides") expect(await page.locator(".slides > section:visible").count()).toBeLessThan(10);
  });
});

it.each(["/", "/slides", "/lab"])("what comes after it was asked for again makes nothing of %s twice", async (path) => {
  const {page, errors, mend, letGo} = await openWithout(open, path, file("base"), "held");
  const late = page.waitForResponse((response) => response.url().endsWith(file("base")));
  await page.locator("main > .unloaded button").waitFor();
  mend();
  await page.locator("main > .unloaded button").click();
  const ids = path === "/lab" ? ["lab", "pair", "he-she"] : [...figures, "quiz"];
  if (path === "/slides") await page.waitForFunction(() => document.documentElement.dataset.deck === "ready");
  expect(await readThrough(page, ids)).toMatchObject({live: ids, missing: [], told: false, raw: []});
  letGo();
  await (await late).finished();
  await page.waitForTimeout(2000);
  expect(await readThrough(page, ids)).toMatchObject({live: ids, missing: [], told: false, raw: []});
  for (const id of ids.filter((id) => id !== "quiz")) expect(await page.locator(`#${id} .frame`).count(), id).toBe(1);
  expect(errors).toEqual([]);
});

describe("a browser that is too old", () => {
  it.each([
    ["/", "delete Array.prototype.at"],
    ["/slides", "delete Array.prototype.findLast"],
    ["/lab", "delete window.IntersectionObserver"],
    ["/embed/match", "CSS.supports = (...of) => !String(of).includes('light-dark')"]
  ])("gets the article of %s, with pictures and one sentence (%s)", async (path, script) => {
    const {page, errors} = await open(path, {}, (page) => page.addInitScript(script));
    await page.locator("main > .unloaded").waitFor();
    expect(await page.locator("main > .unloaded").textContent()).toMatch(
      /^Your browser is too old for the live figures/
    );
    expect(await page.locator("main > .unloaded button").count()).toBe(0);
    expect(await page.locator("h1, h2, figcaption").first().isVisible()).toBe(true);
    expect(await page.locator("figure .still:visible").count()).toBeGreaterThan(0);
    if (path === "/slides") expect(await page.locator(".slides > section:visible").count()).toBeGreaterThan(10);
    expect(errors).toEqual([]);
  });
});
