import {createHash} from "node:crypto";
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {figureParts, readChapter} from "../../src/chapter/outline.js";
import type * as painting from "../../src/components/share/picture.js";

/**
 * One figure as it stands still, at one width: a file for each theme, from the top of the site. Sizes are in CSS
 * pixels.
 */
export interface Picture {
  width: number;
  height: number;
  light: string;
  dark: string;
}

/** One figure as it stands still. */
export interface Still {
  /** The sentence that reads it. */
  reading: string;
  /** Its frame as HTML: controls and reading as they are, and in the place of its picture `<!--picture-->`. */
  frame: string;
  /** Its picture for a wide and for a narrow screen; none where the frame holds it as HTML, as it does tables. */
  pictures?: Record<"wide" | "narrow", Picture>;
  /** How high its frame is on a wide and on a narrow screen, in CSS pixels, to a few. */
  heights: Record<"wide" | "narrow", number>;
  /** A file that shows it on a card. */
  card: string;
}

/** The widths of stages, in CSS pixels: on a large screen, and on the most common phones. */
const widths = {wide: 870, narrow: 366};
const themes = ["light", "dark"] as const;

// Every figure gets the whole width.
const studio = `#observablehq-center {padding: 0} #observablehq-toc {display: none !important} figure {max-width: none !important}
  .frame {margin: 0 !important; padding: 0; border: 0}`;

/** The figures of a page by their ids, in the state that `query` sets. */
export interface Shooting {
  /** `/lab` */
  path: string;
  /** Distinguishes this state's files from others'. */
  suffix?: string;
  query?: string;
  /** All figures of the page, if none are named. */
  only?: readonly string[];
}

/**
 * What is to be shot: all figures as they open; and those of the chapter that wait for a guess, or go forward in
 * steps, as they are after that, for readers without scripts.
 */
export function shootings(): Shooting[] {
  const opened = figureParts(readChapter()).flatMap(({figure}) => (figure.still ? [figure] : []));
  const query = opened.flatMap(({id, still}) => still.split("&").map((value) => `${id}.${value}`)).join("&");
  return [
    {path: "/"},
    {path: "/", query, suffix: "-opened", only: opened.map(({id}) => id)},
    {path: "/lab"},
    {path: "/method"}
  ];
}

/**
 * Takes pictures of the figures of a page into `folder`/pictures, with the code that saves pictures for readers,
 * `painter`. What is laid out as a table is kept as HTML instead.
 */
export async function shootFigures(
  page: Page,
  origin: string,
  {folder, painter, shooting}: {folder: string; painter: string; shooting: Shooting}
): Promise<Map<string, Still>> {
  mkdirSync(join(folder, "pictures"), {recursive: true});
  const {path, query, suffix = "", only} = shooting;
  await page.addInitScript(nobodyScrolls);
  await page.goto(`${origin}${path}${query ? `?${query}` : ""}`);
  await page.addStyleTag({content: studio});
  await page.addScriptTag({content: painter});
  const all = await page.evaluate(() => Array.from(document.querySelectorAll("figure:has(> div)"), ({id}) => id));
  const ids = only ?? all;
  const stills = new Map<string, Still>();
  for (const [breadth, width] of Object.entries(widths) as ["wide" | "narrow", number][]) {
    await page.setViewportSize({width, height: 900});
    for (const theme of themes) {
      await page.emulateMedia({colorScheme: theme, reducedMotion: "no-preference"});
      for (const id of ids) {
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        await page.locator(`#${id} .stage > *`).first().waitFor({state: "attached"});
      }
      await atRest(page);
      for (const id of ids) {
        const still = stills.get(id) ?? (await readFrame(page, id));
        stills.set(id, still);
        still.heights[breadth] = await page
          .locator(`#${id} .frame`)
          .evaluate((frame) => Math.round(frame.getBoundingClientRect().height));
        if (!still.pictures) {
          if (!still.card) {
            still.card = `pictures/${id}.png`;
            await page.locator(`#${id} .stage`).screenshot({path: join(folder, still.card)});
          }
          continue;
        }
        const drawn = await page.evaluate(
          (id) =>
            (window as unknown as Painter).painter.toSvg(document.querySelector(`#${id} .stage`)!, [], {
              margin: 0,
              least: 0
            }),
          id
        );
        // A name that belongs to this picture only, so that browsers may keep it, and show it without a network.
        const hash = createHash("sha256").update(drawn.source).digest("hex").slice(0, 8);
        const name = `pictures/${id}${suffix}-${breadth}${theme === "dark" ? "-dark" : ""}.${hash}.svg`;
        writeFileSync(join(folder, name), drawn.source);
        const picture = still.pictures[breadth] ?? {light: "", dark: ""};
        still.pictures[breadth] = {...picture, width: drawn.width, height: drawn.height, [theme]: name};
      }
    }
  }
  for (const still of stills.values()) if (still.pictures) still.card = cardOf(still.pictures);
  return stills;
}

