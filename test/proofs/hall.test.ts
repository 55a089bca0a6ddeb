// The deck on the screens of lecture halls, and in the hands of those who stand before them.
import jsQR from "jsqr";
import {PNG} from "pngjs";
import {describe, expect, it} from "vitest";
import {at, openDeck, readDeck} from "../browser/deck.js";
import {drawn, site} from "../browser/site.js";
import {swipe} from "../browser/swipe.js";

const {open, origin} = site();
const present = openDeck.bind(null, open);

describe("a screen", () => {
  it.each([
    ["a portrait projector", 1080, 1920],
    ["16:10", 1280, 800],
    ["4:3", 1024, 768],
    ["16:9", 1920, 1080]
  ])("%s, %i x %i, shows the slide whole, in its middle and as large as it can", async (_, width, height) => {
    const {page, errors} = await present("/slides#/dictionary-slide", {viewport: {width, height}});
    await drawn(page, "dictionary");
    const box = (await page.locator("section.present").boundingBox())!;
    const scale = Math.min(width / 1280, height / 720);
    // reveal.js rounds the scale to a hundredth.
    expect(Math.abs(box.width / 1280 - scale)).toBeLessThan(0.006);
    expect(Math.abs(box.height / 720 - scale)).toBeLessThan(0.006);
    expect(box.x).toBeCloseTo((width - box.width) / 2, 0);
    expect(box.y).toBeCloseTo((height - box.height) / 2, 0);
    await page.keyboard.press("q");
    await page.waitForSelector(".code-screen svg");
    const {data, ...size} = PNG.sync.read(await page.screenshot());
    expect(jsQR(new Uint8ClampedArray(data), size.width, size.height)?.data).toBe(`${origin}/embed/dictionary`);
    expect(errors).toEqual([]);
  });
});

it("can be read from the back row: nothing is cut off, too small or scrolled on any slide and step", async () => {
  const {page} = await present("/slides");
  const {problems, count} = await readDeck(page);
  expect(count).toBeGreaterThan(40);
  expect(problems).toEqual([]);
});

it("F fills the screen, and steps go on as before", async () => {
  const {page, errors} = await present("/slides#/dictionary-slide");
  await drawn(page, "dictionary");
  const full = () => page.evaluate(() => document.fullscreenElement?.localName ?? "");
  expect(await full()).toBe("");
  await page.keyboard.press("f");
  await expect.poll(full).toBe("html");
  await page.keyboard.press("PageDown");
  expect(await at(page)).toBe("dictionary-slide/1");
  await page.keyboard.press("q");
  await page.waitForSelector(".code-screen svg");
  expect(await page.locator(".code-screen").isVisible()).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(full).toBe("");
  expect(errors).toEqual([]);
});

describe("a finger", () => {
  const touch = {viewport: {width: 1280, height: 720}, hasTouch: true};

  it("goes on and back with a swipe over the heading", async () => {
    const {page, errors} = await present("/slides#/dictionary-slide", touch);
    await drawn(page, "dictionary");
    const session = await page.context().newCDPSession(page);
    await swipe(session, {x: 900, y: 60}, {x: -400});
    await expect.poll(() => at(page)).toBe("dictionary-slide/1");
    await swipe(session, {x: 400, y: 60}, {x: 400});
    await expect.poll(() => at(page)).toBe("dictionary-slide/0");
    expect(errors).toEqual([]);
  });

  it("that moves a picture or a slider moves nothing else", async () => {
    const {page} = await present("/slides#/compass-slide", touch);
    await drawn(page, "compass");
    const session = await page.context().newCDPSession(page);
    const said = () => page.locator("#compass .reading").textContent();
    const before = await said();
    const {x, y, width, height} = (await page.locator("#compass .handle .dot").boundingBox())!;
    await swipe(session, {x: x + width / 2, y: y + height / 2}, {x: -120, y: 60});
    await expect.poll(said).not.toBe(before);
    expect(await at(page)).toBe("compass-slide/0");
  });
});
