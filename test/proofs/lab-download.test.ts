import {stat} from "node:fs/promises";
import type {Route} from "playwright-core";
import {describe, expect, it} from "vitest";
import {copies, dog, heldWeights, labels, model, openLab as openLabWith, weights} from "../browser/lab-page.js";
import {site} from "../browser/site.js";

const {open} = site({fresh: true});
const openLab = openLabWith.bind(null, open);

describe("the lab's download", () => {
  it("says truly how much the download is", async () => {
    const {page, box} = await openLab();
    const [request] = await Promise.all([page.waitForRequest(weights), box.fill(dog)]);
    const {size} = await stat(`dist${new URL(request.url()).pathname}`);
    const {page: other} = await openLab();
    expect(await model(other).locator("button").textContent()).toBe(`Load the model (${(size / 1e6).toFixed(1)} MB)`);
  });

  it("can be cancelled, and fetches nothing more until it is told to", async () => {
    const {hold, letGo} = heldWeights();
    const {page, box, fetched} = await openLab("/lab", {}, hold);
    await box.fill(dog);
    await expect.poll(() => fetched.length).toBe(1);
    await page.waitForTimeout(600); // for its first half second the button is deaf: see model-line.ts
    await model(page).locator("button", {hasText: "Cancel"}).click();
    await page.waitForSelector('#lab .model[data-model="idle"]');
    await box.fill(`${dog} Good dog.`);
    await page.waitForTimeout(400);
    expect(fetched).toHaveLength(1);
    expect(await page.locator("#lab .unread").textContent()).toContain(`${dog} Good dog.`);
    expect(await labels(page)).toEqual([]);
    letGo();
    await model(page).locator("button", {hasText: "Load"}).click();
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("Good");
  });

  it("says why a download failed, uses nothing of it, keeps the text, and tries again", async () => {
    let answer: (route: Route) => Promise<unknown> = (route) => route.abort();
    const {page, box, errors} = await openLab("/lab", {}, (page) => page.route(weights, (route) => answer(route)));
    const body = async (route: Route) => Buffer.from(await (await route.fetch()).body());
    const failures: [string, typeof answer][] = [
      ["could not be reached", answer],
      ["does not hand out", (route) => route.fulfill({status: 503, body: "no"})],
      ["broke off", async (route) => route.fulfill({body: (await body(route)).subarray(0, 3e6)})],
      [
        "arrived damaged",
        async (route) => {
          const bytes = await body(route);
          bytes[4e6] ^= 1;
          await route.fulfill({body: bytes});
        }
      ]
    ];
    await box.fill(dog);
    for (const [said, act] of failures) {
      answer = act;
      await model(page)
        .locator("button", {hasText: "Try again"})
        .click({timeout: 5000})
        .catch(() => {});
      await expect.poll(() => model(page).textContent(), {timeout: 30_000}).toContain(said);
      expect(await labels(page)).toEqual([]);
      expect(await box.inputValue()).toBe(dog);
      expect(await copies(page)).toBe(0);
    }
    answer = (route) => route.continue();
    await model(page).locator("button", {hasText: "Try again"}).click();
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("buried");
    expect(errors.filter((text) => !/Failed to load resource/.test(text))).toEqual([]);
  });

  it("answers where no worker can be started", async () => {
    const {page, box} = await openLab("/lab", {}, (page) =>
      page.addInitScript(() => {
        window.Worker = class {
          constructor() {
            throw new Error("no workers here");
          }
        } as unknown as typeof Worker;
      })
    );
    await box.fill(dog);
    await expect.poll(() => labels(page), {timeout: 60_000}).toContain("buried");
  });

  it("begins no download for a text that came with a link, and none at all once the browser keeps the model", async () => {
    const {page, box, fetched} = await openLab(`/lab#lab.text=${encodeURIComponent(dog)}`);
    expect(await box.inputValue()).toBe(dog);
    await expect.poll(() => model(page).textContent()).toContain("came with the link");
    await page.waitForTimeout(600);
    expect(fetched).toEqual([]);
    expect(await labels(page)).toEqual([]);
    expect(await page.locator("#lab .stage").textContent()).toContain(dog);
    await model(page).locator("button", {hasText: "Load"}).click();
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("buried");
    expect(fetched).toHaveLength(1);
    await expect.poll(() => copies(page), {timeout: 10_000}).toBe(1);
    await page.reload();
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("buried");
    expect(fetched).toHaveLength(1);
    // Another link, opened in the same tab.
    await page.evaluate(() => (location.hash = "lab.text=A+bird+saw+it."));
    await expect.poll(() => labels(page)).toContain("bird");
  });
});
