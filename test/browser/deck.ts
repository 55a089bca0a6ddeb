import type {Frame, Page} from "playwright-core";
import type {Visit, site} from "./site.js";

type Open = ReturnType<typeof site>["open"];

/** Waits until the deck has started. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.deck === "ready");
}

/** Opens the deck, and waits until it has started. */
export async function openDeck(open: Open, path = "/slides", options: Parameters<Open>[1] = {}): Promise<Visit> {
  const visit = await open(path, {viewport: {width: 1280, height: 720}, reducedMotion: "reduce", ...options});
  await ready(visit.page);
  return visit;
}

/** Where the deck stands: the slide's id and how many of its steps were taken. */
export function at(page: Page | Frame): Promise<string> {
  return page.evaluate(() => {
    const slide = document.querySelector("section.present")!;
    return `${slide.id}/${slide.querySelectorAll(".step.visible").length}`;
  });
}

/** Steps through the whole deck, and returns what is wrong with any of its slides and steps, and how many there are. */
export async function readDeck(page: Page): Promise<{problems: string[]; count: number}> {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (let guard = 0; guard < 120; ++guard) {
    const hash = await at(page);
    if (seen.has(hash)) break;
    seen.add(hash);
    await page.waitForTimeout(60);
    problems.push(...(await page.evaluate(measure)).map((problem) => `${hash}: ${problem}`));
    await page.keyboard.press("PageDown");
  }
  return {problems, count: seen.size};
}

/**
 * What is wrong with the slide on screen: text that leaves it or its figure, that is too small, and scrolling. Runs
 * in the page.
 */
function measure(): string[] {
  const section = document.querySelector<HTMLElement>("section.present")!;
  const scale = section.getBoundingClientRect().width / 1280;
  const problems: string[] = [];
  const screen = {left: -1, top: -1, right: innerWidth + 1, bottom: innerHeight + 1};
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
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
    const drawnScale = parent instanceof SVGElement ? parent.ownerSVGElement!.getScreenCTM()!.a / scale / zoom : 1;
    const least = parent.closest(".stage") ? 14 : 18;
    if (size * drawnScale < least - 0.1)
      problems.push(`too small (${(size * drawnScale).toFixed(1)}): ${node.data.trim().slice(0, 40)}`);
  }
  for (const element of section.querySelectorAll<HTMLElement>(".scroll, .stage, .frame"))
    if (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
      problems.push(
        `scrolls: ${element.className} ${element.scrollWidth}x${element.scrollHeight} in ${element.clientWidth}x${element.clientHeight}`
      );
  const stage = section.querySelector(".stage")?.getBoundingClientRect();
  const settings = section.querySelector(".settings")?.getBoundingClientRect();
  for (const picture of section.querySelectorAll(".stage svg")) {
    const box = picture.getBoundingClientRect();
    if (settings && stage && box.bottom > settings.top + 2) problems.push("the picture covers its controls");
  }
  return problems;
}
