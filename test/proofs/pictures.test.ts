// Every figure of the chapter as it looks, compared with the picture kept of it. A difference that is meant is
// accepted by `npm run pictures:update`; the new picture of one that is not stands beside the old one, as
// …-changed.png.
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {brotliDecompressSync} from "node:zlib";
import pixelmatch from "pixelmatch";
import type {BrowserContextOptions, CDPSession, Locator, Page} from "playwright-core";
import {PNG} from "pngjs";
import {describe, expect, it} from "vitest";
import {shootings} from "../../tools/pictures/figures.js";
import {drawn, figures, site} from "../browser/site.js";

const {open} = site();
const folder = "test/proofs/pictures";
const update = Boolean(process.env.UPDATE_PICTURES);

/** How many pixels may differ, beside those that smooth the edges of shapes: about as many as a digit has. */
const tolerance = 40;

const looks = [320, 1280].flatMap((width) => (["light", "dark"] as const).map((colorScheme) => ({width, colorScheme})));

// The browser that comes with npm ci is there, and the same, on Linux x64 only; pictures of another one would differ.
const comparable = process.platform === "linux" && process.arch === "x64" && !process.env.CHROMIUM;

/**
 * Opens the chapter with all its texts in the one font that comes with the browser, and its figures as they are after
 * a reader's guess: left to themselves, they wait for it until somebody has scrolled past.
 */
async function openInSameFont(options: BrowserContextOptions): Promise<Page> {
  const {query} = shootings().find(({suffix}) => suffix === "-opened")!;
  const {page} = await open(`/?${query}`, {...options, bypassCSP: true}); // for the font
  await page.addStyleTag({content: sameFont()});
  await page.evaluate(() => document.fonts.load("16px same"));
  for (const id of figures) await drawn(page, id);
  return page;
}

/** Puts a figure's picture on a whole pixel, wherever the figures above it end. */
async function onWholePixel(stage: Locator): Promise<void> {
  await stage.evaluate((stage) => {
    const top = stage.getBoundingClientRect().top + scrollY;
    stage.style.cssText += `position: relative; top: ${Math.ceil(top) - top}px`;
  });
}

/** The characters of figure `id` that the font does not have: they come out as one that no font has. */
async function withoutShape(page: Page, id: string): Promise<string[]> {
  return page.evaluate((id) => {
    const context = document.createElement("canvas").getContext("2d", {willReadFrequently: true})!;
    context.font = "24px same";
    const shape = (character: string) => {
      context.clearRect(0, 0, 48, 48);
      context.fillText(character, 8, 32);
      return `${context.measureText(character).width} ${context.getImageData(0, 0, 48, 48).data.join()}`;
    };
    const none = shape("\u{10ffff}");
    const text = document.querySelector(`#${id} .stage`)!.textContent!.replace(/\s/g, "");
    return [...new Set(text)].filter((character) => shape(character) === none);
  }, id);
}

/** What the text of figure `id` is drawn with that comes with the machine: names of fonts. */
async function fontsOf(session: CDPSession, id: string): Promise<string[]> {
  const {root} = await session.send("DOM.getDocument", {depth: 0});
  const selector = `#${id} .stage *`;
  const {nodeIds} = await session.send("DOM.querySelectorAll", {nodeId: root.nodeId, selector});
  const found = new Set<string>();
  for (const nodeId of nodeIds)
    for (const {isCustomFont, familyName} of (await session.send("CSS.getPlatformFontsForNode", {nodeId})).fonts)
      if (!isCustomFont) {
        const {outerHTML} = await session.send("DOM.getOuterHTML", {nodeId});
        found.add(`${familyName}: ${outerHTML.replace(/<[^>]+>/g, "")}`);
      }
  return [...found];
}

describe.skipIf(!comparable)("the figures look as they did (only with the Chromium from npm, on Linux x64)", () => {
  it.each(looks)("at $width px, $colorScheme", async ({width, colorScheme}) => {
    const page = await openInSameFont({viewport: {width, height: 900}, colorScheme, reducedMotion: "reduce"});
    const changed: string[] = [];
    for (const id of figures) {
      const stage = page.locator(`#${id} .stage`);
      await onWholePixel(stage);
      await stage.scrollIntoViewIfNeeded();
      await page.waitForTimeout(100);
      const picture = PNG.sync.read(await stage.screenshot({animations: "disabled", caret: "hide"}));
      const name = join(folder, `${id}-${width}-${colorScheme}`);
      if (update) write(`${name}.png`, picture);
      else if (differs(picture, PNG.sync.read(readFileSync(`${name}.png`)))) {
        write(`${name}-changed.png`, picture);
        changed.push(name);
      }
    }
    expect(changed).toEqual([]);
  });

  it("whatever fonts the machine has: every letter comes from the one font, which has them all", async () => {
    const page = await openInSameFont({viewport: {width: 1280, height: 900}});
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const others: string[] = [];
    for (const id of figures) {
      others.push(...(await fontsOf(session, id)).map((found) => `${id}: ${found}`));
      others.push(...(await withoutShape(page, id)).map((character) => `${id}: ${character} is not in the font`));
    }
    expect(others).toEqual([]);
  });
});

function differs(a: PNG, b: PNG): boolean {
  if (a.width !== b.width || a.height !== b.height) return true;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, {threshold: 0.15}) > tolerance;
}

/**
 * Keeps a picture with 16 shades of each colour, which halves the file and is closer than what counts as a
 * difference.
 */
function write(path: string, picture: PNG): void {
  mkdirSync(folder, {recursive: true});
  picture.data = picture.data.map((shade) => Math.round(shade / 17) * 17) as Buffer;
  writeFileSync(path, PNG.sync.write(picture, {colorType: 2, deflateLevel: 9}));
}

/**
 * A stylesheet that sets all texts in the one font that comes with the browser, instead of whatever the machine has.
 */
function sameFont(): string {
  const root = dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
  const archive = brotliDecompressSync(readFileSync(join(root, "../../bin/fonts.tar.br")));
  const font = fileOf(archive, /\.(ttf|otf|woff2?)$/).toString("base64");
  return `@font-face {font-family: same; src: url(data:font/ttf;base64,${font})}
    * {font-family: same !important; animation: none !important; transition: none !important}`;
}

/**
 * The first file of a tar archive with a name like this: blocks of 512 bytes, the name first, the size in octal at
 * 124.
 */
function fileOf(archive: Buffer, name: RegExp): Buffer {
  for (let at = 0; at < archive.length;) {
    const path = archive.toString("utf8", at, at + 100).replace(/\0.*$/s, "");
    const size = parseInt(archive.toString("utf8", at + 124, at + 136), 8) || 0;
    if (name.test(path)) return archive.subarray(at + 512, at + 512 + size);
    at += 512 * (1 + Math.ceil(size / 512));
  }
  throw new Error("no font in the archive");
}
