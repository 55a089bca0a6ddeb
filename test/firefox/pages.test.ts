import {expect, it} from "vitest";
import {inFirefox, site} from "./site.js";

const {open} = site();

inFirefox("the other pages in Firefox", () => {
  it.each([
    ["/method", "#observablehq-main svg"],
    ["/build", "iframe.sample"],
    ["/modules/example.html", "#theirs .stage svg"]
  ])("%s shows its pictures, without an error and without asking another host", async (path, picture) => {
    const {page, errors, foreign} = await open(path);
    await page.waitForSelector(picture);
    expect([errors, foreign]).toEqual([[], []]);
  });
});
