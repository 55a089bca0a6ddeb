import {describe, expect, it} from "vitest";
import {answered, labels, openLab as openLabWith} from "../browser/lab-page.js";
import {drawn, expectReading, openPanel, pageTime, reading, site} from "../browser/site.js";

const {open} = site({fresh: true});
const openLab = openLabWith.bind(null, open);

describe("texts in the lab", () => {
  it("reads the beginning of ten thousand words, says so, and keeps the text", async () => {
    const {page, box, errors} = await openLab();
    const text = Array.from({length: 10_000}, (_, i) => ["the", "cat", "sat", "on", "mats"][i % 5]).join(" ");
    await box.fill(text);
    await expect.poll(() => reading(page, "lab"), {timeout: 30_000}).toMatch(/128 pieces at most.* of [\d,]{6} pieces/);
    expect(await box.inputValue()).toBe(text);
    expect(await (await openPanel(page, "lab", "Share")).textContent()).toContain("too long for a link");
    expect(page.url().length).toBeLessThan(2000);
    await page.locator("#lab .heatmap.large").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("#lab .readout").textContent()).toContain("gives “cat”");
    await box.fill("it works");
    await expect.poll(() => labels(page)).toEqual(["it", "works"]);
    expect(errors).toEqual([]);
  });

  it("answers a click anywhere on a word of a long question, in the line and in the list", async () => {
    for (const width of [1280, 360]) {
      const {page, box} = await openLab("/lab", {viewport: {width, height: 800}});
      await box.fill("Why did the referee stop the match before she blew her whistle for it?");
      await answered(page);
      await expect.poll(() => labels(page)).toContain("referee");
      const words = await labels(page);
      expect(words).toHaveLength(14);
      for (const i of [0, 3, 6, 13]) {
        await page.locator("#lab .arc-line .word").nth(i).click({timeout: 5000}); // in the middle of all it has
        await expectReading(page, "lab", `“${words[i]}” looks hardest at`);
      }
    }
  });

  it("offers the lines of a text file one by one", async () => {
    const {page} = await openLab();
    const transfer = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["Dogs bark.\nCats purr because they are happy.\n"], "a.txt", {type: "text/plain"}));
      return transfer;
    });
    await page.dispatchEvent("#lab .frame", "drop", {dataTransfer: transfer});
    await page.locator("#lab .incoming button", {hasText: "Cats purr"}).click();
    await expect
      .poll(() => labels(page), {timeout: 30_000})
      .toEqual(["Cats", "purr", "because", "they", "are", "happy"]);
  });

  it("keeps the texts of a visit to return to and to compare, and forgets them with the visit", async () => {
    const {page, errors} = await openLab();
    await pageTime(page, 1800); // a text is kept once it has stood for a moment
    await page.locator("#lab .presets button", {hasText: "lost keys"}).click();
    const kept = page.locator(".history .kept");
    await expect.poll(() => kept.count(), {timeout: 10_000}).toBe(2);
    await kept.first().click();
    await expect.poll(() => labels(page)).toContain("cat");
    await page.locator(".history button", {hasText: "Compare"}).nth(1).click();
    await expect.poll(() => page.locator("#pair textarea").first().inputValue()).toContain("keys");
    await page.locator(".history button", {hasText: "Undo"}).click();
    await expect.poll(() => labels(page)).toContain("keys");
    await page.reload();
    await drawn(page, "lab");
    expect(await kept.count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it("counts pairs of he and she, the reader's own as well", async () => {
    const {page, errors} = await openLab();
    await page.locator("#he-she").scrollIntoViewIfNeeded();
    await drawn(page, "he-she");
    expect(await reading(page, "he-she")).toContain("In 10 of 12 pairs");
    await page.locator("#he-she textarea").fill("doctor, nurse\nwizard, witch\n<b>, c");
    await expect.poll(() => reading(page, "he-she"), {timeout: 30_000}).toMatch(/of 2 pairs .* “<b>, c” is no pair/);
    expect(await page.locator("#he-she .row .name").allTextContents()).toEqual(["doctor / nurse ", "wizard / witch "]);
    expect(errors).toEqual([]);
  });
});
