// The deck on other screens, and on paper.
import {execFile} from "node:child_process";
import {mkdtemp, readFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {describe, expect, it} from "vitest";
import {openDeck, readDeck} from "../browser/deck.js";
import {site} from "../browser/site.js";

const {open} = site();
const present = openDeck.bind(null, open);

describe("legible from the back row", () => {
  it.each([
    [1280, 720, "dark"],
    [1920, 1080, "light"],
    [1280, 800, "light"],
    [1024, 768, "light"],
    [1080, 1920, "light"]
  ] as const)("cuts nothing off at %i x %i, %s, on any slide and step", async (width, height, colorScheme) => {
    const {page} = await present("/slides", {viewport: {width, height}, colorScheme});
    const {problems, count} = await readDeck(page);
    expect(count).toBeGreaterThan(40);
    expect(problems).toEqual([]);
  });
});

describe("npm run pdf", () => {
  it("writes a page a slide, and with notes twice as many", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pdf-"));
    const tsx = join("node_modules", "tsx", "dist", "cli.mjs");
    const {page} = await present();
    const slides = await page.locator(".slides > section").count();
    const pages = async (...args: string[]) => {
      const file = join(folder, "deck.pdf");
      await promisify(execFile)(process.execPath, [tsx, "tools/pdf.ts", "--out", file, ...args]);
      return (await readFile(file, "latin1")).match(/\/Type\s*\/Page\b(?!s)/g)!.length;
    };
    expect(await pages()).toBe(slides);
    expect(await pages("--notes")).toBeGreaterThan(slides + 10);
  }, 90_000);
});
