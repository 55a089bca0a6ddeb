import {describe, expect, it} from "vitest";
import {framingSite} from "../browser/framing-site.js";
import {withoutModules} from "../browser/missing.js";
import {drawn, expectReading, figures, framesLater, live, pageTime, site} from "../browser/site.js";

const {open, origin} = site();

describe("a figure alone", () => {
  it.each(figures)("%s draws, with its caption, a credit line and a way to the chapter", async (id) => {
    const {page, errors, foreign} = await open(`/embed/${id}`, {viewport: {width: 700, height: 900}});
    await drawn(page, id);
    expect(await page.locator("figcaption").textContent()).not.toBe("");
    expect(await page.locator("figure").count()).toBe(1);
    expect(await page.locator("a.home").evaluate((link: HTMLAnchorElement) => link.href)).toContain(`#${id}`);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it.each(figures)("%s fits into every width from 280 to 1600 px, light and dark", async (id) => {
    for (const theme of ["light", "dark"]) {
      const {page, errors} = await open(`/embed/${id}?theme=${theme}`, {viewport: {width: 280, height: 900}});
      await drawn(page, id);
      for (const width of [280, 320, 640, 1000, 1600]) {
        await page.setViewportSize({width, height: 900});
        await framesLater(page);
        // What scrolls in a box of its own, as long tables do, is no wider than the page.
        const {over, panel, picture} = await page.evaluate((id) => {
          const drawing = document.querySelector(`#${id} .stage > *`)!.getBoundingClientRect();
          return {
            over: document.documentElement.scrollWidth - innerWidth,
            panel: document.querySelector(`#${id} .frame`)!.getBoundingClientRect().right,
            picture: {right: drawing.right, width: drawing.width, height: drawing.height}
          };
        }, id);
        const where = `${theme}, ${width} px`;
        expect(over, where).toBeLessThanOrEqual(0);
        expect(picture.right, where).toBeLessThanOrEqual(panel + 0.5);
        expect(picture.width, where).toBeGreaterThan(width < 640 ? 0.7 * width : 400);
        expect(picture.height, where).toBeGreaterThan(60);
      }
      expect(errors).toEqual([]);
    }
  });

  it("wears the theme it is asked for, or else the system's", async () => {
    const paper = async (query: string, colorScheme: "light" | "dark") => {
      const {page} = await open(`/embed/match${query}`, {colorScheme});
      await drawn(page, "match");
      return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    };
    const [light, dark] = [await paper("", "light"), await paper("", "dark")];
    expect(light).not.toBe(dark);
    expect(await paper("?theme=dark", "light")).toBe(dark);
    expect(await paper("?theme=light", "dark")).toBe(light);
    expect(await paper("?theme=%3Cscript%3E", "dark")).toBe(dark);
  });

  it("wears it from the first paint, its still picture too", async () => {
    for (const [theme, colorScheme] of [
      ["dark", "light"],
      ["light", "dark"]
    ] as const) {
      const {page} = await open(`/embed/compass?theme=${theme}`, {colorScheme}, withoutModules);
      const still = () =>
        page.locator("figure > .still img").evaluate((image: HTMLImageElement) => image.currentSrc.split("/").at(-1));
      await expect.poll(still).toMatch(theme === "dark" ? /^compass-wide-dark\.\w+\.svg$/ : /^compass-wide\.\w+\.svg$/);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(theme);
    }
  });

  it("takes its values to the chapter", async () => {
    const {page} = await open("/embed/soft-hard?theme=dark&soft-hard.temperature=0.05");
    await drawn(page, "soft-hard");
    await expectReading(page, "soft-hard", "At temperature 0.05");
    await page.locator("a.home").dispatchEvent("pointerdown");
    expect(await page.locator("a.home").evaluate((link: HTMLAnchorElement) => link.href)).toMatch(
      /\/\?soft-hard\.temperature=0\.05#soft-hard$/
    );
  });
});

describe("inside a page of another origin", () => {
  const host = framingSite(origin);

  it("tells its height, also in a sandbox without storage", async () => {
    const {page} = await open("/404");
    await page.goto(host.address);
    for (const id of ["plain", "boxed"])
      await page.waitForFunction((id) => Number(document.getElementById(id)!.getAttribute("height")) > 300, id);
    const frame = page.frameLocator("#boxed");
    // The height is told while the still stands.
    await expect.poll(() => frame.locator("#pronoun .reading").textContent()).toContain("“cat”, with 59%");
    await frame.locator("#pronoun .word", {hasText: "tired"}).click();
    await expect
      .poll(() => frame.locator("#pronoun .reading").textContent())
      .toContain("“tired” looks hardest at itself");
  });

  it("tells its height below the edge of the screen, where nothing is painted, and again when it is come to", async () => {
    const {page} = await open("/404");
    await page.goto(`${host.address}/below`);
    const told = (id: string) => page.evaluate((id) => Number(document.getElementById(id)!.getAttribute("height")), id);
    for (const id of ["plain", "boxed"]) await expect.poll(() => told(id)).toBeGreaterThan(300);
    const frame = page.frameLocator("#plain");
    expect(await frame.locator("figure > .still").count()).toBe(1);
    // Once what stands in the frame has come, style sheets too, it has told how tall that is.
    const isTold = async () => {
      const tall = await frame.locator("body").evaluate((body) => body.getBoundingClientRect().height);
      return Math.abs((await told("plain")) - tall) < 4;
    };
    await expect.poll(isTold).toBe(true);
    const early = await told("plain");
    await page.locator("#plain").scrollIntoViewIfNeeded();
    await frame.locator(live("match")).first().waitFor();
    await expect.poll(isTold).toBe(true);
    expect(Math.abs((await told("plain")) - early)).toBeLessThanOrEqual(4);
  });

  it("does not listen to messages", async () => {
    const {page} = await open("/404");
    await page.goto(host.address);
    const frame = page.frameLocator("#plain");
    await frame.locator(live("match")).first().waitFor({state: "attached"});
    const state = () =>
      frame
        .locator("#match .reading")
        .evaluate((reading) => [reading.textContent, getComputedStyle(document.documentElement).colorScheme]);
    const before = await state();
    await page.evaluate(() => {
      const {contentWindow} = document.getElementById("plain") as HTMLIFrameElement;
      for (const data of [{id: "match", value: {living: 0}}, {type: "theme", theme: "dark"}, "x"])
        contentWindow!.postMessage(data, "*");
    });
    await pageTime(page, 200);
    expect(await state()).toEqual(before);
  });
});
