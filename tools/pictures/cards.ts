import {join} from "node:path";
import type {Page} from "playwright-core";
import {pageNames, readPage, titleAndDescription} from "../pages.js";
import type {Still} from "./figures.js";

/** The picture that stands for a page where a link to it is shown: its file from the top of the site, and what it shows. */
export interface Card {
  path: string;
  alt: string;
}

/** The size of every card in pixels, which is what most places that show links ask for. */
export const cardSize = {width: 1200, height: 630};

// Pages that are no figure borrow one.
const borrowed: Record<string, string> = {index: "pronoun", slides: "soft-hard", lab: "heatmap", method: "compass"};

const style = `*{box-sizing:border-box} body{margin:0;display:grid;grid-template-columns:24rem 1fr;gap:40px;align-items:center;
  width:1200px;height:630px;padding:36px 40px 36px 56px;background:#fdfcf9;color:#1e222a;font:27px/1.35 Georgia,"DejaVu Serif",serif}
  h1{margin:0 0 24px;font-size:54px;line-height:1.1;text-wrap:balance} p{margin:0;color:#535a66}
  figure{display:grid;place-items:center;height:100%;margin:0;padding:12px;border:2px solid #dcd7cb;border-radius:20px;background:#f5f2eb}
  img{max-width:100%;max-height:466px;zoom:1.12}`;

/** Makes the cards of all pages that have a figure to show, into `folder`/pictures. */
export async function shootCards(
  page: Page,
  origin: string,
  {folder, stills}: {folder: string; stills: ReadonlyMap<string, Still>}
): Promise<Map<string, Card>> {
  const cards = new Map<string, Card>();
  await page.setViewportSize(cardSize);
  await page.goto(`${origin}/favicon.ico`); // any address of the site: from there its pictures can be loaded
  for (const name of await pageNames(folder)) {
    const still = stills.get(borrowed[name] ?? name.replace(/^embed\//, ""));
    if (!still) continue;
    const {title, description} = titleAndDescription(await readPage(folder, name));
    const {light} = still.wide.height > 1.2 * still.wide.width ? still.narrow : still.wide;
    await page.setContent(
      `<style>${style}</style><div><h1>${title}</h1><p>${description}</p></div><figure><img src="${origin}/${light}"></figure>`,
      {waitUntil: "load"}
    );
    const path = `pictures/card-${name.replace("/", "-")}.png`;
    await page.screenshot({path: join(folder, path)});
    cards.set(name, {path, alt: still.reading});
  }
  return cards;
}
