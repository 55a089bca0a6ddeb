// Two versions of the site: a page that is older than what the server has, and what a reader keeps when it changes.
import {readFile, readdir, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {writeServiceWorker} from "../../tools/service-worker.js";
import {ownSite} from "../browser/own-site.js";
import {drawn} from "../browser/site.js";

const own = ownSite();

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
    await page.locator(".update").waitFor();
    await Promise.all([page.waitForEvent("load"), page.locator(".update button").click()]);
    await expect.poll(() => page.locator("#lab textarea").inputValue(), {timeout: 15_000}).toBe(text);
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
    await Promise.all([page.waitForEvent("load"), page.locator(".update button").click({timeout: 20_000})]);
    await drawn(page, "compass");
    expect(await other.locator("#lab textarea").inputValue()).toBe("I am still typing");
    await context.close();
  });
});

it("a first visit that was cut off heals at the next", async () => {
  const context = await own.browser.newContext();
  const page = await context.newPage();
  let cut = true;
  let lost = 0; // requests of the service worker itself
  await context.route(/compass\.[0-9a-f]{8}\.js/, (route) => {
    if (!cut) return route.continue();
    if (route.request().serviceWorker()) ++lost;
    return route.abort();
  });
  await page.goto(own.address);
  await expect.poll(() => lost).toBeGreaterThan(0);
  // A worker that could not be set up is not kept.
  const workers = () =>
    page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration();
      return [found?.installing, found?.waiting, found?.active].filter(Boolean).length;
    });
  await expect.poll(workers).toBe(0);
  cut = false;
  await page.goto(`${own.address}lab`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await own.goOffline();
  await page.goto(own.address);
  await drawn(page, "compass");
  await context.close();
});
