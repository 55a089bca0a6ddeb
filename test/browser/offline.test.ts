import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import type {Server} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from "vitest";
import {launchChromium} from "../../tools/chromium.js";
import {setAttribute} from "../../tools/html.js";
import {loadPages, savePages} from "../../tools/pages.js";
import {writeServiceWorker} from "../../tools/service-worker.js";
import {serve} from "../../tools/serve.js";
import {drawn} from "./site.js";

// Not localhost, where no worker is registered, but a name that browsers trust as much. The site stands under a path.
const base = "/some/base/";
let browser: Browser;
let folder: string;
let server: Server;
let address: string;
let port = 0;

async function start(): Promise<void> {
  const served = await serve(folder, {base, port});
  server = served.server;
  port = Number(new URL(served.origin).port);
  address = `http://reader.localhost:${port}${base}`;
}
async function stop(): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** Takes the server away until the test is over. */
async function goOffline(): Promise<void> {
  await stop();
  onTestFinished(start);
}

/** A reader who has been here once: the worker is ready, and the page is served by it. */
async function visited(): Promise<{context: BrowserContext; page: Page}> {
  const context = await browser.newContext({viewport: {width: 1280, height: 720}});
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  return {context, page};
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "site-"));
  await cp("dist", folder, {recursive: true});
  browser = await launchChromium();
  await start();
});
afterAll(async () => {
  await browser.close();
  await stop();
  await rm(folder, {recursive: true});
});

describe("offline", () => {
  it("opens chapter, lab, slides and a figure after one visit, with the server gone", async () => {
    const {context, page} = await visited();
    await goOffline();
    await context.setOffline(true);
    const errors: string[] = [];
    page.on("pageerror", ({message}) => errors.push(message));
    await page.goto(`${address}?soft-hard.temperature=0.05`);
    for (const id of ["pronoun", "soft-hard", "learn", "heatmap"]) await drawn(page, id);
    await page.goto(`${address}lab`);
    await drawn(page, "lab");
    await page.goto(`${address}slides#/library-slide`);
    await page.waitForFunction(() => document.documentElement.dataset.deck === "ready");
    await drawn(page, "library");
    await page.goto(`${address}embed/nudge?theme=dark`);
    await drawn(page, "nudge");
    expect(errors).toEqual([]);
    await context.close();
  }, 90_000);

  it("keeps the model's weights once, after their first use", async () => {
    const {context, page} = await visited();
    await page.goto(`${address}lab`);
    await drawn(page, "lab");
    await page.locator("#lab textarea, #lab input[type=text]").first().fill("Nobody is online.");
    await page.locator("#lab button", {hasText: "Load the model"}).click();
    await expect.poll(() => page.locator("#lab .stage").textContent(), {timeout: 30_000}).toContain("online");
    const copies = () =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const urls = await Promise.all(
          names.map(async (name) => (await (await caches.open(name)).keys()).map(({url}) => url))
        );
        return urls.flat().filter((url) => url.endsWith(".bin")).length;
      });
    await expect.poll(copies).toBe(1);
    await goOffline();
    await page.reload();
    await drawn(page, "lab");
    await page.locator("#lab textarea, #lab input[type=text]").first().fill("Still it answers.");
    const load = page.locator("#lab button", {hasText: "Load the model"});
    if (await load.isVisible()) await load.click();
    await expect.poll(() => page.locator("#lab .stage").textContent(), {timeout: 30_000}).toContain("answers");
    await context.close();
  }, 90_000);

  it("keeps no pictures and no weights from a visit, and less than 2 MB in all", async () => {
    const worker = await readFile(join(folder, "sw.js"), "utf8");
    expect(worker).not.toMatch(/importScripts|googleapis|cdn/);
    const files = Array.from(worker.matchAll(/url:"([^"]+)"/g), ([, url]) => url);
    expect(files).toContain("lab.html");
    expect(files.filter((file) => /^pictures\/|\.bin$/.test(file))).toEqual([]);
    const sizes = await Promise.all(files.map(async (file) => (await readFile(join(folder, file))).length));
    expect(sizes.reduce((a, b) => a + b)).toBeLessThan(2e6);
  });

  it("is not set up inside a frame", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await writeFile(join(folder, "framed.html"), `<iframe src="./" width="1000" height="800"></iframe>`);
    await page.goto(`${address}framed.html`);
    await page.frameLocator("iframe").locator("#pronoun .stage > *").first().waitFor({state: "attached"});
    await page.waitForTimeout(1500);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await context.close();
  });
});

describe("a new version", () => {
  it("is announced, waits for the reader, and is then the only one", async () => {
    const {context, page} = await visited();
    await page.reload(); // from now on the worker serves it
    await drawn(page, "heatmap");
    const pages = loadPages(folder);
    for (const page of pages)
      setAttribute(
        page.find("<body>", ({tagName}) => tagName === "body"),
        "data-version",
        "2"
      );
    savePages(folder, pages);
    await writeServiceWorker(folder);
    const version = () => page.evaluate(() => document.body.dataset.version ?? "1");
    await page.reload();
    expect(await version()).toBe("1");
    await page.locator(".update").waitFor({timeout: 20_000});
    expect(await page.locator(".update").textContent()).toContain("A new version is ready.");
    await page.goto(`${address}lab`);
    expect(await version(), "another page, before the press").toBe("1");
    await page.locator(".update button").click({timeout: 20_000});
    await expect.poll(() => version().catch(() => "")).toBe("2");
    for (const path of ["", "slides", "embed/match"]) {
      await page.goto(address + path);
      expect(await version(), path).toBe("2");
    }
    expect((await page.evaluate(() => caches.keys())).filter((name) => name.includes("precache"))).toHaveLength(1);
    await context.close();
  }, 90_000);
});

it("can be installed: the manifest's addresses lead to icons of the size they say", async () => {
  const manifest = JSON.parse(await readFile(join(folder, "manifest.webmanifest"), "utf8"));
  expect(manifest).toMatchObject({start_url: "./", scope: "./", display: "standalone"});
  const sizes = manifest.icons.map(({sizes, purpose = ""}: {sizes: string; purpose?: string}) =>
    `${sizes} ${purpose}`.trim()
  );
  expect(sizes).toEqual(["any", "192x192 any", "512x512 any", "512x512 maskable"]);
  for (const {src, sizes} of manifest.icons.slice(1)) {
    const bytes = await readFile(join(folder, src));
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
});
