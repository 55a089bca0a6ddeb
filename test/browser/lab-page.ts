import type {Frame, Locator, Page} from "playwright-core";
import type {Visit, site} from "./site.js";
import {drawn} from "./site.js";

export const dog = "My dog buried the bone because it was full.";

/** The address of the encoder's file. */
export const weights = /encoder\.[0-9a-f]+\.bin/;

type Open = ReturnType<typeof site>["open"];

/** Opens the lab and lists what it fetches of the model. */
export async function openLab(
  open: Open,
  path = "/lab",
  ...[options, init]: [Parameters<Open>[1]?, Parameters<Open>[2]?]
): Promise<Visit & {fetched: string[]; box: Locator}> {
  const fetched: string[] = [];
  const visit = await open(path, options, async (page) => {
    page.on("request", (request) => weights.test(request.url()) && fetched.push(request.url()));
    await init?.(page);
  });
  await drawn(visit.page, "lab");
  return {...visit, fetched, box: visit.page.locator("#lab textarea")};
}

/** Keeps the encoder's file on its way: a page that `hold` is called with gets it after `letGo`. */
export function heldWeights(): {hold: (page: Page) => Promise<unknown>; letGo: () => void} {
  let letGo!: () => void;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const hold = (page: Page) =>
    page.route(weights, async (route) => {
      await released;
      await route.continue().catch(() => {}); // the page may have given it up
    });
  return {hold, letGo};
}

/** The line about the model, under the box. */
export function model(page: Page | Frame): Locator {
  return page.locator("#lab .model");
}

/** Waits until the text in the box has been read. */
export async function answered(page: Page | Frame): Promise<void> {
  await page.waitForSelector('#lab .model[data-model="ready"][data-waiting="false"]', {timeout: 30_000});
}

/** The words of the line with the arcs. */
export async function labels(page: Page | Frame): Promise<string[]> {
  return (await page.locator("#lab .arc-line .name").allTextContents()).map((text) => text.trim());
}

/** How many copies of the model the browser keeps. */
export function copies(page: Page): Promise<number> {
  return page.evaluate(async () => (await (await caches.open("encoder /_file/data/")).keys()).length);
}
