import {expect, it} from "vitest";
import {figures, framesLater} from "../browser/site.js";
import {drawn, expectReading, inFirefox, press, reading, site, texts} from "./site.js";

const {open, save} = site();

inFirefox("the chapter in Firefox", () => {
  it("draws every figure and answers every press of a preset, without an error and without another host", async () => {
    const {page, errors, foreign} = await open("/");
    const without: string[] = [];
    for (const id of figures) {
      await drawn(page, id);
      const said = new Set([await reading(page, id)]);
      expect([...said], id).not.toContain("");
      const presets = await page.$$(`#${id} .frame > .presets button`);
      if (presets.length === 0) without.push(id);
      for (const preset of presets) {
        await preset.click();
        await expect.poll(() => preset.evaluate((d) => d.getAttribute("aria-pressed")), {message: id}).toBe("true");
        await framesLater(page); // a drawing comes a frame after the press
        said.add(await reading(page, id));
      }
      if (presets.length > 0) expect(said.size, id).toBeGreaterThan(1);
    }
    expect(without).toEqual(["journey"]); // its steps are its presets
    expect([errors, foreign]).toEqual([[], []]);
  });

  it("asks “it” and finds “cat”, after a guess", async () => {
    const {page} = await open("/");
    await drawn(page, "pronoun");
    await press(page, "#pronoun .word", "mat");
    await expectReading(page, "pronoun", "You said “mat”; we would say “cat”, and so does the head.");
    await page.select("#pronoun select", (await page.$eval("#pronoun select", (menu) => menu.options[1].value))!);
    await expectReading(page, "pronoun", /^Choose the word that/);
  });

  it("moves a slider by keyboard and by mouse, and the address follows", async () => {
    const {page} = await open("/");
    await drawn(page, "library");
    const share = async () => (await texts(page, "#library .number"))[0];
    expect(await share()).toBe("43%");
    await page.focus("#library input[type=range]");
    await page.keyboard.press("Home");
    await expect.poll(share).toBe("98%");
    const {x, y, width, height} = (await (await page.$("#library input[type=range]"))!.boundingBox())!;
    await page.mouse.move(x + 8, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width - 2, y + height / 2, {steps: 5});
    await page.mouse.up();
    await expect.poll(async () => parseInt(await share())).toBeLessThan(30);
    await expect.poll(() => page.url()).toContain("library.temperature=");
  });

  it("drags the query of the compass", async () => {
    const {page} = await open("/");
    await drawn(page, "compass");
    const {x, y} = (await (await page.$("#compass .dot"))!.boundingBox())!;
    await page.mouse.move(x + 9, y + 9);
    await page.mouse.down();
    await page.mouse.move(x - 40, y - 90, {steps: 5});
    await page.mouse.up();
    await expectReading(page, "compass", "hardest at “mat”");
  });

  it("trains the learner in the tab", async () => {
    const {page} = await open("/");
    await drawn(page, "learn");
    await press(page, "#learn button", "Run to 200");
    await expectReading(page, "learn", /^Step 200\./);
  });

  it("saves a figure as a picture of its size", async () => {
    const {page} = await open("/");
    await drawn(page, "heatmap");
    const {name, bytes} = await save(page, "heatmap", "PNG");
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(640);
  });

  it.each([320, 768, 1280])("does not scroll sideways at %i px", async (width) => {
    const {page} = await open("/", {width});
    for (const id of figures) await drawn(page, id);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
