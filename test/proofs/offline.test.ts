import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {setAttribute} from "../../tools/html.js";
import {loadPages, savePages} from "../../tools/pages.js";
import {writeServiceWorker} from "../../tools/service-worker.js";
import {answered, labels} from "../browser/lab-page.js";
import {ownSite} from "../browser/own-site.js";
import {drawn} from "../browser/site.js";

const own = ownSite();

describe("offline", () => {
  it("opens chapter, lab, slides and a figure after one visit, with the server gone", async () => {
    const {context, page} = await own.visited();
    await own.goOffline();
    await context.setOffline(true);
    const errors: string[] = [];
    page.on("pageerror", ({message}) => errors.push(message));
    await page.goto(`${own.address}?soft-hard.temperature=0.05`);
    for (const id of ["pronoun", "soft-hard", "learn", "heatmap"]) await drawn(page, id);
    await page.goto(`${own.address}lab`);
    await drawn(page, "lab");
    await page.goto(`${own.address}slides#/library-slide`);
    await page.waitForFunction(() => document.documentElement.dataset.deck === "ready");
    await drawn(page, "library");
    await page.goto(`${own.address}embed/nudge?theme=dark`);
    await drawn(page, "nudge");
    expect(errors).toEqual([]);
    await context.close();
  }, 90_000);

  it("shows again the pictures that were seen, and fetches them without a network", async () => {
    const {context, page} = await own.visited();
    const seen = new Set<string>();
    page.on("requestfinished", (request) => request.url().includes("/pictures/") && seen.add(request.url()));
    await page.reload();
    for (const id of ["match", "compass", "heatmap"]) await drawn(page, id);
    await expect.poll(() => seen.size).toBeGreaterThan(2);
    await own.goOffline();
    const widths = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map(async (src) => {
            const image = Object.assign(new Image(), {src});
            await image.decode();
            return image.naturalWidth;
          })
        ),
      [...seen]
    );
    expect(Math.min(...widths)).toBeGreaterThan(100);
    await context.close();
  });

  it("keeps the model's weights once, after their first use", async () => {
    const {context, page} = await own.visited();
    await page.goto(`${own.address}lab`);
    await drawn(page, "lab");
    await page.locator("#lab textarea").fill("Nobody is online.");
    await answered(page);
    const copies = () =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const urls = await Promise.all(
          names.map(async (name) => (await (await caches.open(name)).keys()).map(({url}) => url))
        );
        return urls.flat().filter((url) => url.endsWith(".bin")).length;
      });
    await expect.poll(copies).toBe(1);
    await own.goOffline();
    await page.reload();
    await drawn(page, "lab");
    await page.locator("#lab textarea").fill("Still it answers.");
    await answered(page);
    expect(await labels(page)).toContain("answers");
    await context.close();
  }, 90_000);

  it("keeps no pictures and no weights from a visit, and about 2 MB in all", async () => {
    const worker = await readFile(join(own.folder, "sw.js"), "utf8");
    expect(worker).not.toMatch(/importScripts|googleapis|cdn/);
    const files = Array.from(worker.matchAll(/url:"([^"]+)"/g), ([, url]) => url);
    expect(files).toContain("lab.html");
    expect(files.filter((file) => /^pictures\/|\.bin$/.test(file))).toEqual([]);
    const sizes = await Promise.all(files.map(async (file) => (await readFile(join(own.folder, file))).length));
    expect(sizes.reduce((a, b) => a + b)).toBeLessThan(2.1e6); // 2,054 kB since the module holds order and learn, too
  });

  it("is not set up inside a frame", async () => {
    const context = await own.browser.newContext();
    const page = await context.newPage();
    await writeFile(join(own.folder, "framed.html"), `<iframe src="./" width="1000" height="800"></iframe>`);
    await page.goto(`${own.address}framed.html`);
    const frame = page.frames()[1];
    await drawn(frame, "pronoun");
    // A page of its own is set up in a quiet moment: this one comes after it.
    await frame.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, {timeout: 10_000})));
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await context.close();
  });
});

describe("a new version", () => {
  it("is announced, waits for the reader, and is then the only one", async () => {
    const {context, page} = await own.visited();
    await page.reload(); // from now on the worker serves it
    await drawn(page, "heatmap");
    const pages = loadPages(own.folder);
    for (const page of pages)
      setAttribute(
        page.find("<body>", ({tagName}) => tagName === "body"),
        "data-version",
        "2"
      );
    savePages(own.folder, pages);
    await writeServiceWorker(own.folder);
    const version = () => page.evaluate(() => document.body.dataset.version ?? "1");
    await page.reload();
    expect(await version()).toBe("1");
    await page.locator(".update").waitFor({timeout: 20_000});
    expect(await page.locator(".update").textContent()).toContain("A new version is ready.");
    await page.goto(`${own.address}lab`);
    expect(await version(), "another page, before the press").toBe("1");
    await page.locator(".update button").click({timeout: 20_000});
    await expect.poll(() => version().catch(() => ""), {timeout: 15_000}).toBe("2"); // once it has been loaded anew
    for (const path of ["", "slides", "embed/match"]) {
      await page.goto(own.address + path);
      expect(await version(), path).toBe("2");
    }
    expect((await page.evaluate(() => caches.keys())).filter((name) => name.includes("precache"))).toHaveLength(1);
    await context.close();
  }, 90_000);
});

it("can be installed: the manifest's addresses lead to icons of the size they say", async () => {
  const manifest = JSON.parse(await readFile(join(own.folder, "manifest.webmanifest"), "utf8"));
  expect(manifest).toMatchObject({start_url: "./", scope: "./", display: "standalone"});
  const sizes = manifest.icons.map(({sizes, purpose = ""}: {sizes: string; purpose?: string}) =>
    `${sizes} ${purpose}`.trim()
  );
  expect(sizes).toEqual(["any", "192x192 any", "512x512 any", "512x512 maskable"]);
  for (const {src, sizes} of manifest.icons.slice(1)) {
    const bytes = await readFile(join(own.folder, src));
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
});
