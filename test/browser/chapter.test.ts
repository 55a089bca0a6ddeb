import {describe, expect, it} from "vitest";
import {drawn, expectReading, figures, framesLater, reading, site} from "./site.js";

const {open} = site();

describe("the chapter in a real browser", () => {
  it("draws every figure, without an error and without asking another host", async () => {
    const {page, errors, foreign} = await open("/");
    for (const id of figures) {
      await drawn(page, id);
      expect(await reading(page, id), id).not.toBe("");
    }
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
  });

  it("can be zoomed and says its language, title and description", async () => {
    const {page} = await open("/");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("meta[name=viewport]").getAttribute("content")).not.toContain("maximum-scale");
    expect(await page.title()).toBe("The Attention Intuition");
    expect(await page.locator("meta[name=description]").getAttribute("content")).toContain("attention");
  });

  it("asks “it” and finds “cat”, after a guess", async () => {
    const {page} = await open("/");
    await drawn(page, "pronoun");
    const word = (text: string) => page.locator("#pronoun .word", {hasText: new RegExp(`^${text}`)});
    await word("mat").click();
    await expectReading(
      page,
      "pronoun",
      "You said “mat”; we would say “cat”, and so does the head. “it” looks hardest at “cat”, with 59% of its attention."
    );
    await word("it").click();
    await expectReading(page, "pronoun", "“it” looks hardest at “cat”, with 59%");
    await word("tired").click();
    await expectReading(page, "pronoun", "“tired” looks hardest at itself");
    await page.selectOption("#pronoun select", {label: "Dad washed the dishes and put them in the cupboard."});
    await expectReading(page, "pronoun", "Choose the word that “them” stands for");
    await word("dishes").click();
    await expectReading(page, "pronoun", /You said “dishes”; the head agrees\. .*80%/);
  });

  it("shows the answer to a reader who touches nothing and scrolls on", async () => {
    const {page} = await open("/");
    await drawn(page, "pronoun");
    await page.locator("#pronoun").scrollIntoViewIfNeeded();
    await framesLater(page); // it has been seen
    expect(await page.locator("#pronoun .arcs path").count()).toBe(0);
    await page.locator("#library").scrollIntoViewIfNeeded();
    await page.waitForSelector("#pronoun .arcs path", {state: "attached"});
    await expectReading(page, "pronoun", "“cat”, with 59%");
  });

  it("moves the weights with a slider: cold lending is strict", async () => {
    const {page} = await open("/");
    await drawn(page, "library");
    const share = async () => parseInt((await page.locator("#library .number").first().textContent())!);
    const before = await share();
    const slider = page.locator("#library input[type=range]");
    await slider.focus();
    await page.keyboard.press("Home");
    await page.waitForFunction(() => document.querySelector("#library .number")!.textContent === "98%");
    expect(before).toBe(43);
  });

  it("moves the soft blend along the map while the hard bars stand still", async () => {
    const {page} = await open("/?soft-hard.shown=true"); // else they wait for a guess
    await drawn(page, "soft-hard");
    const state = () =>
      page.evaluate(() => {
        const texts = (column: string) =>
          Array.from(document.querySelectorAll(`#soft-hard .${column} text:not(.title)`), (d) => d.textContent);
        const circles = document.querySelectorAll("#soft-hard .plot circle");
        return {soft: texts("soft"), hard: texts("hard"), at: circles[circles.length - 1].getAttribute("cx")};
      });
    const before = await state();
    expect([before.soft.length, before.hard.length]).toEqual([11, 11]);
    await page.locator("#soft-hard .presets button", {hasText: "nearly uniform"}).click();
    await page.waitForFunction(() =>
      document.querySelector("#soft-hard .reading")!.textContent!.includes("temperature 5")
    );
    const after = await state();
    expect(after.hard).toEqual(before.hard);
    expect(after.soft).not.toEqual(before.soft);
    expect(after.at).not.toBe(before.at);
  });

  it("pins a row of the heatmap and writes it to the address", async () => {
    const {page} = await open("/");
    await drawn(page, "heatmap");
    await page.locator("#heatmap .header", {hasText: "it"}).first().click();
    await expectReading(page, "heatmap", "Head 2.2: “it” looks hardest at “cat”, 59%.");
    await page.waitForURL(/heatmap\.row=7/);
  });

  it("restores every value that its address holds, and shrugs at nonsense", async () => {
    const {page, errors} = await open(
      "/?heatmap.row=7&heatmap.head=1.3&heatmap.causal=true&soft-hard.temperature=0.05&match.living=0&nudge.steps=0&pronoun.asked=99&library.temperature=banana&compass.dx=1e99&heatmap.unit=stones"
    );
    for (const id of figures) await drawn(page, id);
    expect(await page.locator("#heatmap .pin .header").getAttribute("aria-label")).toBe("it");
    expect(await page.locator("#heatmap [role=radio][aria-checked=true]").getAttribute("aria-label")).toBe("Head 1.3");
    expect(await page.locator("#heatmap input[type=checkbox]").isChecked()).toBe(true);
    await expectReading(page, "soft-hard", "At temperature 0.05");
    await expectReading(page, "match", "“mat”");
    await expectReading(page, "nudge", "At 150°");
    await expectReading(page, "pronoun", "Choose the word that “it” stands for");
    expect(await page.locator("#library input[type=number]").inputValue()).toBe("0.1");
    await expectReading(page, "compass", "Unmoved, the query of");
    expect(errors).toEqual([]);
  });

  it("drags the query of the compass by mouse and moves it by the arrow keys", async () => {
    const {page} = await open("/");
    await drawn(page, "compass");
    await page.locator("#compass .stage").scrollIntoViewIfNeeded();
    const tip = (await page.locator("#compass .dot").boundingBox())!;
    await page.mouse.move(tip.x + 9, tip.y + 9);
    await page.mouse.down();
    await page.mouse.move(tip.x - 40, tip.y - 90, {steps: 5});
    await page.mouse.up();
    await page.waitForFunction(() =>
      document.querySelector("#compass .reading")!.textContent!.includes("hardest at “mat”")
    );
    await page.locator("#compass .presets button", {hasText: "put it back"}).click();
    await page.waitForFunction(() =>
      document.querySelector("#compass .reading")!.textContent!.includes("Unmoved, the query")
    );
    await page.locator("#compass .handle").focus();
    for (let i = 0; i < 3; ++i) await page.keyboard.press("ArrowUp");
    await page.waitForURL(/compass\.dy=0\.3/);
    expect(await page.evaluate(() => (document.activeElement as SVGElement).dataset.key)).toBe("query");
  });

  it("steps through the journey and back", async () => {
    const {page} = await open("/");
    await drawn(page, "journey");
    const button = (name: string) => page.locator("#journey .stepper button", {hasText: name});
    for (let i = 0; i < 3; ++i) await button("Forward").click();
    await expectReading(page, "journey", "Step 4 of 4");
    await expectReading(page, "journey", "Say “bird” instead of “cat”, and the two vectors of “it” are 1.1 apart");
    await page.locator("#journey .control", {hasText: "Instead of"}).getByText("dog").click();
    await expectReading(page, "journey", "14.9 after it");
    await page.locator("#journey .control", {hasText: "may look"}).locator("input").click();
    await expectReading(page, "journey", "1.2 apart, as before");
    await page.locator("#journey .control", {hasText: "may look"}).locator("input").click();
    await button("Back").click();
    await expectReading(page, "journey", "Step 3 of 4");
    await button("Restart").click();
    await expectReading(page, "journey", "Step 1 of 4");
  });

  it("plays the descent to its end", async () => {
    const {page} = await open("/?nudge.steps=0");
    await drawn(page, "nudge");
    await page.locator("#nudge .player button").click();
    await page.waitForFunction(
      () => document.querySelector("#nudge .reading")!.textContent!.startsWith("After 30 steps"),
      undefined,
      {timeout: 10_000}
    );
  });

  it("answers the quiz by keyboard, passing over answers without giving them", async () => {
    const {page} = await open("/");
    await page.locator("#quiz").scrollIntoViewIfNeeded();
    const question = page.locator("#quiz .question").first();
    await question.locator(".verdict").waitFor();
    await question.locator("input").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await question.locator(".reply", {hasText: "Not quite"}).waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ArrowDown");
    expect(await question.locator(".reply").textContent()).toBe("");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await question.locator(".reply", {hasText: "Yes."}).waitFor();
  });
});

describe("how the chapter sits on the screen", () => {
  it.each([320, 768, 1280])("does not scroll sideways at %i px", async (width) => {
    const {page} = await open("/", {viewport: {width, height: 800}});
    for (const id of figures) await drawn(page, id);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

it("a page that is not there helps the reader on", async () => {
  const {page} = await open("/nothing/here");
  await page.locator("main a", {hasText: "the chapter"}).click();
  await page.waitForSelector("h1:has-text('The Attention Intuition')");
});