/** Runs in the page: every figure is near, and none is scrolled past, which would show what waits for a guess. */
function nobodyScrolls(): void {
  window.IntersectionObserver = class {
    readonly #callback: IntersectionObserverCallback;
    constructor(callback: IntersectionObserverCallback) {
      this.#callback = callback;
    }
    observe(target: Element) {
      const entry = {target, isIntersecting: true, boundingClientRect: {top: 0, bottom: Infinity}};
      queueMicrotask(() => this.#callback([entry as unknown as IntersectionObserverEntry], this as never));
    }
    unobserve() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
}

/** The picture that is not much taller than wide, if there is one. */
function cardOf({wide, narrow}: NonNullable<Still["pictures"]>): string {
  return (wide.height > 1.2 * wide.width ? narrow : wide).light;
}

interface Painter {
  painter: typeof painting;
}

/** The frame of a figure as HTML that shows what the live one shows: values that only scripts know are written out. */
async function readFrame(page: Page, id: string): Promise<Still> {
  const {reading, frame, isTable} = await page.evaluate((id) => {
    const live = document.querySelector(`#${id} .frame`)!;
    const copy = live.cloneNode(true) as Element;
    const controls = "input, select, textarea";
    const twins = copy.querySelectorAll(controls);
    live.querySelectorAll(controls).forEach((input, i) => {
      if (input instanceof HTMLSelectElement)
        twins[i]
          .querySelectorAll("option")
          .forEach((option, k) => option.toggleAttribute("selected", k === input.selectedIndex));
      else if (input instanceof HTMLTextAreaElement) twins[i].textContent = input.value;
      else if (input instanceof HTMLInputElement && /checkbox|radio/.test(input.type))
        twins[i].toggleAttribute("checked", input.checked);
      else twins[i].setAttribute("value", (input as HTMLInputElement).value);
    });
    // A menu shows one entry only, and is as wide as its room.
    for (const option of copy.querySelectorAll("option:not([selected])")) option.remove();
    for (const element of [copy, ...copy.querySelectorAll("*")]) {
      for (const name of ["id", "for", "name", "tabindex", "data-key"]) element.removeAttribute(name);
      // Text stays for the ear; what would have to be operated is not there yet.
      if (element.matches(".above, .presets, .settings, .share-row, details")) element.setAttribute("inert", "");
    }
    for (const hidden of copy.querySelectorAll("[role=status]:empty, .share-panel, .hidden")) hidden.remove();
    const stage = copy.querySelector(".stage")!;
    const isTable = stage.querySelector(":scope > table") !== null;
    if (!isTable) stage.innerHTML = "<!--picture-->";
    return {reading: live.querySelector(".reading")!.textContent!, frame: copy.outerHTML, isTable};
  }, id);
  return {
    reading,
    frame,
    card: "",
    heights: {wide: 0, narrow: 0},
    ...(isTable ? {} : {pictures: {} as Still["pictures"]})
  };
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
