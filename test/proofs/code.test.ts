import {describe, expect, it} from "vitest";
import {change, drawn, expectReading, figures, openPanel, reading, site} from "../browser/site.js";

const {open, origin} = site();

/** What the button `label` of the panel Code puts on the clipboard, for figure `id` in the state of its last preset. */
async function copied(id: string, label: string): Promise<{code: string; said: string}> {
  const {page} = await open();
  await page.evaluate(() =>
    Object.defineProperty(navigator, "clipboard", {
      value: {writeText: async (text: string) => void (document.body.dataset.copied = text)}
    })
  );
  await change(page, id);
  const said = await reading(page, id);
  const panel = await openPanel(page, id, "Code");
  await panel.locator("button", {hasText: label}).dispatchEvent("click");
  await expect.poll(() => page.locator(`#${id} .share-status`).textContent()).toBe("Copied.");
  const code = await page.evaluate(() => document.body.dataset.copied!);
  await page.close();
  return {code, said};
}

/** Opens a page of somebody else's that holds `body`. */
async function ownPage(body: string, options: Parameters<typeof open>[1] = {}) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Own</title><body>${body}</body></html>`;
  const visit = await open("/404", options, (page) =>
    page.route(`${origin}/own.html`, (route) => route.fulfill({contentType: "text/html", body: html}))
  );
  visit.errors.length = 0;
  await visit.page.goto(`${origin}/own.html`);
  return visit;
}

describe("the code of a figure", () => {
  it.each(figures)("draws %s as it was, in a plain page", async (id) => {
    const {code, said} = await copied(id, "page of HTML");
    const {page, errors, foreign} = await ownPage(code);
    await drawn(page, id);
    await expectReading(page, id, said);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });
  it("draws it as a cell of Observable Framework", async () => {
    const {code, said} = await copied("soft-hard", "Observable Framework");
    const cell = /^```js\n([^]*)```\n$/.exec(code)![1];
    // What a cell has that a script has not.
    const display = "const display = (shown) => document.body.append(shown);";
    const {page, errors} = await ownPage(`<script type="module">${display}\n${cell}</script>`);
    await page.waitForSelector(".frame .stage > *");
    expect(await page.locator(".reading").textContent()).toBe(said);
    expect(errors).toEqual([]);
  });
  it("is not offered for what the module does not hold", async () => {
    const {page} = await open("/?pronoun.sentence=own");
    await drawn(page, "pronoun");
    const panel = await openPanel(page, "pronoun", "Code");
    expect(await panel.locator("textarea").count()).toBe(0);
    expect(await panel.textContent()).toContain("a text of your own");
  });
});

describe("on pages of other people", () => {
  it.each([280, 480, 800, 1600])("figures fit into %i px", async (width) => {
    const {code} = await copied("soft-hard", "page of HTML");
    const {page} = await ownPage(code, {viewport: {width, height: 800}});
    await drawn(page, "soft-hard");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const stage = (await page.locator(".stage").boundingBox())!;
    expect(stage.width).toBeGreaterThan(160);
  });
  it.each(["light", "dark"] as const)("figures can be read in a %s host", async (colorScheme) => {
    const {code} = await copied("match", "page of HTML");
    const {page} = await ownPage(code, {colorScheme});
    await drawn(page, "match");
    const [ink, panel] = await page.evaluate(() =>
      [".stage", ".frame"].map((selector, i) => {
        const style = getComputedStyle(document.querySelector(selector)!);
        const canvas = new OffscreenCanvas(1, 1).getContext("2d")!;
        canvas.fillStyle = i === 0 ? style.color : style.backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data[1];
      })
    );
    expect(Math.abs(ink - panel)).toBeGreaterThan(120);
    expect(ink < panel).toBe(colorScheme === "light");
  });
});
