import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, expectReading, framesLater, pageTime, reading, site} from "../browser/site.js";

const {open} = site();
const button = (page: Page, name: string) => page.locator(`#learn .learn-buttons .${name}`);
const texts = (page: Page, selector: string) => page.locator(`#learn ${selector}`).allTextContents();

/** Opens the chapter at the figure. */
async function visit(query = "", options: Parameters<typeof open>[1] = {}) {
  const whole = query.includes("learn.more") ? query : `?learn.more=true${query.replace("?", "&")}`;
  const visited = await open(`/${whole}`, options);
  await drawn(visited.page, "learn");
  await visited.page.locator("#learn .stage").scrollIntoViewIfNeeded();
  return visited;
}

/** The step that is on show. */
async function step(page: Page): Promise<number> {
  return Number(/step (\d+) of/.exec((await texts(page, ".standing"))[0])![1]);
}

/** The step that the race stands at once it is paused: the step it was taking is taken to its end. */
async function paused(page: Page): Promise<number> {
  await button(page, "play-pause").filter({hasText: "Play"}).waitFor();
  const asked = () =>
    page.evaluate(() => (document.querySelector("#learn .frame") as unknown as {value: {step: number}}).value.step);
  await expect.poll(async () => (await step(page)) - (await asked())).toBe(0);
  return step(page);
}
const reaches = (page: Page, least: number) =>
  expect.poll(() => step(page), {timeout: 20_000}).toBeGreaterThanOrEqual(least);

/** How long the bars of one way to choose are in the second look. */
const bars = (page: Page, choice: string) =>
  page
    .locator(`#learn .weight.${choice}.layer2`)
    .evaluateAll((list) => list.map((bar) => Number(bar.getAttribute("width")).toFixed(3)));

