import {readFile} from "node:fs/promises";
import type {IncomingMessage, Server, ServerResponse} from "node:http";
import type {Browser, BrowserContext, BrowserContextOptions, Frame, Locator, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect, inject} from "vitest";
import {figureParts, readChapter} from "../../src/chapter/outline.js";
import {launchChromium} from "../../tools/chromium.js";
import type {Names} from "../../tools/serve.js";
import {serve} from "../../tools/serve.js";

/** The ids of the chapter's figures. */
export const figures = figureParts(readChapter()).map(({figure}) => figure.id);

/** A page of the built site, with everything it complained about, asked other hosts for, or did not get. */
export interface Visit {
  page: Page;
  errors: string[];
  foreign: string[];
  failed: string[];
}

/** Comes between a host and who asks it: `answer` answers as the host would. */
type Interfere = (request: IncomingMessage, response: ServerResponse, answer: () => void) => unknown;

interface SiteOptions {
  base?: string;
  names?: Names;
  headers?: boolean;
  fresh?: boolean;
  interfere?: Interfere;
  /** Further arguments for the browser. */
  args?: readonly string[];
}

/**
 * A browser for one test file: `open(path)` visits a page of the built site. The site is the one that all test files
 * share, or has a host of its own kind. Visits with the same options share what a browser keeps of a site, such as
 * files that never change; with `fresh`, each begins with nothing.
 */
export function site({fresh = false, interfere, args, ...hosting}: SiteOptions = {}) {
  let browser: Browser;
  const contexts = new Map<string, BrowserContext>();
  let origin = inject("origin");
  beforeAll(async () => {
    browser = await launchChromium(args);
    if (!hosting.base && !hosting.names && !hosting.headers && !interfere) return;
    const own = await serve("dist", hosting);
    if (interfere) comeBetween(own.server, interfere);
    origin = own.origin;
    return () => {
      own.server.close();
      own.server.closeAllConnections(); // some may wait for an answer that never comes
    };
  });
  afterEach(async () => {
    for (const context of contexts.values()) for (const page of context.pages()) await page.close();
    if (!fresh) return;
    for (const context of contexts.values()) await context.close();
    contexts.clear();
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
      const key = fresh ? String(contexts.size) : JSON.stringify(options);
      const known = contexts.get(key);
      const context = known ?? (await browser.newContext({viewport: {width: 1280, height: 900}, ...options}));
      contexts.set(key, context);
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
      page.on("requestfailed", (request) => {
        if (request.failure()?.errorText === "net::ERR_ABORTED") aborted.push(request.url());
        failed.push(request.url());
      });
      // Whoever leaves a page leaves what it was fetching: that is no failure.
      const aborted: string[] = [];
      page.on("framenavigated", (frame) => {
        if (frame !== page.mainFrame()) return;
        for (const url of aborted.splice(0)) failed.splice(failed.indexOf(url), 1);
      });
      await init?.(page);
      await page.goto(origin + path, {waitUntil: "load"});
      await arrived(page);
      return {page, errors, foreign, failed};
    }
  };
}

function comeBetween(server: Server, interfere: Interfere): void {
  const [host] = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) =>
    interfere(request, response, () => void host.call(server, request, response))
  );
}

/** Waits until the page is whole: what stands below its first figure joins in after the first screen is painted. */
async function arrived(page: Page | Frame): Promise<void> {
  await page.waitForSelector("html:not(.arriving)", {state: "attached"});
}

/** The picture of figure `id`, once it is live: not the still that stands in its place before. */
export const live = (id: string) => `#${id} .frame:not(.waiting, .still > *) .stage > *`;

/**
 * Waits until figure `id` has drawn, and stands in the place of its still. A figure draws when the reader is near, so
 * the page is scrolled to it if need be; on a slide the deck takes care of that.
 */
export async function drawn(page: Page | Frame, id: string): Promise<void> {
  await arrived(page);
  await page.evaluate(
    ([id, picture]) => {
      const figure = document.getElementById(id);
      if (!document.querySelector(picture) && !figure?.closest(".reveal")) figure?.scrollIntoView({block: "center"});
    },
    [id, live(id)]
  );
  await page.waitForSelector(live(id), {state: "attached"});
}

/** Waits until the browser has shown two frames: by then, what watches the screen has been told. */
export async function framesLater(page: {evaluate(wait: () => Promise<void>): Promise<void>}): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))
  );
}

/** The visible sentence that reads figure `id`'s state. */
export async function reading(page: Page | Frame, id: string): Promise<string> {
  return (await page.locator(`#${id} .reading`).textContent()) ?? "";
}

/** Waits until the sentence that reads figure `id` matches, and fails with the sentence there is if it never does. */
export async function expectReading(page: Page | Frame, id: string, wanted: string | RegExp): Promise<void> {
  await expect.poll(() => reading(page, id)).toMatch(wanted);
}

/**
 * Waits some milliseconds of the page's own time: what it does after a time that is shorter has been done by then,
 * however busy the machine is.
 */
export function pageTime(page: Page, time: number): Promise<void> {
  return page.evaluate((time) => new Promise<void>((resolve) => setTimeout(resolve, time)), time);
}

/** Opens what a button of the row under figure `id` opens: its link, its numbers, its files, the way to embed it. */
export async function openPanel(
  page: Page,
  id: string,
  name: "Share" | "Table" | "Save" | "Embed" | "Code"
): Promise<Locator> {
  const toggle = page.locator(`#${id} .share-buttons button`, {hasText: name});
  // Without waiting until it stands still in the middle of the screen, which takes a while on a long page.
  if ((await toggle.getAttribute("aria-expanded")) !== "true") await toggle.dispatchEvent("click");
  const panel = page.locator(`#${id} .share-panel`);
  await panel.locator(":scope > *").first().waitFor();
  return panel;
}

/** Saves a file of figure `id` with the button `kind`. */
export async function save(page: Page, id: string, kind: string): Promise<{name: string; bytes: Buffer}> {
  const button = (await openPanel(page, id, "Save")).locator("button", {hasText: kind});
  const [download] = await Promise.all([page.waitForEvent("download"), button.dispatchEvent("click")]);
  return {name: download.suggestedFilename(), bytes: await readFile((await download.path())!)};
}

/** Puts figure `id` into the state of one of its presets, which differs from the default; the address follows. */
export async function change(page: Page, id: string): Promise<void> {
  await drawn(page, id);
  await page.evaluate((id) => {
    type Play = HTMLElement & {presets: {values: object}[]; apply(preset: object): void};
    const play = document.querySelector<Play>(`#${id} .frame`)!;
    play.apply(play.presets.findLast(({values}) => Object.keys(values).length > 0)!);
  }, id);
  await expect.poll(() => new URL(page.url()).search, {message: `the address of ${id}`}).toContain(`${id}.`);
}
