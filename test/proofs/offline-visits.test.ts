// Without a network, for long: the server is gone, and the browser stops the service worker whenever it likes.
import type {CDPSession, Page} from "playwright-core";
import {expect, it} from "vitest";
import {random} from "../../src/learner/random.js";
import {readThrough, tryAgain} from "../browser/missing.js";
import {ownSite} from "../browser/own-site.js";
import {drawn, figures} from "../browser/site.js";

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

// As a browser stops a worker that nobody has needed for a while. Not one module may be missing.
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

/**
 * Stops the worker as soon as the page has asked for so many files, the page itself being the first, and twice more,
 * each time that it runs again: what one stop takes from it, Chromium asks of the next worker, but only once.
 */
function stopAtRequest(page: Page, session: CDPSession, count: number): {begun: Promise<void>; end: () => void} {
  let asked = 0;
  let left = 3;
  let end = () => {};
  const begun = new Promise<void>((resolve, reject) => {
    const stop = () => {
      if (left-- > 0) session.send("ServiceWorker.stopAllWorkers").then(() => resolve(), reject);
    };
    const atRequest = () => {
      if (++asked === count) stop();
    };
    const onceItRuns = ({versions}: {versions: {runningStatus: string}[]}) => {
      if (asked >= count && versions.some(({runningStatus}) => runningStatus === "running")) stop();
    };
    page.on("request", atRequest);
    session.on("ServiceWorker.workerVersionUpdated", onceItRuns);
    end = () => {
      page.off("request", atRequest);
      session.off("ServiceWorker.workerVersionUpdated", onceItRuns);
    };
  });
  return {begun, end};
}

/** Counts how often a worker was really stopped. */
function countStops(session: CDPSession): () => number {
  let count = 0;
  session.on("ServiceWorker.workerVersionUpdated", ({versions}) => {
    count += versions.filter(({runningStatus}) => runningStatus === "stopped").length;
  });
  return () => count;
}

/** Pages, and the parts that a reader finds there. */
const parts: [path: string, ids: readonly string[]][] = [
  ["", [...figures, "quiz"]],
  ["lab", ["lab", "pair", "he-she"]],
  ["slides", [...figures, "quiz"]],
  ["embed/nudge", ["nudge"]]
];

// A browser may also stop a worker that is just handing out the files of a page: what was asked of it is then lost.
it.each(["there", "gone"])(
  "holds when the worker is stopped in the middle of a load, 20 times and more, with the server %s",
  async (server) => {
    const {context, page} = await own.visited();
    if (server === "gone") {
      await own.goOffline();
      await context.setOffline(true);
    }
    const session = await context.newCDPSession(page);
    await session.send("ServiceWorker.enable");
    const stopped = countStops(session);
    const errors: string[] = [];
    page.on("pageerror", ({message}) => errors.push(message));
    let lost = 0;
    page.on("requestfailed", (request) => request.resourceType() !== "image" && ++lost);
    const dice = random(5);
    const problems: string[] = [];
    let again = 0;
    // The busier the machine, the later a stop comes: 20 loads lose 14 to 36 requests where nothing else runs, 3 beside
    // three busy loops.
    const enough = 3;
    let loads = 0;
    const begun = Date.now();
    for (; loads < 20 || (lost < enough && loads < 80 && Date.now() - begun < 360_000); ++loads) {
      const [path, ids] = parts[loads % parts.length];
      const stops = stopAtRequest(page, session, 2 + Math.floor(7 * dice()));
      await page.goto(own.address + path, {waitUntil: "commit"});
      await stops.begun;
      if (path === "slides") await page.waitForSelector("html[data-deck=ready], main > .unloaded", {state: "attached"});
      const seen = await readThrough(page, ids);
      stops.end();
      const say = (what: string) => problems.push(`load ${loads + 1}, /${path}: ${what}`);
      if (seen.raw.length > 0) say(seen.raw.join());
      if (seen.live.length + seen.missing.length < ids.length && !seen.told) say(`live is only ${seen.live.join()}`);
      if (seen.live.length === ids.length) continue;
      ++again;
      await tryAgain(page);
      const {live} = await readThrough(page, ids);
      if (live.length < ids.length) say(`after “Try again”, live is only ${live.join()}`);
    }
    console.log(`${stopped()} stops, ${lost} lost requests, ${again} of ${loads} pages asked to try again`);
    expect(problems).toEqual([]);
    expect(errors).toEqual([]);
    expect(stopped()).toBeGreaterThan(10);
    expect(lost).toBeGreaterThanOrEqual(enough);
    await context.close();
  },
  480_000
);
