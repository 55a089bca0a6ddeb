// The figure about word order in a real browser: words moved by mouse, keys and fingers, and texts of one's own.
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, expectReading, site} from "../browser/site.js";
import {swipe} from "../browser/swipe.js";

const {open} = site();
const phone = {viewport: {width: 320, height: 640}, hasTouch: true, isMobile: true};

/** Opens the figure alone, and lists what it fetches of the model and of every order. */
async function openOrder(values = "", options: Parameters<typeof open>[1] = {viewport: {width: 900, height: 1000}}) {
  const fetched: string[] = [];
  const visit = await open(`/embed/order${values}`, options, async (page) => {
    page.on("request", (request) => {
      const name = /(encoder|every-order)\.[0-9a-f]+\.\w+$/.exec(request.url())?.[1];
      if (name) fetched.push(name);
    });
  });
  await drawn(visit.page, "order");
  return {...visit, fetched};
}

async function sentence(page: Page): Promise<string> {
  return (await page.locator("#order .word > text:not(.share)").allTextContents()).map((text) => text.trim()).join(" ");
}

/** The middle of the word that stands at a place, or of part of it, in the window. */
async function middle(page: Page, place: number, part = "rect"): Promise<{x: number; y: number}> {
  const box = (await page.locator("#order .word").nth(place).locator(part).first().boundingBox())!;
  return {x: box.x + box.width / 2, y: box.y + box.height / 2};
}

const numbers = (page: Page) => page.locator("#order .number").allTextContents();

describe("the words", () => {
  it("wait for a guess, which then stands beside the answer", async () => {
    const {page, errors} = await openOrder();
    expect([await sentence(page), await numbers(page)]).toEqual(["The man bites the dog .", ["?", "?"]]);
    await page.locator("#order .prediction label", {hasText: "it changes"}).click();
    await expectReading(page, "order", /^You said: “it changes”\. It does not\. .*cosine 1\.00000/);
    expect(await page.locator("#order .guess").textContent()).toBe("you: “it changes”");
    await page.locator("#order .settings input[type=checkbox]").check();
    await expectReading(page, "order", /cosine 0\.945, an angle of 19°\. .*the next word, “dog”, 71%/);
    await page.waitForURL(/order\.guess=changes/);
    expect(errors).toEqual([]);
  });

  it("are dragged by the mouse, which fetches every order and not the model; a click asks", async () => {
    const {page, fetched} = await openOrder("?order.places=true");
    const [from, to] = [await middle(page, 4), await middle(page, 1)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x - 10, to.y, {steps: 12});
    await page.mouse.up();
    await expect.poll(() => sentence(page)).toBe("The dog man bites the .");
    await expectReading(page, "order", /cosine 0\.\d{3}/);
    expect(fetched).toEqual(["every-order"]);
    await page.locator("#order .word", {hasText: "bites"}).click();
    await expectReading(page, "order", "“bites” looks hardest at");
    expect(await sentence(page)).toBe("The dog man bites the .");
  });

  it("are moved by arrow keys, and keep the focus; buttons do the same", async () => {
    const {page} = await openOrder("?order.places=true");
    await page.locator("#order .word", {hasText: "dog"}).focus();
    for (let i = 0; i < 3; ++i) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => sentence(page)).toBe("The dog man bites the .");
    expect(await page.evaluate(() => document.activeElement!.getAttribute("data-key"))).toBe("word-1");
    await page.keyboard.press("End");
    await expect.poll(() => sentence(page)).toBe("The man bites the dog .");
    await page.locator("#order .moves button", {hasText: "later"}).click();
    await expect.poll(() => sentence(page)).toBe("The man bites dog the .");
    await page.waitForURL(/order\.order=0\.4\.2\.1\.3\.5/);
  });

  it("are taken by a finger at their grip; beside it, the finger scrolls the page", async () => {
    const {page} = await openOrder("?order.places=true", phone);
    const session = await page.context().newCDPSession(page);
    await page.locator("#order .stage").evaluate((stage) => stage.scrollIntoView({block: "center"}));
    const top = await page.evaluate(() => scrollY);
    await swipe(session, await middle(page, 1, ".grip rect"), {y: 70});
    await expect.poll(() => sentence(page)).toBe("The bites the man dog .");
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await swipe(session, await middle(page, 2), {y: -150});
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 80);
    expect(await sentence(page)).toBe("The bites the man dog .");
  });

  it("are dragged sideways by a finger where they stand in a line", async () => {
    const {page} = await openOrder("?order.places=true", {...phone, viewport: {width: 740, height: 360}});
    const session = await page.context().newCDPSession(page);
    await page.locator("#order .word-line").evaluate((line) => line.scrollIntoView({block: "center"}));
    const [from, to] = [await middle(page, 1), await middle(page, 2)];
    await swipe(session, from, {x: to.x - from.x + 12});
    await expect.poll(() => sentence(page)).toBe("The bites man the dog .");
  });
});

describe("what nobody has read", () => {
  it("stands there, and the model is fetched when the reader says so, and not before", async () => {
    const {page, fetched} = await openOrder("?order.sentence=cat&order.places=true&order.order=1.0.2.3.4.5.6.7.8.9.10");
    expect(await sentence(page)).toBe("cat The sat on the mat because it was tired .");
    await expectReading(page, "order", "the answer waits for it");
    expect(await numbers(page)).toEqual(["?", "?"]);
    await page.waitForTimeout(400);
    expect(fetched).toEqual([]);
    const button = page.locator("#order .stage .model button");
    expect(await button.textContent()).toContain("Load the model");
    expect(await page.locator("#order .stage .say").textContent()).toMatch(/^Only the model can read this text/);
    await button.click();
    await expectReading(page, "order", /Where places are known, its answer changes: cosine 0\.9/);
    expect(fetched).toContain("encoder");
    await page.locator("#order .word", {hasText: "tired"}).focus();
    await page.keyboard.press("Home");
    await expect.poll(() => sentence(page)).toMatch(/^tired cat The/);
    await expectReading(page, "order", /cosine 0\.\d{3}/);
  });

  it("may be one's own: typed, read, and moved", async () => {
    const {page, fetched} = await openOrder("?order.places=true");
    await page.selectOption("#order select", {label: "your own sentence …"});
    await expectReading(page, "order", "Until you type your own");
    expect(fetched).toEqual([]);
    await page.locator("#order textarea").fill("Mice fear owls.");
    await expect.poll(() => sentence(page)).toBe("Mice fear owls .");
    await page.locator("#order .word", {hasText: "owls"}).focus();
    await page.keyboard.press("Home");
    await expect.poll(() => sentence(page)).toBe("owls Mice fear .");
    await expectReading(page, "order", /Where places are known, its answer changes/);
    expect(await page.locator("#order .number").first().textContent()).toBe("1.00000");
    expect(page.url()).not.toContain("Mice");
  });
});

it("every value of it comes back with its address, and nonsense is shrugged at", async () => {
  const {page} = await openOrder("?order.sentence=only&order.order=0.1.2.3.4.5.6.7&order.asked=4&order.head=2.2");
  expect(await sentence(page)).toBe("He only said that he loved her .");
  await expectReading(page, "order", "The words stand as they stood: cosine 1.00000. In head 2.2, “he” looks");
  const {page: other, errors} = await openOrder(
    "?order.sentence=horse&order.order=0.0.0&order.asked=99&order.head=9.9&order.guess=perhaps&order.places=maybe"
  );
  expect(await sentence(other)).toBe("The man bites the dog .");
  expect(await numbers(other)).toEqual(["?", "?"]);
  expect(errors).toEqual([]);
});
