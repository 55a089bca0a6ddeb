import {mkdtemp, readFile, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Frame, Page} from "puppeteer-core";
import {launch} from "puppeteer-core";
import {afterAll, afterEach, beforeAll, describe, expect, inject} from "vitest";
import {live} from "../browser/site.js";

/** Groups tests that need Firefox; where none is installed they count as skipped. */
export const inFirefox = describe.skipIf(!inject("firefox"));

/** A page of the built site in Firefox, with all that it complained about, and what it asked other hosts for. */
export interface Visit {
  page: Page;
  errors: string[];
  foreign: string[];
}

/**
 * A Firefox for one test file. `open(path)` visits a page of the built site, as a reader who was never there before;
 * `preferences` are those of about:config. Playwright drives a Firefox of its own only, which no package brings;
 * Puppeteer drives any, by the standard WebDriver BiDi.
 */
export function site(preferences: Record<string, number | boolean> = {}) {
  const origin = inject("origin");
  let browser: Browser;
  let saved: string;
  beforeAll(async () => {
    saved = await mkdtemp(join(tmpdir(), "saved-"));
    browser = await launch({
      browser: "firefox",
      executablePath: inject("firefox"),
      extraPrefsFirefox: {
        "browser.download.folderList": 2, // the folder that follows
        "browser.download.dir": saved,
        ...preferences
      }
    });
  });
  afterEach(async () => {
    const contexts = browser.browserContexts().filter((context) => context !== browser.defaultBrowserContext());
    for (const context of contexts) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await rm(saved, {recursive: true});
  });

  return {
    origin,
    async open(path = "/", {width = 1280, height = 900, host = origin} = {}): Promise<Visit> {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.setViewport({width, height});
      const errors: string[] = [];
      const foreign: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("response", (answer) => answer.status() >= 400 && errors.push(`${answer.status()} ${answer.url()}`));
      page.on("request", (request) => {
        if (!request.url().startsWith(host) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
      });
      // Firefox keeps to itself what a page's policy forbids; the page is told.
      await page.evaluateOnNewDocument(() =>
        addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) =>
          console.error(`forbidden: ${violatedDirective} ${blockedURI}`)
        )
      );
      await page.goto(host + path);
      return {page, errors, foreign};
    },
    /** Saves a file of figure `id` with the button `kind`, and returns its name and what is in it. */
    async save(page: Page, id: string, kind: string): Promise<{name: string; bytes: Buffer}> {
      await press(page, `#${id} .share-buttons button`, "Save");
      await page.waitForSelector(`#${id} .share-panel button`);
      await press(page, `#${id} .share-panel button`, kind);
      // While it comes, there is an empty file of its name, and another that ends in .part.
      const whole = async () => {
        const names = await readdir(saved);
        return names.length === 1 && (await readFile(join(saved, names[0]))).length > 0;
      };
      await expect.poll(whole, {message: `a file of ${id}`}).toBe(true);
      const [name] = await readdir(saved);
      const bytes = await readFile(join(saved, name));
      await rm(join(saved, name));
      return {name, bytes};
    }
  };
}

/** Clicks the first of the elements that holds a text, with the mouse. */
export async function press(page: Page | Frame, selector: string, text: string): Promise<void> {
  for (const element of await page.$$(selector))
    if ((await element.evaluate((d) => d.textContent ?? "")).includes(text)) return element.click();
  throw new Error(`no ${selector} with “${text}”`);
}

/** Waits until figure `id` has drawn. It draws when the reader is near, so a page is scrolled to it. */
export async function drawn(page: Page | Frame, id: string): Promise<void> {
  await page.waitForSelector("html:not(.arriving)");
  await page.evaluate((id) => {
    const figure = document.getElementById(id)!;
    if (!figure.closest(".reveal")) figure.scrollIntoView({block: "center"});
  }, id);
  await page.waitForSelector(live(id));
}

/** The visible sentence that reads figure `id`'s state. */
export function reading(page: Page | Frame, id: string): Promise<string> {
  return page.$eval(`#${id} .reading`, (sentence) => sentence.textContent ?? "");
}

/** Waits until the sentence that reads figure `id` matches, and fails with the sentence there is if it never does. */
export async function expectReading(page: Page | Frame, id: string, wanted: string | RegExp): Promise<void> {
  await expect.poll(() => reading(page, id)).toMatch(wanted);
}

/** The texts of all elements that a selector finds. */
export function texts(page: Page | Frame, selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) => elements.map((element) => (element.textContent ?? "").trim()));
}
