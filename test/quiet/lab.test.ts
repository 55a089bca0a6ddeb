// How long the lab, and a reader's own sentence in the chapter, hold up their page.
import {describe, expect, it} from "vitest";
import {answered, dog, openLab as openLabWith} from "../browser/lab-page.js";
import {drawn, site} from "../browser/site.js";
import {longestTask, middleTimes} from "./trace.js";

const {open} = site({fresh: true});
const openLab = openLabWith.bind(null, open);

describe("the lab", () => {
  it("never holds up the page for 50 ms, whether one types, pastes ten thousand words or moves a control", async () => {
    const {page, box} = await openLab();
    await box.fill(dog);
    await answered(page);
    const texts: Record<string, string> = {
      "a line": "The dog chased the cat because it was hungry.",
      "30 words": Array.from({length: 30}, (_, i) => ["my", "dog", "saw", "it", "fly"][i % 5]).join(" "),
      "10,000 words": Array.from({length: 10_000}, (_, i) => ["the", "cat", "sat", "on", "mats"][i % 5]).join(" ")
    };
    const flip = (label: string) => () => page.locator("#lab .control", {hasText: label}).locator("input").click();
    const step = async (key: string) => {
      await page.locator("#lab input[type=range]").focus();
      await page.keyboard.press(key);
    };
    const controls: Record<string, () => Promise<unknown>> = {
      head: () => page.locator("#lab .heads button").first().click(),
      "another head": () => page.locator("#lab .heads button").nth(5).click(),
      row: () => page.locator("#lab .word .name").nth(3).click(),
      temperature: () => step("ArrowRight"),
      "temperature back": () => step("ArrowLeft"),
      causal: flip("No looking ahead"),
      "causal off": flip("No looking ahead"),
      bare: flip("Leave out"),
      "bare off": flip("Leave out"),
      pieces: () => page.locator("#lab label", {hasText: "pieces"}).click(),
      words: () => page.locator("#lab label", {hasText: "words"}).click()
    };
    const pairFlip = () => page.locator("#pair .control", {hasText: "Leave out"}).locator("input").click();
    const tooLong = (ms: number) => ms >= 50;
    const times = await middleTimes(async (round) => {
      const times = new Map<string, number>();
      const measure = async (name: string, act: () => Promise<unknown>) =>
        times.set(
          name,
          await longestTask(page, async () => {
            await act();
            await answered(page);
            await page.waitForTimeout(350); // for what is drawn in later frames
          })
        );
      await measure("typing", async () => {
        await box.fill("");
        await box.pressSequentially(`A fox saw it run ${round}`, {delay: 40});
      });
      for (const [name, text] of Object.entries(texts)) {
        await measure(name, () => box.fill(text));
        for (const [control, act] of Object.entries(controls)) await measure(`${name}: ${control}`, act);
      }
      await page.locator("#pair textarea").first().fill(texts["10,000 words"]);
      await measure("two long texts", () => page.locator("#pair textarea").nth(1).fill(`It ${texts["10,000 words"]}`));
      await measure("two long texts: row", () => page.locator("#pair g.line .name").nth(round).click());
      await measure("two long texts: head", () => page.locator("#pair select").selectOption({index: round}));
      await measure("two long texts: bare", pairFlip);
      await measure("two long texts: bare off", pairFlip);
      await page.locator("#pair textarea").nth(1).fill("");
      return times;
    }, tooLong);
    expect(times.filter(([, ms]) => tooLong(ms))).toEqual([]);
  }, 180_000);
});

describe("the chapter", () => {
  it("never holds up the page for 50 ms with a sentence of forty words", async () => {
    const {page} = await open("/");
    await drawn(page, "heatmap");
    await page.selectOption("#heatmap select", {label: "your own sentence …"});
    const box = page.locator("#heatmap textarea");
    await box.fill("The quokkas ate leaves because they were hungry.");
    await expect
      .poll(() => page.locator("#heatmap .header text").allTextContents(), {timeout: 30_000})
      .toContain("quokkas");
    const forty = Array.from({length: 40}, (_, i) => ["my", "dog", "saw", "it", "fly"][i % 5]).join(" ");
    const tick = () => page.locator("#heatmap .control", {hasText: "No looking ahead"}).locator("input").click();
    const acts: Record<string, () => Promise<unknown>> = {
      type: async () => {
        await box.fill(forty);
        await expect.poll(() => page.locator("#heatmap .header").count()).toBe(40);
      },
      head: () => page.locator("#heatmap .heads button").nth(3).click(),
      causal: tick,
      row: () => page.locator("#heatmap .header").nth(3).click(),
      pieces: () => page.locator("#heatmap label", {hasText: "pieces"}).click(),
      "causal off": tick,
      words: () => page.locator("#heatmap label", {hasText: "words"}).click()
    };
    const times: Record<string, number> = {};
    for (const [name, act] of Object.entries(acts))
      times[name] = await longestTask(page, async () => {
        await act();
        await page.waitForTimeout(300);
      });
    // Nothing that was read is an element for each of 1,600 cells.
    expect(await page.locator("#heatmap .stage *").count()).toBeLessThan(600);
    expect(Object.entries(times).filter(([, ms]) => ms >= 50)).toEqual([]);
  });
});
