import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {slidesCard} from "../../src/chapter/slides.js";
import {descriptionOf, frontMatter} from "../head.js";
import type {Still} from "./figures.js";

/**
 * The picture that stands for a page where a link to it is shown: its file from the top of the site, and what it
 * shows.
 */
export interface Card {
  path: string;
  alt: string;
}

/** The size of every card in pixels, which is what most places that show links ask for. */
export const cardSize = {width: 1200, height: 630};

const style = `*{box-sizing:border-box} body{margin:0;display:grid;grid-template-columns:24rem 1fr;gap:40px;align-items:center;
  width:1200px;height:630px;padding:36px 40px 36px 56px;background:#fdfcf9;color:#1e222a;font:27px/1.35 Georgia,"DejaVu Serif",serif}
  h1{margin:0 0 24px;font-size:54px;line-height:1.1;text-wrap:balance} p{margin:0;color:#535a66}
  figure{display:grid;place-items:center;height:100%;margin:0;padding:12px;border:2px solid #dcd7cb;border-radius:20px;background:#f5f2eb}
  img{max-width:100%;max-height:520px}`;

/** Makes the cards of all pages that have a figure to show, into `folder`/pictures. `stills`: by the ids of figures. */
export async function shootCards(
  page: Page,
  origin: string,
  {
    folder,
    pages,
    stills
  }: {folder: string; pages: readonly {name: string; title: string}[]; stills: ReadonlyMap<string, Still>}
): Promise<Map<string, Card>> {
  const cards = new Map<string, Card>();
  await page.setViewportSize(cardSize);
  await page.goto(`${origin}/favicon.ico`); // any address of the site: from there its pictures can be loaded
  for (const {name, title} of pages) {
    const still = stills.get(cardOf(name) ?? "");
    if (!still) continue;
    await page.setContent(
      `<style>${style}</style><div><h1>${title}</h1><p>${descriptionOf(name)}</p></div><figure><img src="${origin}/${still.card}"></figure>`,
      {waitUntil: "load"}
    );
    const path = `pictures/card-${name.replace("/", "-")}.png`;
    await page.screenshot({path: join(folder, path)});
    cards.set(name, {path, alt: still.reading});
  }
  return cards;
}

/** The figure whose picture stands for a page. */
function cardOf(name: string): string | undefined {
  if (name === "slides") return slidesCard;
  if (name.startsWith("embed/")) return name.slice("embed/".length);
  return existsSync(`src/${name}.md`) ? frontMatter(`src/${name}.md`).card : undefined;
}
