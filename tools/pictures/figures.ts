import {readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "playwright-core";

/** One figure as it stands still, at one width: a file for each theme, from the top of the site. Sizes are in CSS pixels. */
export interface Picture {
  width: number;
  height: number;
  light: string;
  dark: string;
}

/** One figure as it stands still: the sentence that reads it, and its pictures. */
export interface Still {
  reading: string;
  wide: Picture;
  narrow: Picture;
}

// Where a figure waits for a guess, or goes forward in steps, the picture shows what comes after that.
const opened = "pronoun.asked=7&journey.step=3";
const margin = 12;
const widths = {wide: 640, narrow: 320};
const themes = ["light", "dark"] as const;

// Every figure gets the whole width, and a margin that belongs to its picture.
const studio = `#observablehq-center {padding: 0} #observablehq-toc {display: none !important} figure {max-width: none !important}
  .play {margin: 0 !important; padding: 0; border: 0} .stage {border: ${margin}px solid var(--panel)}`;

/**
 * Takes pictures of all figures of the chapter into `folder`/pictures, with the code that saves pictures in the lab. What is
 * drawn as SVG stays SVG, what is laid out as a table becomes a PNG of two pixels to a CSS pixel.
 */
export async function shootFigures(page: Page, origin: string, folder: string): Promise<Map<string, Still>> {
  const module = (await readdir(join(folder, "_import", "components"))).find((name) =>
    /^picture\.[0-9a-f]+\.js$/.test(name)
  );
  await page.goto(`${origin}/?${opened}`);
  await page.addStyleTag({content: studio});
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll("figure")).every((figure) => figure.querySelector(".stage > *"))
  );
  const ids = await page.evaluate(() => Array.from(document.querySelectorAll("figure"), ({id}) => id));
  const stills = new Map<string, Partial<Still>>(ids.map((id) => [id, {}]));
  for (const [breadth, width] of Object.entries(widths) as ["wide" | "narrow", number][]) {
    await page.setViewportSize({width, height: 900});
    for (const theme of themes) {
      await page.emulateMedia({colorScheme: theme, reducedMotion: "reduce"});
      await atRest(page);
      for (const id of ids) {
        const name = `pictures/${id}-${width}${theme === "dark" ? "-dark" : ""}`;
        const {path, ...size} = await shoot(page, id, {module: `${origin}/_import/components/${module}`, folder, name});
        const still = stills.get(id)!;
        still.reading ??= (await page.locator(`#${id} .reading`).textContent())!;
        still[breadth] = {...(still[breadth] ?? {light: "", dark: ""}), ...size, [theme]: path};
      }
    }
  }
  return stills as Map<string, Still>;
}

/** One picture into a file; its path in the site, and its size. */
async function shoot(page: Page, id: string, {module, folder, name}: {module: string; folder: string; name: string}) {
  const drawn = await page.evaluate(
    async ({id, module, margin}) => {
      const stage = document.querySelector(`#${id} .stage`)!;
      if (stage.querySelector("table")) return null;
      const {toSvg} = await import(module);
      return toSvg(stage, [], {margin, least: 0}) as {source: string; width: number; height: number};
    },
    {id, module, margin}
  );
  if (drawn) {
    await writeFile(join(folder, `${name}.svg`), drawn.source);
    return {path: `${name}.svg`, width: drawn.width, height: drawn.height};
  }
  const stage = page.locator(`#${id} .stage`);
  await stage.screenshot({path: join(folder, `${name}.png`)});
  const {width, height} = (await stage.boundingBox())!;
  return {path: `${name}.png`, width: Math.round(width), height: Math.round(height)};
}

/** Waits until nothing in the page has changed for a while. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, 300);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 300);
        }).observe(document.querySelector("main")!, {childList: true, subtree: true, attributes: true});
      })
  );
}