describe("the figure that learns", () => {
  it("opens before the first step, with one curve, and asks for a guess that stays", async () => {
    const {page, errors} = await open("/");
    await drawn(page, "learn");
    await expectReading(page, "learn", "Step 0. Nothing has been learned.");
    expect(await page.locator("#learn .learn-lines").count()).toBe(1);
    const knob = page.locator("#learn .control", {hasText: "Learning rate"});
    const others = page.locator("#learn").getByText(/^(Choosing|Temperature|Seed|Speed)/);
    const shown = async () => [await knob.isVisible(), (await others.filter({visible: true}).count()) > 0];
    expect(await shown()).toEqual([false, false]);
    await page.locator("#learn .control", {hasText: "Your guess"}).locator("select").selectOption({label: "25"});
    await page.locator("#learn .presets button", {hasText: "soft learns"}).click();
    await expectReading(page, "learn", "You guessed step 25; it took 52.");
    await page.waitForURL(/learn\.guess=25/);
    await page.locator("#learn .presets button", {hasText: "trial and error"}).click();
    expect(await shown()).toEqual([false, false]);
    await page.locator("#learn .presets button", {hasText: "soft learns"}).click();
    await page.locator("#learn .control", {hasText: "Show more"}).locator("input").click();
    await page.locator("#learn .learn-gaze").waitFor();
    expect(await shown()).toEqual([true, true]);
    expect(errors).toEqual([]);
  });

  it("shows finished runs at once", async () => {
    const {page, errors} = await visit("?learn.step=200");
    await expectReading(
      page,
      "learn",
      /^Step 200\. Soft attention is right 100% .* Hard attention, .* 50% of the time\./
    );
    expect(await texts(page, ".status")).toEqual(["learned", "no slope"]);
    const lengths = await page
      .locator("#learn .learn-lines path")
      .evaluateAll((list) => list.map((path) => (path as SVGPathElement).getTotalLength()));
    expect(lengths).toHaveLength(6);
    for (const length of lengths) expect(length).toBeGreaterThan(100);
    expect(errors).toEqual([]);
  });

  it("learns when Play is pressed: soft attention moves, hard attention does not, and its gradient is 0", async () => {
    const {page, errors} = await visit("?learn.step=200");
    const asBuilt = await reading(page, "learn");
    await button(page, "play-pause").click();
    await reaches(page, 3);
    const [soft, hard] = [await bars(page, "soft"), await bars(page, "hard")];
    await reaches(page, 12);
    expect(await button(page, "play-pause").textContent()).toBe("Pause");
    await button(page, "play-pause").click();
    const rests = await paused(page);
    expect(await bars(page, "soft")).not.toEqual(soft);
    expect(await bars(page, "hard")).toEqual(hard);
    expect((await texts(page, ".number")).filter((_, i) => i % 2 === 1)).toEqual(["0", "0"]);
    await pageTime(page, 300);
    expect(await step(page)).toBe(rests);

    await button(page, "one-step").click();
    await expectReading(page, "learn", `Step ${rests + 1}.`);
    await button(page, "restart").click();
    await expectReading(page, "learn", "Step 0.");
    await button(page, "play-pause").click();
    await reaches(page, 2);
    await button(page, "finish").click();
    await expectReading(page, "learn", "Step 200.");
    expect(await reading(page, "learn")).toBe(asBuilt);
    expect(errors).toEqual([]);
  });

  it("computes live what was computed when the page was built", async () => {
    const {page} = await visit("?learn.step=199");
    await expectReading(page, "learn", "Step 199.");
    const before = await bars(page, "soft");
    await button(page, "one-step").click();
    await expectReading(page, "learn", "Step 200.");
    const live = await bars(page, "soft");
    expect(live).not.toEqual(before);
    const built = await bars((await visit("?learn.step=200")).page, "soft");
    live.forEach((width, i) => expect(Math.abs(Number(width) - Number(built[i]))).toBeLessThan(0.05));
  });

  it("begins again with a setting that is changed on the way, and is restored by its address", async () => {
    const {page} = await visit("?learn.seed=5&learn.step=40&learn.temperature=0.01");
    await expectReading(page, "learn", "Step 40.");
    const warm = page.locator("#learn .control", {hasText: "Temperature"}).locator("input[type=number]");
    await warm.fill("1");
    await expectReading(page, "learn", "Step 0.");
    await button(page, "play-pause").click();
    await reaches(page, 20);
    await button(page, "play-pause").click();
    const at = await paused(page);
    await expectReading(page, "learn", `Step ${at}.`);
    await page.waitForURL((url) => url.searchParams.get("learn.step") === String(at));
    expect(page.url()).not.toContain("temperature");
    const [said, seen] = [await reading(page, "learn"), await bars(page, "soft")];
    const again = (await visit(new URL(page.url()).search)).page;
    await expect.poll(() => reading(again, "learn"), {timeout: 20_000}).toBe(said); // it computes its way there
    expect(await bars(again, "soft")).toEqual(seen);
  });

  it("opens a link of an earlier version, which held a history of settings", async () => {
    const {page, errors} = await visit("?learn.seed=5&learn.step=60&learn.past=40_0.03_0.01");
    await expectReading(page, "learn", "Step 60.");
    expect(errors).toEqual([]);
  });

  it("shrugs at nonsense in its address", async () => {
    const {page, errors} = await visit(
      "?learn.step=1e9&learn.past=40_1&learn.choice=firm&learn.temperature=0&learn.learningRate=x&learn.seed=-1"
    );
    await expectReading(page, "learn", "Step 0. Nothing has been learned.");
    expect(errors).toEqual([]);
  });

  it("shows each preset at once, with the sentence that says what happened", async () => {
    const {page} = await visit();
    const says: [label: string, reading: string][] = [
      ["hard stands still", "Hard attention stands still"],
      ["hard by trial and error", "Step 600. By trial and error"],
      ["too sharp to learn", "almost hard"],
      ["too fast", "Steps at learning rate 1 have thrown it to where it is flat."],
      ["soft learns", "Soft attention is right 100%"]
    ];
    for (const [label, sentence] of says) {
      await page.locator("#learn .presets button", {hasText: label}).click();
      await expectReading(page, "learn", sentence);
      expect(await page.locator("#learn .presets button[aria-pressed=true]").allTextContents()).toEqual([label]);
    }
  });

  it("waits while it is off the screen", async () => {
    const {page} = await visit();
    await button(page, "play-pause").click();
    await reaches(page, 3);
    await page.evaluate(() => scrollTo(0, 0));
    await framesLater(page); // by then the page knows that it is off the screen, and takes no further step
    await framesLater(page);
    const left = await step(page);
    await pageTime(page, 500);
    expect(await step(page)).toBe(left);
    await page.locator("#learn .stage").scrollIntoViewIfNeeded();
    await reaches(page, left + 2);
  });

  it("does not play for a reader who wants no motion, but steps and runs to 200", async () => {
    const {page} = await visit("", {reducedMotion: "reduce"});
    expect(await button(page, "play-pause").isVisible()).toBe(false);
    await button(page, "one-step").click();
    await expectReading(page, "learn", "Step 1.");
    await button(page, "finish").click();
    await expectReading(page, "learn", "Step 200.");
  });

  it("works from the keyboard", async () => {
    const {page} = await visit();
    await button(page, "play-pause").focus();
    await page.keyboard.press("Enter");
    await reaches(page, 2);
    await page.keyboard.press("Space");
    const before = await paused(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expectReading(page, "learn", `Step ${before + 1}.`);
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("One step");
  });

  it.each([320, 1280])("stands still while it runs, %i pixels wide", async (width) => {
    const {page} = await visit("", {viewport: {width, height: 900}});
    const places = () =>
      page.evaluate(() => {
        const top = document.querySelector("#learn .stage")!.getBoundingClientRect().top;
        return Array.from(
          document.querySelectorAll(
            "#learn .stage, #learn .frame button, #learn input, #learn select, #learn figcaption"
          ),
          (part) => {
            const {left, top: y, width, height} = part.getBoundingClientRect();
            return [left, y - top, width, height].map(Math.round).join(" ");
          }
        );
      });
    const still = await places();
    const play = (await button(page, "play-pause").boundingBox())!;
    await button(page, "play-pause").click();
    for (const least of [0, 10, 25]) {
      await reaches(page, least);
      expect(await places()).toEqual(still);
    }
    await button(page, "finish").click();
    await expectReading(page, "learn", "Step 200.");
    expect(await places()).toEqual(still);
    expect((await button(page, "play-pause").boundingBox())!.width).toBe(play.width);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
