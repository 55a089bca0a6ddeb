import {inflateSync} from "node:zlib";
import type {Page} from "puppeteer-core";
import {expect, it} from "vitest";
import {ready} from "../browser/deck.js";
import {figures} from "../browser/site.js";
import {drawn, expectReading, inFirefox, reading, site} from "./site.js";

const {open} = site();

/** How many sheets a page takes. Firefox packs what a PDF holds, the list of its sheets too. */
async function sheets(page: Page, paper: {format: "a4"} | {width: string; height: string}): Promise<number> {
  const file = Buffer.from(await page.pdf({...paper, printBackground: true})).toString("latin1");
  const packed = Array.from(file.matchAll(/\/ObjStm[^]*?stream\r?\n([^]*?)\r?\nendstream/g), ([, bytes]) => bytes);
  const text = packed.map((bytes) => inflateSync(Buffer.from(bytes, "latin1")).toString("latin1")).join("\n");
  return text.match(/\/Type\s*\/Page\b/g)!.length;
}

inFirefox("on paper, from Firefox", () => {
  it("the chapter shows its answers, wastes no sheets, and is afterwards as it was", async () => {
    const {page, errors} = await open("/");
    for (const id of figures) await drawn(page, id);
    await page.evaluate(() => {
      scrollTo(0, 0);
      const figure = document.querySelector("#pronoun .frame") as HTMLElement & {apply(preset: object): void};
      figure.apply({values: {}});
      addEventListener("beforeprint", () => {
        document.body.dataset.onPaper = document.querySelector("#pronoun .reading")!.textContent!;
      });
    });
    await expectReading(page, "pronoun", "Choose the word");
    const question = await reading(page, "pronoun");
    expect(await sheets(page, {format: "a4"})).toBeLessThan(23);
    expect(await page.evaluate(() => document.body.dataset.onPaper)).toContain("“cat”, with 59%");
    await expect.poll(() => reading(page, "pronoun")).toBe(question);
    expect(errors).toEqual([]);
  });

  it("the deck takes a sheet a slide, and every picture stands inside its panel", async () => {
    const {page, errors} = await open("/slides?print-pdf", {width: 1280, height: 720});
    await ready(page);
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll(".pdf-page figure")).every((figure) => figure.querySelector(".stage > *"))
    );
    const sticksOut = () =>
      page.$$eval(".pdf-page .frame", (panels) =>
        panels.flatMap((panel) => {
          const right = Math.max(...Array.from(panel.querySelectorAll("svg"), (d) => d.getBoundingClientRect().right));
          return right > panel.getBoundingClientRect().right ? [panel.closest("figure")!.id] : [];
        })
      );
    // A picture may be drawn before its panel has its padding: it becomes narrower then.
    const pad = (padding: string) =>
      page.$eval("#soft-hard .frame", (panel, padding) => ((panel as HTMLElement).style.padding = padding), padding);
    await pad("0");
    await page.waitForFunction(
      () => document.querySelector("#soft-hard .stage > *")!.getBoundingClientRect().width > 1160
    );
    await pad("");
    await expect.poll(sticksOut).toEqual([]);
    const slides = await page.$$eval(".slides .pdf-page", (pages) => pages.length);
    expect(slides).toBeGreaterThan(15);
    expect(await sheets(page, {width: "1280px", height: "720px"})).toBe(slides);
    expect(errors).toEqual([]);
  });
});
