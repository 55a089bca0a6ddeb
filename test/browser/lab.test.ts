import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {loadEncoder} from "../../src/encoder/package.js";
import {attentionByWord} from "../../src/encoder/words.js";
import {answered, dog, heldWeights, labels, openLab as openLabWith, weights} from "./lab-page.js";
import {drawn, expectReading, framesLater, reading, save, site} from "./site.js";

const {open} = site({fresh: true});
const openLab = openLabWith.bind(null, open);

describe("the lab in a real browser", () => {
  it("answers before any download, for every sentence and pair of ours", async () => {
    const {page, errors, foreign, fetched} = await openLab();
    await expectReading(page, "lab", "Head 2.2: “it” looks hardest at “cat”, 65%.");
    for (const button of await page.locator("#lab .text-box .presets button").all()) {
      await button.click();
      await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
      await expect.poll(async () => (await labels(page)).length).toBeGreaterThan(8);
    }
    const verdicts: string[] = [];
    for (const button of await page.locator("#pair > .observablehq--block .frame > .presets button").all()) {
      await button.click();
      await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
      await framesLater(page);
      verdicts.push(await reading(page, "pair"));
    }
    expect(verdicts.length).toBeGreaterThanOrEqual(8);
    expect(verdicts[0]).toContain("hardest at “cat” in both sentences");
    expect(verdicts[0]).toContain("A person says “cat” in the first and “mat” in the second");
    expect(verdicts.find((text) => text.includes("“he / she”"))).toContain("no longer at “father”");
    expect(fetched).toEqual([]);
    expect([errors, foreign]).toEqual([[], []]);
  });

  it("fetches the model for another sentence and answers as the published weights do, but for rounding", async () => {
    const {page, box, fetched, errors} = await openLab();
    await box.fill(dog);
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("buried");
    expect(fetched).toHaveLength(1);
    await answered(page);
    const exported = JSON.parse((await save(page, "lab", "JSON")).bytes.toString());
    const encoding = (await loadEncoder())(dog);
    const all = attentionByWord(encoding.attention[1][1], encoding.words);
    const float = all.slice(0, -1).map((row) => row.slice(0, -1).map((weight) => weight / (1 - row[row.length - 1])));
    expect(exported.text).toBe(dog);
    expect(exported.pieces).toEqual(encoding.pieces);
    const errorsOf = float.flatMap((row, i) => row.map((weight, j) => Math.abs(weight - exported.weights[i][j])));
    expect(Math.max(...errorsOf)).toBeLessThan(0.03);
    expect(Math.max(...errorsOf)).toBeGreaterThan(0); // 8 bits are not the published weights
    expect(errors).toEqual([]);
  });

  it("answers the newest text only", async () => {
    const {page, box} = await openLab();
    await box.fill(dog);
    await answered(page);
    for (const last of ["tired", "hungry", "old"]) {
      await box.fill("");
      await box.pressSequentially(`A fox saw it ${last}`, {delay: 20});
      await expect.poll(() => labels(page)).toEqual(["A", "fox", "saw", "it", last]);
      await page.waitForTimeout(300);
      expect(await labels(page)).toEqual(["A", "fox", "saw", "it", last]);
    }
  });

  it("sends no request that carries the text: not by address, not by header, not by body", async () => {
    const sent: string[] = [];
    const listen = async (page: Page) => {
      page.on("request", async (request) => {
        const headers = await request.allHeaders().catch(() => request.headers());
        sent.push([request.url(), JSON.stringify(headers), request.postData() ?? ""].join(" "));
      });
    };
    const {page, box} = await openLab("/lab", {}, listen);
    await box.fill("A quokka waved because it was happy.");
    await page.locator("#pair textarea").first().fill("A quokka waved.");
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("quokka");
    await page.waitForURL(/#.*quokka/);
    await page.reload({waitUntil: "load"});
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("quokka");
    await page.locator("nav.site a").first().click();
    await drawn(page, "pronoun");
    expect(sent.some((text) => weights.test(text))).toBe(true); // the worker's requests are seen, too
    expect(sent.length).toBeGreaterThan(40);
    expect(sent.filter((text) => text.includes("quokka"))).toEqual([]);
  });

  it("has one clear sentence for every text in which there is little to read", async () => {
    const {page, box} = await openLab();
    for (const [text, sentence] of [
      ["", "Type a sentence"],
      ["   \n", "only spaces and invisible characters"],
      ["\u200b\u0007\u2060", "only spaces and invisible characters"],
      ["word", "is alone here"],
      ["🙂🙂", "does not know these characters"],
      ["你好世界", "does not know these characters"],
      ["مرحبا بالعالم", "looks hardest at"]
    ]) {
      await box.fill(text);
      await expect.poll(() => reading(page, "lab"), {timeout: 30_000}).toContain(sentence);
      expect(await box.inputValue()).toBe(text);
    }
  });

  it("fits a phone, and stands still while typing", async () => {
    const {hold, letGo} = heldWeights();
    const {page, box} = await openLab("/lab", {viewport: {width: 320, height: 700}}, hold);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const top = () => page.locator("#lab .stage").evaluate((d) => d.getBoundingClientRect().top + scrollY);
    const before = await top();
    await box.fill(dog);
    await page.waitForSelector("#lab .model progress:not([hidden])");
    expect(await top()).toBe(before);
    letGo();
    await answered(page);
    expect(await top()).toBe(before);
    const small = await page.evaluate(() =>
      Array.from(document.querySelectorAll("#lab button, #pair button, textarea"))
        .map((d) => d.getBoundingClientRect())
        .filter(({width, height}) => width > 0 && (width < 24 || height < 24))
    );
    expect(small).toEqual([]);
  });

  it("shows text, arcs and words without scrolling at 1280x800, and the settings below the picture", async () => {
    const {page} = await openLab("/lab", {viewport: {width: 1280, height: 800}});
    const bottom = await page.locator("#lab .arc-line").evaluate((d) => d.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(800);
    const [box, stage, settings] = await Promise.all(
      ["textarea", ".stage", ".settings"].map((part) =>
        page.locator(`#lab ${part}`).evaluate((d) => d.getBoundingClientRect().top)
      )
    );
    expect([box < stage, stage < settings]).toEqual([true, true]);
  });

  it("runs the model without a head, a word or places, and says how far the sentence moves", async () => {
    const {page, errors} = await openLab();
    const text = "The cat sat on the mat because it was tired.";
    const encode = await loadEncoder();
    const plain = encode(text).embedding;
    const cosine = (without: object) => encode(text, {without}).embedding.reduce((sum, x, i) => sum + x * plain[i], 0);
    const shown = async () => Number(/what it was is (\d\.\d{3})/.exec(await reading(page, "lab"))?.[1]);
    for (const [label, without, proof] of [
      ["Without head 2.2", {heads: [5]}, "rests on what the head adds"],
      ["Without the word “it”", {words: [7]}, "took from this one by looking"],
      ["Without places", {places: true}, "rests on that signal"]
    ] as const) {
      const box = page.locator("#lab .control", {hasText: label}).locator("input");
      await box.check();
      await expect.poll(shown, {timeout: 30_000}).toBeCloseTo(cosine(without), 2);
      expect(await page.locator("#lab .moved").textContent()).toContain(proof);
      await box.uncheck();
      await expect.poll(() => page.locator("#lab .moved p").count()).toBe(0);
    }
    expect(errors).toEqual([]);
  });
});

describe("the chapter", () => {
  it("reads a sentence and a question of the reader's own, and keeps them out of its address", async () => {
    const sent: string[] = [];
    const {page, errors} = await open("/", {}, async (page) => {
      page.on("request", (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())}`));
    });
    await drawn(page, "heatmap");
    expect(sent.some((text) => weights.test(text))).toBe(false);
    for (const [id, menu, text, expected] of [
      ["pronoun", "your own sentence …", "The quokkas ate leaves because they were hungry.", "“they” looks hardest at"],
      ["heatmap", "your own sentence …", "The quokkas ate leaves because they were hungry.", "Head 2.2"],
      [
        "library",
        "your own question …",
        "How do quokkas grow roses in a garden?",
        "hands you “growing plants in the garden”"
      ]
    ]) {
      await drawn(page, id);
      expect(await page.locator(`#${id} textarea`).isVisible()).toBe(false);
      await page.selectOption(`#${id} select`, {label: menu});
      await page.locator(`#${id} textarea`).fill(text);
      await expect.poll(() => reading(page, id), {timeout: 30_000}).toContain(expected);
    }
    await expect.poll(() => page.locator("#heatmap .header text").allTextContents()).toContain("quokkas");
    await page.waitForURL(/library\.question=own/);
    expect(page.url()).not.toContain("quokka");
    expect(sent.filter((text) => text.includes("quokka"))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("says that a link does not carry what was typed, and shows a sentence of ours", async () => {
    const {page, errors} = await open("/?pronoun.sentence=own&heatmap.sentence=own&library.question=own");
    for (const id of ["pronoun", "heatmap", "library"]) {
      await drawn(page, id);
      await expectReading(page, id, "a link does not carry what somebody typed");
      expect(await page.locator(`#${id} .stage svg`).first().isVisible()).toBe(true);
      expect(await page.locator(`#${id} textarea`).isVisible()).toBe(true);
    }
    expect(errors).toEqual([]);
  });

  it("leads to the lab", async () => {
    const {page} = await open("/");
    expect(await page.locator('nav.site a[href^="./lab"]').textContent()).toBe("Your own sentence");
    expect(await page.locator('p a[href^="./lab"]').count()).toBe(1);
  });
});
