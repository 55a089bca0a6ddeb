import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {readChapter} from "../../src/chapter/outline.js";
import {drawn, figures, site} from "../browser/site.js";

const {open} = site();

/** Every figure of the page as it stands still, its picture loaded: what it shows, and where. */
async function stills(page: Page) {
  const list = [];
  for (const still of await page.locator("figure > .still:visible, figure > noscript > .still:visible").all()) {
    await still.scrollIntoViewIfNeeded();
    const loaded = () =>
      still.evaluate((still) => Array.from(still.querySelectorAll("img")).every((d) => d.complete && d.naturalWidth));
    await expect.poll(loaded).toBe(true);
    list.push(
      await still.evaluate((still) => {
        const image = still.querySelector("img");
        const stage = still.querySelector(".stage")!;
        const {right, bottom} = still.getBoundingClientRect();
        return {
          id: still.closest("figure")!.id,
          file: image?.currentSrc.split("/").at(-1),
          alt: image?.alt,
          reading: still.querySelector(".reading")!.textContent!,
          right,
          // What a reader would have to scroll to inside the picture's frame, in CSS pixels.
          hidden: stage.scrollWidth - stage.clientWidth,
          above: bottom <= still.closest("figure")!.querySelector("figcaption")!.getBoundingClientRect().top
        };
      })
    );
  }
  return list;
}

/** How many questions the quiz of the chapter asks. */
const questions = readChapter().parts.flatMap(({panel}) => panel?.source.match(/<fieldset/g) ?? []).length;

/** Figures whose picture is a table of words and numbers: it is kept as such, and needs no image. */
const tables = ["match", "dictionary", "pairs"];

describe.each([
  [320, "light"],
  [1280, "dark"]
] as const)("without scripts, at %i px, %s", (width, colorScheme) => {
  const options = {javaScriptEnabled: false, viewport: {width, height: 900}, colorScheme};

  it.each(["/", "/slides"])("%s shows every figure as a picture, with its reading and its caption", async (path) => {
    const {page} = await open(path, options);
    const list = await stills(page);
    expect(list.map(({id}) => id)).toEqual(figures);
    for (const {id, file, alt, reading, right, hidden, above} of list) {
      const look = `${width === 320 ? "narrow" : "wide"}${colorScheme === "dark" ? "-dark" : ""}`;
      if (!tables.includes(id)) expect(file).toMatch(new RegExp(`^${id}(-\\w+)?-${look}\\.[0-9a-f]{8}\\.svg$`));
      else expect(file, id).toBeUndefined();
      expect(alt ?? reading, id).toBe(reading);
      expect(reading.length, id).toBeGreaterThan(30);
      expect(right, id).toBeLessThanOrEqual(width);
      expect(hidden, id).toBe(0);
      expect(above, id).toBe(true);
    }
    expect(list[0].reading).toContain("“it” looks hardest at “cat”, with 59%");
  });

  it.each(["/", "/slides"])("%s holds the pairs, and the quiz with its answers behind a click", async (path) => {
    const {page} = await open(path, options);
    expect(await page.locator(".pairs tbody tr:visible").count()).toBeGreaterThanOrEqual(6);
    expect(await page.locator(".quiz fieldset:visible").count()).toBe(questions);
    const last = page.locator(".quiz details").last();
    await last.locator("summary").click();
    expect(await last.locator("p").textContent()).toContain("Looking is not understanding.");
    expect(await last.locator("p").isVisible()).toBe(true);
  });

  it.each(["/", "/slides", "/lab", `/embed/${figures[0]}`])(
    "%s leaves no holes and does not scroll sideways",
    async (path) => {
      const {page} = await open(path, options);
      const empty = await page.evaluate(() =>
        Array.from(document.querySelectorAll(".observablehq--block"), (block) => block.getBoundingClientRect().height)
      );
      expect(Math.max(...empty)).toBeLessThan(40);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.locator(".site + *, h1").first().isVisible()).toBe(true);
    }
  );
});

describe("without scripts", () => {
  it("shows all of a slide's words one below the other", async () => {
    const {page} = await open("/slides", {javaScriptEnabled: false});
    const tops = await page.evaluate(() =>
      Array.from(document.querySelectorAll(".slides > section"), (section) => section.getBoundingClientRect().top)
    );
    expect(tops.length).toBeGreaterThan(10);
    expect(tops[0]).toBeGreaterThanOrEqual(0);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).toBe(tops.length);
    expect(await page.locator("aside.notes").last().isVisible()).toBe(true);
  });

  it.each(figures)("/embed/%s is a picture with its caption and the way to the chapter", async (id) => {
    const {page} = await open(`/embed/${id}`, {javaScriptEnabled: false, viewport: {width: 700, height: 900}});
    expect(await stills(page)).toMatchObject([{id, above: true}]);
    expect(await page.locator("figcaption").isVisible()).toBe(true);
    expect(await page.locator("a.home").isVisible()).toBe(true);
  });
});

it("with scripts, every figure gives way to the live one", async () => {
  const {page} = await open("/");
  expect(await page.locator("figure > .still").count()).toBeGreaterThan(figures.length / 2);
  for (const id of figures) await drawn(page, id);
  expect(await page.locator("figure > .still").count()).toBe(0);
});
