// The code for phones under a figure, on a site that stands under a path.
import jsQR from "jsqr";
import {PNG} from "pngjs";
import {describe, expect, it} from "vitest";
import {change, drawn, expectReading, openPanel, reading, site} from "../browser/site.js";

const visits = site({base: "/sub/path/"});

/** What a phone makes of a picture, and how many of its pixels are neither black nor white. */
function look(bytes: Buffer): {text: string | undefined; grey: number} {
  const {data, width, height} = PNG.sync.read(bytes);
  let grey = 0;
  for (let i = 0; i < data.length; i += 4)
    if (![0, 255].includes(data[i]) || data[i] !== data[i + 1] || data[i] !== data[i + 2]) grey++;
  return {text: jsQR(new Uint8ClampedArray(data), width, height)?.data, grey: grey / (width * height)};
}

describe("the code under a figure", () => {
  it.each([
    ["soft-hard", "light"],
    ["order", "dark"]
  ] as const)("%s, %s: is large, black on white, and opens the figure as it is now", async (id, colorScheme) => {
    const {page, errors} = await visits.open("/", {colorScheme});
    await change(page, id);
    const said = await reading(page, id);
    const panel = await openPanel(page, id, "Share");
    const code = panel.locator(".qr");
    await code.scrollIntoViewIfNeeded();
    expect((await code.boundingBox())!.width).toBeGreaterThanOrEqual(16 * 16);
    const {text, grey} = look(await code.screenshot());
    const wanted = new URL(await panel.locator("input").inputValue());
    expect(text).toBe(`${visits.origin}/embed/${id}${wanted.search}`);
    expect(text).toContain("/sub/path/embed/");
    expect(grey).toBeLessThan(0.25);
    await page.goto(text!);
    await drawn(page, id);
    await expectReading(page, id, said);
    expect(errors).toEqual([]);
  });

  it("has four modules of white on each side", async () => {
    const {page} = await visits.open("/", {colorScheme: "dark"});
    await change(page, "match");
    const code = (await openPanel(page, "match", "Share")).locator(".qr");
    await code.scrollIntoViewIfNeeded();
    const modules = await code.evaluate((svg: Element) => (svg as SVGSVGElement).viewBox.baseVal.width);
    const {data, width, height} = PNG.sync.read(await code.screenshot());
    const quiet = Math.floor((4 * width) / modules) - 1;
    const dark = new Set<string>();
    // The outermost pixels may be mixed with the page, where the code stands between two of the screen's.
    for (let y = 1; y < height - 1; ++y)
      for (let x = 1; x < width - 1; ++x) {
        const side = [x < quiet && "left", x >= width - quiet && "right", y < quiet && "top"].find(Boolean);
        if ((side || y >= height - quiet) && data[4 * (y * width + x)] < 250) dark.add(side || "bottom");
      }
    expect(quiet).toBeGreaterThan(10);
    expect([...dark]).toEqual([]);
  });

  it("is no wider than a phone that shows it", async () => {
    const {page} = await visits.open("/", {viewport: {width: 280, height: 700}});
    await drawn(page, "match");
    const code = (await openPanel(page, "match", "Share")).locator(".qr");
    const {x, width} = (await code.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(280);
    await code.scrollIntoViewIfNeeded();
    expect(look(await code.screenshot()).text).toBe(`${visits.origin}/embed/match`);
  });
});

it("a slide's code names the same address, under that path too", async () => {
  const {page} = await visits.open("/slides#/soft-hard-slide", {viewport: {width: 1280, height: 720}});
  await drawn(page, "soft-hard");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("q");
  await page.waitForSelector(".code-screen svg");
  expect(look(await page.screenshot()).text).toBe(`${visits.origin}/embed/soft-hard?soft-hard.temperature=0.05`);
});
