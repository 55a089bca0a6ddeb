import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {figures, site} from "../browser/site.js";

const {open} = site();
const pages = ["/", "/lab", "/slides", ...figures.map((id) => `/embed/${id}`)];

describe("what a link to a page shows", () => {
  it.each(pages)("%s: its own title and words, and a picture of the size it says", async (path) => {
    const {page} = await open(path, {javaScriptEnabled: false});
    const metas = Object.fromEntries(
      await page.evaluate(() =>
        Array.from(document.querySelectorAll("meta"), (meta) => [
          meta.getAttribute("property") ?? meta.getAttribute("name") ?? "",
          meta.content
        ])
      )
    ) as Record<string, string>;
    expect((await page.title()).startsWith(metas["og:title"])).toBe(true);
    expect(metas["og:description"]).toBe(metas.description);
    expect(metas["og:image:alt"].length).toBeGreaterThan(30);
    const file = decodeURIComponent(new URL(metas["og:image"], page.url()).pathname);
    const bytes = await readFile(join("dist", file));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect([metas["og:image:width"], metas["og:image:height"]]).toEqual(["1200", "630"]);
  });

  it("differs from page to page", async () => {
    const said = [];
    for (const path of pages) {
      const {page} = await open(path, {javaScriptEnabled: false});
      said.push(await page.locator("meta[name=description]").getAttribute("content"));
    }
    expect(new Set(said).size).toBe(pages.length);
  });
});
