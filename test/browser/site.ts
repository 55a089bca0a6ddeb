import {readFileSync} from "node:fs";
import type {Browser, BrowserContext, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect, inject} from "vitest";
import {figureIds} from "../../src/chapter/embed.js";
import {parseChapter} from "../../src/chapter/parse.js";
import {launchChromium} from "../../tools/chromium.js";
import type {Names} from "../../tools/serve.js";
import {serve} from "../../tools/serve.js";

/** The ids of the chapter's figures. */
export const figures = figureIds(parseChapter(readFileSync("src/index.md", "utf8")));

/** A page of the built site, with everything it complained about, asked other hosts for, or did not get. */
export interface Visit {
  page: Page;
  errors: string[];
  foreign: string[];
  failed: string[];
}

/**
 * A browser for one test file: `open(path)` visits a page of the built site in a fresh context. The site is the one
 * that all test files share, or has a host of its own kind.
 */
export function site(hosting?: {base?: string; names?: Names}) {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  let origin = inject("origin");
  beforeAll(async () => {
    browser = await launchChromium();
    if (!hosting) return;
    const own = await serve("dist", hosting);
    origin = own.origin;
    return () => void own.server.close();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => browser.close());

  return {
    get origin() {
      return origin;
    },
    async open(
      path = "/",
      options: BrowserContextOptions = {},
      init?: (page: Page) => Promise<unknown>
    ): Promise<Visit> {
      const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
      contexts.push(context);
      const page = await context.newPage();
      const errors: string[] = [];
      const foreign: string[] = [];
      page.on("pageerror", ({message}) => errors.push(message));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) foreign.push(url);
      });
      const failed: string[] = [];
      page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
      page.on("requestfailed", (request) => failed.push(request.url()));
      await init?.(page);
      await page.goto(origin + path, {waitUntil: "load"});
      return {page, errors, foreign, failed};
    }
  };
}

/** Waits until figure `id` has drawn. */
export async function drawn(page: Page, id: string): Promise<void> {
  await page.waitForSelector(`#${id} .stage > *`, {state: "attached"});
}

/** The visible sentence that reads figure `id`'s state. */
export async function reading(page: Page, id: string): Promise<string> {
  return (await page.locator(`#${id} .reading`).textContent()) ?? "";
}

/** Waits until the sentence that reads figure `id` matches, and fails with the sentence there is if it never does. */
export async function expectReading(page: Page, id: string, wanted: string | RegExp): Promise<void> {
  await expect.poll(() => reading(page, id), {timeout: 10_000}).toMatch(wanted);
}
