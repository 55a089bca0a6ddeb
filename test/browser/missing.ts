// A site of which one file is missing: what is left of a page, and whether it comes back.
import type {Page} from "playwright-core";
import type {site} from "./site.js";

/**
 * What happens instead of an answer: not there, not what it should be, nothing at all, or the answer after 20 s or
 * when the test lets go of it.
 */
export type Fault = "404" | "garbage" | "never" | "late" | "held";

/** The path of a file as a host sees it, however its address is written. */
export function pathOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname);
}

/** Whoever waits for many seconds in these tests waits for a fifth of them. */
const faster = 5;

/** 20 s, in such a page. */
const late = 20_000 / faster;

/**
 * Keeps all modules from a page, however their addresses are written: none is ever answered, so that what the build put
 * in their place stays.
 */
export async function withoutModules(page: Page): Promise<void> {
  await page.route(
    (url) => /^\/_import\/.*\.js$/.test(pathOf(url.href)),
    () => {}
  );
}

type Open = ReturnType<typeof site>["open"];

/** Opens a page from which one file is kept as `without` says, and does not wait for that file. */
export async function openWithout(open: Open, path: string, file: string, fault: Fault) {
  let kept!: Awaited<ReturnType<typeof without>>;
  const {page, errors} = await open("/404", {}, async (page) => {
    kept = await without(page, file, fault);
  });
  errors.length = 0;
  await page.goto(page.url().replace("/404", path), {waitUntil: "domcontentloaded"});
  return {page, errors, ...kept};
}

/**
 * Keeps one file from a page until `mend` is called; `letGo` then gives the answers that are held. Long waits are
 * shortened, so that a test need not wait.
 */
export async function without(page: Page, file: string, fault: Fault): Promise<{mend: () => void; letGo: () => void}> {
  let broken = true;
  let letGo = () => {};
  const released = new Promise<void>((resolve) => (letGo = resolve));
  await page.addInitScript(shortenWaits, faster);
  await page.route(
    (url) => pathOf(url.href) === file,
    async (route) => {
      if (!broken) return route.continue();
      if (fault === "404") return route.fulfill({status: 404, contentType: "text/html", body: "<p>Not here.</p>"});
      if (fault === "late" || fault === "held") {
        await (fault === "held" ? released : new Promise((resolve) => setTimeout(resolve, late)));
        return route.continue().catch(() => {}); // the page may be gone
      }
      const contentType = file.endsWith(".js") ? "text/javascript" : "text/plain";
      if (fault === "garbage") return route.fulfill({status: 200, contentType, body: "<<< \u0000 no such thing {"});
    }
  );
  return {mend: () => (broken = false), letGo};
}

/** Runs in the page. */
function shortenWaits(faster: number): void {
  const {setTimeout: wait} = window;
  const shortened = (act: TimerHandler, time = 0) => wait(act, time >= 5000 ? time / faster : time);
  window.setTimeout = shortened as typeof setTimeout;
}

/** What a page shows: the parts that are live, those that say in their place that they are missing, and errors. */
export interface Sight {
  live: string[];
  missing: string[];
  /** Of the missing ones those that do not even show the picture that the build took of them. */
  bare: string[];
  /** The page itself says that parts are missing. */
  told: boolean;
  /** Letters of text. */
  letters: number;
  /** What no reader should see. */
  raw: string[];
}

/** Reads a page to its end, as soon as each of its parts is there or says that it is not. */
export function readThrough(page: Page, ids: readonly string[]): Promise<Sight> {
  return page.evaluate(async (ids) => {
    const live = (id: string) => {
      if (id === "quiz") return document.querySelector("#quiz button") !== null;
      return document.querySelector(`#${id} :not(.still) > .frame:not(.waiting) .stage > *`) !== null;
    };
    const missing = (id: string) => document.querySelector(`#${id} > .unloaded button`) !== null;
    const pictured = (id: string) => {
      if (id === "quiz") return document.querySelector("#quiz")!.textContent!.length > 100; // its still is its text
      const pictures = Array.from(document.querySelectorAll<HTMLElement>(`#${id} > .still :is(img, .stage > table)`));
      return pictures.some(
        (picture) =>
          picture.getClientRects().length > 0 && (!(picture instanceof HTMLImageElement) || picture.naturalWidth > 0)
      );
    };
    const told = () => document.querySelector("main > .unloaded button") !== null;
    const frame = () => new Promise((resolve) => setTimeout(resolve, 20));
    const bare: string[] = [];
    const visit = async (id: string) => {
      const slide = document.getElementById(id)!.closest<HTMLElement>(".reveal section");
      if (slide && document.documentElement.dataset.deck) location.hash = `#/${slide.id}`;
      else document.getElementById(id)!.scrollIntoView({block: "center"});
      for (let i = 0; i < 1500 && !live(id) && !missing(id) && !told(); ++i) await frame();
      for (let i = 0; i < 100 && missing(id) && !pictured(id); ++i) await frame();
      if (missing(id) && !pictured(id)) bare.push(id); // a slide can be looked at only while it is on show
    };
    for (const id of ids) await visit(id);
    // What came late, after it was said to be missing, is drawn when somebody looks.
    for (const id of ids) if (!live(id) && !missing(id)) await visit(id);
    const text = document.querySelector("main")!.innerText;
    return {
      live: ids.filter(live),
      missing: ids.filter(missing),
      bare,
      told: told(),
      letters: text.length,
      raw: [
        ...Array.from(document.querySelectorAll(".observablehq--error"), (element) => element.textContent!),
        ...(text.match(/\w*Error: .*|Failed to fetch.*/g) ?? [])
      ]
    };
  }, ids);
}

/** Presses “Try again” wherever it stands. */
export function tryAgain(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLButtonElement>(".unloaded button")) button.click();
  });
}
