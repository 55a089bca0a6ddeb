import type {Browser, CDPSession, Page} from "playwright-core";

/**
 * What a first visit of a page costs, until it rests, and then until it has been read to its end. Times in
 * milliseconds.
 */
export interface Visit {
  /** Script as it travels, headers included, in bytes; and requests of all kinds. */
  script: number;
  requests: number;
  scriptToEnd: number;
  requestsToEnd: number;
  firstPaint: number;
  /** The sum of what every task of the page takes beyond 50 ms. */
  blocking: number;
  longestTask: number;
  /** Cumulative layout shift, reading included. */
  shift: number;
  /** What shifted, for those who mend it. */
  shifts: string[];
}

export interface VisitOptions {
  /** As on a phone: its screen, a processor four times as slow, 1.6 Mbit/s and 150 ms. */
  throttled?: boolean;
  /** In CSS pixels; a phone's where it is throttled. */
  viewport?: {width: number; height: number};
  /** Whether to read to the end: to scroll there, or, in a deck, to step through it. */
  read?: boolean;
  /** Pixels of each step of scrolling, and milliseconds of each step. */
  pace?: {step: number; wait: number};
}

interface Observed {
  shifts: [value: number, sources: string][];
  tasks: number[];
}

/** Visits a page for the first time, with nothing in any cache. */
export async function visit(
  browser: Browser,
  url: string,
  {
    throttled = false,
    viewport = throttled ? {width: 390, height: 844} : {width: 1280, height: 800},
    read = false,
    pace = {step: 400, wait: 400}
  }: VisitOptions = {}
): Promise<Visit> {
  const context = await browser.newContext({viewport, isMobile: throttled, deviceScaleFactor: throttled ? 2 : 1});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = await watchTraffic(session);
  if (throttled) await throttle(session);
  await page.addInitScript(observe);
  await page.goto(url, {waitUntil: "load"});
  await rest(page, traffic);
  const before = {script: traffic.script, requests: traffic.requests};
  const loaded = await observed(page);
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity
  );
  if (read) {
    if ((await page.locator(".reveal").count()) > 0) await present(page, pace.wait);
    else await scroll(page, pace);
    await rest(page, traffic);
  }
  const {shifts} = await observed(page);
  await context.close();
  return {
    ...before,
    scriptToEnd: traffic.script,
    requestsToEnd: traffic.requests,
    firstPaint,
    blocking: loaded.tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
    longestTask: Math.max(0, ...loaded.tasks),
    shift: shifts.reduce((sum, [value]) => sum + value, 0),
    shifts: shifts.map(([value, sources]) => `${value.toFixed(4)} ${sources}`)
  };
}

async function scroll(page: Page, {step, wait}: {step: number; wait: number}): Promise<void> {
  for (let y = 0, end = 1; y < end; y += step) {
    end = await page.evaluate((y) => {
      scrollTo({top: y, behavior: "instant"});
      return document.documentElement.scrollHeight;
    }, y);
    await page.waitForTimeout(wait);
  }
}

/** Goes through a deck, step by step, until nothing changes any more. */
async function present(page: Page, wait: number): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.deck === "ready");
  const standing = () =>
    page.evaluate(() => {
      const slide = document.querySelector("section.present")!;
      return `${slide.id}/${slide.querySelectorAll(".visible").length}`;
    });
  for (let [before, now] = ["", await standing()]; before !== now;) {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(wait);
    [before, now] = [now, await standing()];
  }
}

/**
 * How long after a first visit began the figure of the first screen has answered a tap on one of its words, on a phone
 * as `visit` has it, in milliseconds. The finger taps until something answers, as fingers do.
 */
export async function firstAnswer(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({
    viewport: {width: 390, height: 844},
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2
  });
  const page = await context.newPage();
  await throttle(await context.newCDPSession(page));
  await page.goto(url, {waitUntil: "commit"});
  const answered = await page.waitForFunction(() => {
    const figure = document.querySelector("#pronoun .frame:not(.waiting, .still > *)");
    if (/looks hardest/.test(figure?.querySelector(".reading")?.textContent ?? "")) return performance.now();
    const word = Array.from(figure?.querySelectorAll<Element>(".word") ?? []).find((word) =>
      /cat/.test(word.textContent)
    );
    word?.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
    return false;
  });
  const time = Number(await answered.jsonValue());
  await context.close();
  return time;
}

async function throttle(session: CDPSession): Promise<void> {
  await session.send("Emulation.setCPUThrottlingRate", {rate: 4});
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 750e3 / 8
  });
}

interface Traffic {
  script: number;
  requests: number;
  last: number;
}

async function watchTraffic(session: CDPSession): Promise<Traffic> {
  const traffic: Traffic = {script: 0, requests: 0, last: Date.now()};
  const scripts = new Set<string>();
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({request}) => {
    if (/^https?:/.test(request.url)) traffic.requests++;
    traffic.last = Date.now();
  });
  session.on("Network.responseReceived", ({requestId, response}) => {
    if (response.mimeType.includes("javascript")) scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({requestId, encodedDataLength}) => {
    if (scripts.has(requestId)) traffic.script += encodedDataLength;
    traffic.last = Date.now();
  });
  return traffic;
}

/** Waits until nothing has been asked for or answered for a while. */
async function rest(page: Page, traffic: Traffic): Promise<void> {
  do await page.waitForTimeout(200);
  while (Date.now() - traffic.last < 1200);
}

/** Runs in the page, before anything else. */
function observe(): void {
  const seen: Observed = {shifts: [], tasks: []};
  Object.assign(window, {seen});
  type Shift = PerformanceEntry & {value: number; hadRecentInput: boolean; sources: {node: Element | null}[]};
  new PerformanceObserver((list) => {
    for (const {value, hadRecentInput, sources} of list.getEntries() as Shift[])
      if (!hadRecentInput)
        seen.shifts.push([value, sources.map(({node}) => node?.outerHTML?.slice(0, 90) ?? node?.nodeName).join(" | ")]);
  }).observe({type: "layout-shift", buffered: true});
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) seen.tasks.push(duration);
  }).observe({type: "longtask", buffered: true});
}

function observed(page: Page): Promise<Observed> {
  return page.evaluate(() => (window as unknown as {seen: Observed}).seen);
}
