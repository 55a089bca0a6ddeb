import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {change, drawn, expectReading, figures, openPanel, reading, save, site} from "../browser/site.js";

const {open, origin} = site();
const panel = (page: Page, id: string) => page.locator(`#${id} .share-panel`);

/** Opens the table and saves the files of figure `id`, which reads `said`. */
async function files(page: Page, id: string, said: string): Promise<void> {
  await openPanel(page, id, "Table");
  const rows = await panel(page, id).locator("tbody tr").count();
  expect(rows).toBeGreaterThan(4);
  await openPanel(page, id, "Save");
  const svg = await save(page, id, "SVG");
  expect(svg.name).toBe(`attention-${id}.svg`);
  const text = svg.bytes.toString();
  expect(text).not.toMatch(/var\(|NaN|Infinity|<script|class=|light-dark/);
  const [root, shapes] = await page.evaluate((source) => {
    const {documentElement} = new DOMParser().parseFromString(source, "image/svg+xml");
    return [documentElement.localName, documentElement.querySelectorAll("path, rect, circle, text").length] as const;
  }, text);
  expect(root).toBe("svg");
  expect(shapes).toBeGreaterThan(12);
  expect(text).toContain(said.split(" ").slice(0, 3).join(" "));
  const png = await save(page, id, "PNG");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(640);
  const csv = await save(page, id, "CSV");
  expect(csv.bytes.toString().trim().split("\r\n").filter(Boolean).length).toBeGreaterThan(rows);
}

describe("under each figure", () => {
  it("there is a link and a frame that restore it, a table, and files of picture and numbers", async () => {
    const {page, errors, foreign} = await open();
    const all = new URLSearchParams();
    const said: Record<string, string> = {};
    const frames: Record<string, string> = {};
    for (const id of figures) {
      await change(page, id);
      said[id] = await reading(page, id);
      await openPanel(page, id, "Share");
      const link = new URL(await panel(page, id).locator("input").inputValue());
      expect(link.hash).toBe(`#${id}`);
      for (const [key, value] of link.searchParams) {
        expect(key.startsWith(`${id}.`), key).toBe(true);
        all.append(key, value);
      }
      await openPanel(page, id, "Embed");
      const snippet = await panel(page, id).locator("textarea").inputValue();
      frames[id] = /^<iframe src="([^"]*)" title="[^"]+" width="100%" height="\d+"/
        .exec(snippet)![1]
        .replaceAll("&#38;", "&");
      await files(page, id, said[id]);
    }
    const copy = await open(`/?${all}`);
    for (const id of figures) {
      await drawn(copy.page, id);
      await expectReading(copy.page, id, said[id].slice(0, 40));
    }
    for (const id of figures) {
      await copy.page.goto(frames[id]);
      await drawn(copy.page, id);
      await expectReading(copy.page, id, said[id].slice(0, 40));
    }
    expect([...errors, ...copy.errors]).toEqual([]);
    expect([...foreign, ...copy.foreign]).toEqual([]);
  }, 150_000);

  it("copies, and where the browser refuses, selects the text and says so", async () => {
    const {page} = await open();
    await drawn(page, "match");
    await openPanel(page, "match", "Share");
    const say = page.locator("#match .share-status");
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: {writeText: async (text: string) => void (document.title = text)}
      });
    });
    await panel(page, "match").locator("button", {hasText: "Copy"}).click();
    expect(await say.textContent()).toBe("Copied.");
    expect(await page.title()).toBe(await panel(page, "match").locator("input").inputValue());
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {value: {writeText: () => Promise.reject(new Error("no"))}});
    });
    await panel(page, "match").locator("button", {hasText: "Copy"}).click();
    await expect.poll(() => say.textContent()).toContain("by hand");
    const selected = await page.evaluate(() => {
      const {value, selectionStart, selectionEnd} = document.activeElement as HTMLInputElement;
      return value.slice(selectionStart!, selectionEnd!);
    });
    expect(selected).toBe(await panel(page, "match").locator("input").inputValue());
  });

  it("offers the system's sheet where there is one", async () => {
    const {page} = await open("/", {}, (page) =>
      page.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, "share", {
          value: async (data: {url: string}) => void (document.title = data.url)
        })
      )
    );
    await drawn(page, "match");
    await openPanel(page, "match", "Share");
    await panel(page, "match").locator("button", {hasText: "Share"}).click();
    expect(await page.title()).toBe(`${origin}/#match`);
  });

  it("says that a link leaves the reader's own text out", async () => {
    const {page} = await open("/?pronoun.sentence=own");
    await drawn(page, "pronoun");
    await openPanel(page, "pronoun", "Share");
    await expect.poll(() => panel(page, "pronoun").textContent()).toContain("leaves your own text out");
    await page.locator("#pronoun .share-buttons button", {hasText: "Share"}).click();
    expect(await panel(page, "pronoun").isVisible()).toBe(false);
  });

  it("has a table that follows the picture, and keeps its place and focus", async () => {
    const {page} = await open();
    await drawn(page, "match");
    await openPanel(page, "match", "Table");
    const score = () => panel(page, "match").locator("tbody tr").nth(2).locator("td").last().textContent();
    const before = await score();
    await panel(page, "match").locator(".tables").focus();
    await page.evaluate(() => {
      const play = document.querySelector("#match .frame") as HTMLElement & {set(values: object): void};
      play.set({living: 0.1, thing: 0.9});
    });
    await expect.poll(score).not.toBe(before);
    expect(await page.evaluate(() => document.activeElement!.className)).toBe("tables scroll");
  });

  it("stands neither on slides nor on paper", async () => {
    const {page} = await open("/slides#/match-slide");
    await drawn(page, "match");
    expect(await page.locator("#match .share-row").isVisible()).toBe(false);
    const paper = await open();
    await drawn(paper.page, "match");
    await paper.page.emulateMedia({media: "print"});
    expect(await paper.page.locator("#match .share-row").isVisible()).toBe(false);
  });
});

describe("on a page of one's own", () => {
  it("the module draws, with the reader's numbers and with the chapter's", async () => {
    const {page, errors, foreign} = await open("/modules/example.html");
    await page.waitForSelector("#theirs .stage svg");
    expect(await page.locator("#mine .reading").textContent()).toBe("“duck” looks hardest at “saw”.");
    const cells = () => page.locator("#mine .cell text").allTextContents();
    const before = await cells();
    await page.locator("#mine input[type=range]").focus();
    await page.keyboard.press("Home");
    await expect.poll(cells).not.toEqual(before);
    await page.locator("#theirs .heads button").first().click();
    await expectReading(page, "theirs", "Head 1.1");
    expect(await page.locator(".share-row").count()).toBe(0);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("the page about it shows a frame as high as its figure", async () => {
    const {page, errors, foreign} = await open("/build");
    const frame = page.frameLocator("iframe.sample");
    await frame.locator("#match .stage > *").waitFor();
    await expect
      .poll(async () => {
        const inside = await frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
        return Math.abs(inside - (await page.locator("iframe.sample").boundingBox())!.height) <= 4;
      })
      .toBe(true);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });
});
