// Questions on the way, and an explanation in the reader's own words.
import {expect, it} from "vitest";
import {violations} from "../browser/axe.js";
import {site} from "../browser/site.js";

const {open} = site();

it("a question that is missed on the way comes back in “Check yourself”, one that was known does not", async () => {
  const {page} = await open("/");
  const check = async (id: string, right: boolean) => {
    const field = page.locator(`#${id}`);
    await field.scrollIntoViewIfNeeded();
    await field.locator("button").waitFor();
    await field
      .locator(right ? "label[data-right]" : "label:not([data-right])")
      .first()
      .click();
    await field.locator("button").click();
    return (await field.locator(".reply").textContent())!;
  };
  expect(await check("recall-library", false)).toContain("will come back");
  expect(await check("recall-match", true)).toMatch(/^Yes\./);
  await page.locator("#quiz").scrollIntoViewIfNeeded();
  await page.locator("#quiz .again").waitFor();
  const legend = await page.locator("#recall-library legend").textContent();
  expect(await page.locator("#quiz .again ~ .question legend").allTextContents()).toEqual([legend]);
  await page.locator("#quiz .again ~ .question label[data-right]").click();
  await page.locator("#quiz .again ~ .question button").click();
  expect(await page.locator("#quiz .again ~ .question .reply").textContent()).toMatch(/^Yes\./);
  expect(await page.locator("#quiz .score").textContent()).toMatch(/^1 of \d+ answered/);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(page.url()).not.toMatch(/recall|quiz/);
});

it("questions on the way can be answered without scripts, and are no slides", async () => {
  const {page} = await open("/", {javaScriptEnabled: false});
  await page.locator("#recall-match summary").click();
  expect(await page.locator("#recall-match details p").isVisible()).toBe(true);
  const {page: deck} = await open("/slides");
  expect(await deck.locator(".recall, #own-words").count()).toBe(0);
});

it("an own explanation stands beside ours, with the model's likeness once it is asked for", async () => {
  const {page, errors} = await open("/", {viewport: {width: 1280, height: 900}});
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const box = page.locator("#own-words");
  await box.scrollIntoViewIfNeeded();
  await box.locator("textarea").fill("Soft attention has a slope everywhere, so it can roll downhill.");
  await box.locator("button", {hasText: "Compare"}).click();
  expect(await box.locator("dd").allTextContents()).toEqual([
    "Soft attention has a slope everywhere, so it can roll downhill.",
    expect.stringContaining("Soft attention changes its answer a little")
  ]);
  expect(asked.filter((url) => url.endsWith(".bin"))).toEqual([]);
  await box.locator("button", {hasText: "How alike"}).click();
  await expect.poll(() => box.locator(".likeness").textContent(), {timeout: 60_000}).toMatch(/likeness of 0\.\d\d/);
  const likeness = async () => Number(/0\.\d+/.exec((await box.locator(".likeness").textContent())!)![0]);
  const near = await likeness();
  await box.locator("textarea").fill("My grandmother bakes the best apple pie in town.");
  await box.locator("button", {hasText: "Compare"}).click();
  await expect.poll(likeness).toBeLessThan(near - 0.2);
  expect(await box.textContent()).toContain("It is not a mark.");
  expect(await violations(page)).toEqual([]);
  expect(page.url()).not.toContain("grandmother");
  expect(errors).toEqual([]);
});
