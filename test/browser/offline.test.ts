import {readFile, readdir, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {setAttribute} from "../../tools/html.js";
import {loadPages, savePages} from "../../tools/pages.js";
import {writeServiceWorker} from "../../tools/service-worker.js";
import {ownSite} from "./own-site.js";
import {drawn} from "./site.js";

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
    await own.goOffline();
    await page.reload();
    await drawn(page, "lab");
    await page.locator("#lab textarea, #lab input[type=text]").first().fill("Still it answers.");
    const load = page.locator("#lab button", {hasText: "Load the model"});
    if (await load.isVisible()) await load.click();
    await expect.poll(() => page.locator("#lab .stage").textContent(), {timeout: 30_000}).toContain("answers");
    await context.close();
  }, 90_000);

  it("keeps no pictures and no weights from a visit, and less than 2 MB in all", async () => {
    const worker = await readFile(join(own.folder, "sw.js"), "utf8");
    expect(worker).not.toMatch(/importScripts|googleapis|cdn/);
    const files = Array.from(worker.matchAll(/url:"([^"]+)"/g), ([, url]) => url);
    expect(files).toContain("lab.html");
    expect(files.filter((file) => /^pictures\/|\.bin$/.test(file))).toEqual([]);
    const sizes = await Promise.all(files.map(async (file) => (await readFile(join(own.folder, file))).length));
    expect(sizes.reduce((a, b) => a + b)).toBeLessThan(2e6);
  });

  it("is not set up inside a frame", async () => {
    const context = await own.browser.newContext();
    const page = await context.newPage();
    await writeFile(join(own.folder, "framed.html"), `<iframe src="./" width="1000" height="800"></iframe>`);
    await page.goto(`${own.address}framed.html`);
    await page.frameLocator("iframe").locator("#pronoun .stage > *").first().waitFor({state: "attached"});
    await page.waitForTimeout(1500);
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
    await expect.poll(() => version().catch(() => "")).toBe("2");
    for (const path of ["", "slides", "embed/match"]) {
      await page.goto(own.address + path);
      expect(await version(), path).toBe("2");
    }
    expect((await page.evaluate(() => caches.keys())).filter((name) => name.includes("precache"))).toHaveLength(1);
    await context.close();
  }, 90_000);
});

/** Publishes another version, in which the pages' scripts, the compass and the model have other names. */
async function publishNext(): Promise<void> {
  const renamed = new Map<string, string>();
  for (const room of ["_import", "_file/data"])
    for (const name of await readdir(join(own.folder, room))) {
      if (!/^(page-.*|compass|encoder)\.[0-9a-f]{8}\.(js|bin)$/.test(name)) continue;
      const next = name.replace(/[0-9a-f]{8}(\.\w+)$/, (hash) => (hash.startsWith("0") ? "1" : "0") + hash.slice(1));
      await rename(join(own.folder, room, name), join(own.folder, room, next));
      renamed.set(name, next);
    }
  const texts = (await readdir(own.folder, {recursive: true})).filter((name) => /\.(html|js)$/.test(name));
  for (const name of texts) {
    const file = join(own.folder, name);
    const text = await readFile(file, "utf8");
    let next = text;
    for (const [from, to] of renamed) next = next.replaceAll(from, to);
    if (next !== text) await writeFile(file, next);
  }
  await writeServiceWorker(own.folder);
}

describe("an old page whose files the server no longer has", () => {
  it("says that there is a newer version and gets there, with what was typed and chosen", async () => {
    const context = await own.browser.newContext({viewport: {width: 1280, height: 720}, serviceWorkers: "block"});
    const page = await context.newPage();
    await page.goto(own.address);
    await drawn(page, "pronoun");
    await page
      .locator("#quiz label")
      .nth(4)
      .locator("input")
      .evaluate((input: HTMLInputElement) => input.click());
    await page.locator("#pronoun select").selectOption({label: "your own sentence …"});
    await page.locator("#pronoun textarea").fill("Nobody but me knows this text.");
    await publishNext();
    await page.evaluate(() => document.getElementById("compass")!.scrollIntoView());
    await page.locator("#compass > .unloaded").waitFor();
    await page.locator(".update").waitFor();
    expect(await page.locator(".update").textContent()).toContain("A new version is ready.");
    await Promise.all([page.waitForEvent("load"), page.locator(".update button").click()]);
    await drawn(page, "compass");
    await drawn(page, "pronoun");
    expect(await page.locator("#pronoun textarea").inputValue()).toBe("Nobody but me knows this text.");
    expect(await page.locator("#quiz label").nth(4).locator("input").isChecked()).toBe(true);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await context.close();
  });

  it("says so where the model is what is gone", async () => {
    const context = await own.browser.newContext({serviceWorkers: "block"});
    const page = await context.newPage();
    await page.goto(`${own.address}lab`);
    await drawn(page, "lab");
    await publishNext();
    const text = "A text that is not in any link yet. ".repeat(80);
    await page.locator("#lab textarea").fill(text);
    await page.locator("#lab .model button").click();
    await page.locator(".update").waitFor();
    await Promise.all([page.waitForEvent("load"), page.locator(".update button").click()]);
    await drawn(page, "lab");
    await expect.poll(() => page.locator("#lab textarea").inputValue()).toBe(text);
    await context.close();
  });

  it("changes only the tab in which that was asked for", async () => {
    const {context, page} = await own.visited();
    await page.reload();
    const other = await context.newPage();
    await other.goto(`${own.address}lab`);
    await drawn(other, "lab");
    await other.locator("#lab textarea").fill("I am still typing");
    await publishNext();
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration!.update()));
    await page.locator(".update button").click({timeout: 20_000});
    await page.waitForEvent("load");
    await drawn(page, "compass");
    expect(await other.locator("#lab textarea").inputValue()).toBe("I am still typing");
    await context.close();
  });
});

it("a first visit that was cut off heals at the next", async () => {
  const context = await own.browser.newContext();
  const page = await context.newPage();
  let cut = true;
  await context.route(/compass\.[0-9a-f]{8}\.js/, (route) => (cut ? route.abort() : route.continue()));
  await page.goto(own.address);
  await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((found) => found !== undefined));
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => !!found?.active))).toBe(
    false
  );
  cut = false;
  await page.goto(`${own.address}lab`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await own.goOffline();
  await page.goto(own.address);
  await drawn(page, "compass");
  await context.close();
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
