import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {launchChromium} from "../chromium.js";
import {serve} from "../serve.js";
import type {Card} from "./cards.js";
import {shootCards} from "./cards.js";
import type {Still} from "./figures.js";
import {shootFigures} from "./figures.js";
import type {Icon} from "./icons.js";
import {shootIcons} from "./icons.js";
import type {Plain} from "./plain.js";
import {readPlain} from "./plain.js";

/** The site as it looks when it stands still. */
export interface Pictures {
  /** By the figure's id. */
  stills: ReadonlyMap<string, Still>;
  plain: Plain;
  /** By the page's name. */
  cards: ReadonlyMap<string, Card>;
  icons: readonly Icon[];
}

/**
 * Opens the built site in `folder` in a browser and takes its pictures, into `folder`/pictures. Where no browser can be started it
 * says so and returns null: a site without pictures is better than none.
 */
export async function takePictures(folder: string): Promise<Pictures | null> {
  let browser: Browser;
  try {
    browser = await launchChromium(["--disable-gpu"]);
  } catch (error) {
    console.warn(`The site is built without still pictures: ${(error as Error).message.split("\n")[0]}`);
    return null;
  }
  await mkdir(join(folder, "pictures"), {recursive: true});
  const {server, origin} = await serve(folder);
  try {
    const sharp = await browser.newPage({deviceScaleFactor: 2});
    const stills = await shootFigures(sharp, origin, folder);
    const plain = await readPlain(sharp);
    const page = await browser.newPage();
    const cards = await shootCards(page, origin, {folder, stills});
    return {stills, plain, cards, icons: await shootIcons(page, folder)};
  } finally {
    await browser.close();
    server.close();
  }
}
