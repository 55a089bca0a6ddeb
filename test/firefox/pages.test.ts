import {expect, it} from "vitest";
import {drawn, inFirefox, site} from "./site.js";

const {open} = site();

inFirefox("the other pages in Firefox", () => {
  it("/build shows its sample, without an error and without asking another host", async () => {
    const {page, errors, foreign} = await open("/build");
    const frame = await page.waitForSelector("iframe.sample");
    await frame!.scrollIntoView();
    await drawn((await frame!.contentFrame())!, "match");
    expect([errors, foreign]).toEqual([[], []]);
  });
  it.each([
    ["/method", "#observablehq-main svg"],
    ["/modules/example.html", "#theirs .stage svg"]
  ])("%s shows its pictures, without an error and without asking another host", async (path, picture) => {
    const {page, errors, foreign} = await open(path);
    await page.evaluate(() => document.querySelector("figure")?.scrollIntoView({block: "center"})); // drawn when near
    await page.waitForSelector(picture);
    expect([errors, foreign]).toEqual([[], []]);
  });
});
