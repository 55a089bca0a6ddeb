import {join} from "node:path";
import type {Browser} from "playwright-core";
import {rolldown} from "rolldown";
import {launchChromium} from "../chromium.js";
import type {Page} from "../html.js";
import {textOf} from "../html.js";
import {serve} from "../serve.js";
import type {Card} from "./cards.js";
import {shootCards} from "./cards.js";
import type {Still} from "./figures.js";
import {shootFigures, shootings} from "./figures.js";
import type {Icon} from "./icons.js";
import {shootIcons} from "./icons.js";

/** The site as it looks when it stands still. */
export interface Pictures {
  /** By the figure's id: as it opens, and as it is when its answer has been given. */
  stills: ReadonlyMap<string, Still>;
  opened: ReadonlyMap<string, Still>;
  /** By the page's name. */
  cards: ReadonlyMap<string, Card>;
  icons: readonly Icon[];
}

/**
 * Opens the built site in `folder` in a browser and takes its pictures, into `folder`/pictures. Where no browser can
 * be started it says so and returns null: a site without pictures is better than none.
 */
export async function takePictures(folder: string, pages: readonly Page[]): Promise<Pictures | null> {
  let browser: Browser;
  try {
    browser = await launchChromium();
  } catch (error) {
    console.warn(`The site is built without still pictures: ${(error as Error).message.split("\n")[0]}`);
    return null;
  }
  const {server, origin} = await serve(folder);
  try {
    const painter = await bundlePainter();
    const stills = new Map<string, Still>();
    const opened = new Map<string, Still>();
    const shots = shootings().map(async (shooting) => {
      const shot = await shootFigures(await browser.newPage(), origin, {folder, painter, shooting});
      for (const [id, still] of shot) (shooting.query ? opened : stills).set(id, still);
    });
    await Promise.all(shots);
    const page = await browser.newPage();
    const titles = pages.map((page) => ({name: page.name, title: titleOf(page)}));
    const cards = await shootCards(page, origin, {folder, pages: titles, stills: new Map([...stills, ...opened])});
    return {stills, opened, cards, icons: await shootIcons(page, folder)};
  } finally {
    await browser.close();
    server.close();
  }
}

/** A page's title without the site's. */
function titleOf(page: Page): string {
  return textOf(page.find("<title>", ({tagName}) => tagName === "title")).replace(/ \| [^|]*$/, "");
}

/** The code that saves pictures for readers, as one script. */
async function bundlePainter(): Promise<string> {
  const build = await rolldown({
    input: join("src", "components", "share", "picture.ts"),
    resolve: {extensionAlias: {".js": [".ts"]}}
  });
  const {output} = await build.generate({format: "iife", name: "painter"});
  await build.close();
  return output[0].code;
}
