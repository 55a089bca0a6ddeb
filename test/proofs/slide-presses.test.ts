import pixelmatch from "pixelmatch";
import type {Page} from "playwright-core";
import {PNG} from "pngjs";
import {expect, it} from "vitest";
import {openDeck, walkDeck} from "../browser/deck.js";
import {site} from "../browser/site.js";

const {open} = site();

it("shows something new in its picture at every press", async () => {
  const {page} = await openDeck(open, "/slides");
  let last: {slide: string; clip: Clip; picture: PNG} | undefined;
  const idle: string[] = [];
  let presses = 0;
  await walkDeck(page, async (here) => {
    const [slide] = here.split("/");
    const clip = slide === last?.slide ? last.clip : await pictureOf(page);
    const picture = PNG.sync.read(await page.screenshot({clip}));
    if (slide === last?.slide) {
      presses++;
      const changed = pixelmatch(last.picture.data, picture.data, undefined, picture.width, picture.height);
      if (changed < seen) idle.push(`${here}: ${changed} pixels`);
    }
    last = {slide, clip, picture};
  });
  expect(presses).toBeGreaterThan(40);
  expect(idle).toEqual([]);
});

type Clip = {x: number; y: number; width: number; height: number};

/**
 * Fewer pixels than this nobody in the back row sees change. The smallest change there is, an arrow of *nudge* that
 * turns by one step, is about a thousand.
 */
const seen = 600;

/**
 * Where the picture of the slide on show stands; of a slide without one, what is below its heading and the caption of
 * the step. Controls, the sentence below them and the page number change in any case and are no part of it.
 */
async function pictureOf(page: Page): Promise<Clip> {
  const stage = page.locator("section.present .stage").first();
  return (await stage.count()) > 0 ? (await stage.boundingBox())! : {x: 0, y: 120, width: 1280, height: 560};
}
