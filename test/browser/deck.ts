import type {Page} from "playwright-core";
import type {Visit, site} from "./site.js";
import {framesLater} from "./site.js";

type Open = ReturnType<typeof site>["open"];

/** What is asked of a page or a frame of any browser: Playwright's have it, and Puppeteer's for Firefox. */
interface Asked {
  evaluate<T>(ask: () => T | Promise<T>): Promise<T>;
  waitForFunction(ask: () => unknown): Promise<unknown>;
}

/** A page that takes keys, too. */
type Played = Asked & {keyboard: {press(key: "PageDown"): Promise<void>}};

/** Waits until the deck has started. */
export async function ready(page: Asked): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.deck === "ready");
}

/** Opens the deck, and waits until it has started. */
export async function openDeck(open: Open, path = "/slides", options: Parameters<Open>[1] = {}): Promise<Visit> {
  const visit = await open(path, {viewport: {width: 1280, height: 720}, reducedMotion: "reduce", ...options});
  await ready(visit.page);
  return visit;
}

/** Where the deck stands: the slide's id and how many of its steps were taken. */
export function at(page: Pick<Asked, "evaluate">): Promise<string> {
  return page.evaluate(() => {
    const slide = document.querySelector("section.present")!;
    return `${slide.id}/${slide.querySelectorAll(".step.visible").length}`;
  });
}

/**
 * Steps through the whole deck, and calls `look` at each of its slides and steps, when its figure is there. Returns
 * how many there are.
 */
export async function walkDeck(page: Played, look: (at: string) => Promise<void>): Promise<number> {
  const seen = new Set<string>();
  for (;;) {
    const here = await at(page);
    if (seen.has(here)) return seen.size;
    seen.add(here);
    await page.waitForFunction(() => {
      const figure = document.querySelector("section.present figure");
      return !figure || figure.querySelector(":not(.still) > .frame:not(.waiting) .stage > *");
    });
    await framesLater(page);
    await look(here);
    await page.keyboard.press("PageDown");
  }
}

/** Steps through the whole deck, and returns what is wrong with any of its slides and steps, and how many there are. */
export async function readDeck(page: Page): Promise<{problems: string[]; count: number}> {
  const problems: string[] = [];
  const count = await walkDeck(page, async (here) => {
    problems.push(...(await page.evaluate(measure)).map((problem) => `${here}: ${problem}`));
  });
  return {problems, count};
}

/**
 * What is wrong with the slide on screen: text that leaves it or its figure, that is too small or stands on other
 * text, and scrolling. Runs in the page.
 */
