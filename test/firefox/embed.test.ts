import {expect, it} from "vitest";
import {framingSite} from "../browser/framing-site.js";
import {figures} from "../browser/site.js";
import {drawn, expectReading, inFirefox, press, reading, site} from "./site.js";

const {open, origin} = site();

inFirefox("a figure alone in Firefox", () => {
  it.each(figures)("%s draws, in the theme it is asked for", async (id) => {
    const {page, errors, foreign} = await open(`/embed/${id}?theme=dark`, {width: 700});
    await drawn(page, id);
    expect(await reading(page, id)).not.toBe("");
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
    expect([errors, foreign]).toEqual([[], []]);
  });
});

inFirefox("a figure in a page of another origin, in Firefox", () => {
  const host = framingSite(origin);

  it("tells its height and answers, also in a sandbox without storage", async () => {
    const {page} = await open("/", {host: host.address});
    for (const id of ["plain", "boxed"])
      await page.waitForFunction((id) => Number(document.getElementById(id)!.getAttribute("height")) > 300, {}, id);
    const frame = (await (await page.$("#boxed"))!.contentFrame())!;
    await drawn(frame, "pronoun");
    await expectReading(frame, "pronoun", "“cat”, with 59%");
    await press(frame, "#pronoun .word", "tired");
    await expectReading(frame, "pronoun", "“tired” looks hardest at itself");
  });
});
