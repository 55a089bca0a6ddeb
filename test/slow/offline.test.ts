// Two hundred openings in a row without a network: the server is gone, and the worker is stopped each time, as a
// browser stops one that nobody has needed for a while. Not one module may be missing.
import type {CDPSession, Page} from "playwright-core";
import {expect, it} from "vitest";
import {ownSite} from "../browser/own-site.js";
import {drawn} from "../browser/site.js";

const own = ownSite();
const openings = 200;

/** Pages, and what stands there once all their modules have come. */
const pages: [path: string, stands: (page: Page) => Promise<unknown>][] = [
  ["", (page) => drawn(page, "pronoun")],
  ["lab", (page) => drawn(page, "lab")],
  ["slides", (page) => page.waitForFunction(() => document.documentElement.dataset.deck === "ready")],
  ["embed/nudge", (page) => drawn(page, "nudge")],
  ["method", (page) => drawn(page, "errors")]
];

it(`opens ${openings} times without a network, and no module is missing`, {timeout: 600_000}, async () => {
  const {context, page} = await own.visited();
  await own.goOffline();
  await context.setOffline(true);
  const problems: string[] = [];
  page.on("pageerror", ({message}) => problems.push(message));
  page.on("requestfailed", (request) => {
    // Pictures are not kept for reading offline; those that were seen are in the browser's own cache.
    if (request.resourceType() !== "image") problems.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  const stopped = countStops(session);
  let scripts = 0;
  page.on("response", (response) => {
    if (response.url().endsWith(".js") && response.fromServiceWorker()) ++scripts;
  });
  for (let i = 0; i < openings; ++i) {
    const [path, stands] = pages[i % pages.length];
    await session.send("ServiceWorker.stopAllWorkers");
    await page.goto(own.address + path);
    await stands(page);
    await page.waitForLoadState("networkidle"); // whoever leaves sooner leaves what the page was still fetching
    expect(problems, `opening ${i + 1}, /${path}`).toEqual([]);
  }
  expect(scripts).toBeGreaterThan(5 * openings);
  expect(stopped()).toBeGreaterThan(openings / 2);
  await context.close();
});

/** Counts how often a worker was really stopped. */
function countStops(session: CDPSession): () => number {
  let count = 0;
  session.on("ServiceWorker.workerVersionUpdated", ({versions}) => {
    count += versions.filter(({runningStatus}) => runningStatus === "stopped").length;
  });
  return () => count;
}