export function measure(): string[] {
  const section = document.querySelector<HTMLElement>("section.present")!;
  const scale = section.getBoundingClientRect().width / 1280;
  const problems: string[] = [];
  // By boxes, because Firefox leaves what CSS zooms out of getScreenCTM().
  const magnified = (picture: SVGSVGElement) => {
    const box = picture.getBoundingClientRect();
    const {width, height} = picture.viewBox.baseVal;
    return Math.min(box.width / width, box.height / height);
  };
  const screen = {left: -1, top: -1, right: innerWidth + 1, bottom: innerHeight + 1};
  const labels: {text: string; left: number; right: number; top: number; bottom: number}[] = [];
  const texts = [section, ...document.querySelectorAll(".reveal > :is(.slide-number, a.read)")].flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    return nodes;
  });
  // What a menu or a box for a number shows is no text of the page: it is measured by its place and its font.
  for (const field of section.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input[type=number]")) {
    if (field.getClientRects().length === 0 || field.closest("[hidden]")) continue;
    const style = getComputedStyle(field);
    if (style.visibility === "hidden") continue;
    const text = field instanceof HTMLSelectElement ? field.selectedOptions[0].label : field.value;
    const size = parseFloat(style.fontSize);
    if (size < 17.9) problems.push(`too small (${size.toFixed(1)}) in a ${field.localName}: ${text}`);
    const pen = document.createElement("canvas").getContext("2d")!;
    pen.font = style.font;
    const arrow = field instanceof HTMLSelectElement ? 16 : 0;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
    const wide = pen.measureText(text).width;
    if (wide > room + 0.5)
      problems.push(`cut off in a ${field.localName} (${wide.toFixed(0)} in ${room.toFixed(0)}): ${text}`);
    const {left, top, right, bottom} = field.getBoundingClientRect();
    if (left < screen.left || top < screen.top || right > screen.right || bottom > screen.bottom)
      problems.push(`cut off: a ${field.localName} with ${text}`);
    const frame = field.closest(".frame")!.getBoundingClientRect();
    if (left < frame.left || top < frame.top || right > frame.right || bottom > frame.bottom)
      problems.push(`leaves its figure: a ${field.localName} with ${text}`);
    labels.push({text, left: left + 1, right: right - 1, top: top + 1, bottom: bottom - 1});
  }
  for (const node of texts) {
    const parent = node.parentElement!;
    if (!node.data.trim() || parent.closest(".notes, .hidden, option, .fragment:not(.current-fragment), [hidden]"))
      continue;
    if (getComputedStyle(parent).visibility === "hidden") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    if (box.left < screen.left || box.top < screen.top || box.right > screen.right || box.bottom > screen.bottom)
      problems.push(`cut off: ${node.data.trim().slice(0, 40)}`);
    const play = parent.closest(".frame")?.getBoundingClientRect();
    if (
      play &&
      (box.left < play.left - 2 || box.right > play.right + 2 || box.bottom > play.bottom + 2 || box.top < play.top - 2)
    )
      problems.push(`leaves its figure: ${node.data.trim().slice(0, 40)}`);
    const zoom = Number(getComputedStyle(parent.closest(".stage") ?? parent).getPropertyValue("--fit")) || 1;
    const size = parseFloat(getComputedStyle(parent).fontSize) * (parent.closest(".stage") ? zoom : 1);
    const drawnScale = parent instanceof SVGElement ? magnified(parent.ownerSVGElement!) / scale / zoom : 1;
    const least = parent.closest(".stage") ? 16 : 18;
    if (size * drawnScale < least - 0.1)
      problems.push(`too small (${(size * drawnScale).toFixed(1)}): ${node.data.trim().slice(0, 40)}`);
    // The box of a slanted label says nothing of where its letters are, and a box is higher than its letters.
    const slanted = parent instanceof SVGElement && (parent as Element as SVGGraphicsElement).getScreenCTM()!.b !== 0;
    if (parent.closest(".stage") && !slanted && getComputedStyle(parent).opacity !== "0") {
      const [top, bottom] = [box.top + box.height * 0.22, box.bottom - box.height * 0.22];
      labels.push({text: node.data.trim(), left: box.left + 1, right: box.right - 1, top, bottom});
    }
  }
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1))
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        problems.push(`on one another: ${a.text} and ${b.text}`);
  });
  for (const element of section.querySelectorAll<HTMLElement>(".scroll, .stage, .frame"))
    if (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
      problems.push(
        `scrolls: ${element.className} ${element.scrollWidth}x${element.scrollHeight} in ${element.clientWidth}x${element.clientHeight}`
      );
  // Controls stand clear of one another, and of the words beside them.
  const controls = Array.from(
    section.querySelectorAll<HTMLElement>(".frame :is(.above, .settings) :is(button, select, input)")
  ).filter((control) => control.getClientRects().length > 0 && !control.closest("[hidden]"));
  const beside = Array.from(
    section.querySelectorAll<HTMLElement>(".frame :is(.above, .settings) :is(label, span, button, select, input)")
  ).filter((part) => part.getClientRects().length > 0 && !part.closest("[hidden]"));
  for (const control of controls)
    for (const part of beside) {
      if (part.contains(control) || control.contains(part)) continue;
      const [a, b] = [control.getBoundingClientRect(), part.getBoundingClientRect()];
      if (a.left + 2 < b.right && b.left + 2 < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom)
        problems.push(
          `a control on ${part.textContent?.trim() || part.localName}: ${control.textContent?.trim() || control.localName}`
        );
    }
  const stage = section.querySelector(".stage")?.getBoundingClientRect();
  const settings = section.querySelector(".settings")?.getBoundingClientRect();
  for (const picture of section.querySelectorAll(".stage svg")) {
    const box = picture.getBoundingClientRect();
    if (settings && stage && box.bottom > settings.top + 2) problems.push("the picture covers its controls");
  }
  return problems;
}
