/* eslint-disable no-restricted-globals -- the row under a figure shows that figure’s own address, and only this module makes it */
import {words} from "./words.js";

/** The address of the chapter: of this page, or, on a page that shows one figure alone, of the page its link home names. */
function home(): URL {
  const link = document.querySelector<HTMLAnchorElement>("a.home");
  const url = new URL(link?.href ?? location.href, location.href);
  url.search = "";
  url.hash = "";
  return url;
}

const idOf = (element: Element) => element.closest("figure[id]")?.id ?? "";

/** The values of the figure around `element` that the page's address holds. */
function values(element: Element): URLSearchParams {
  const prefix = `${idOf(element)}.`;
  return new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => name.startsWith(prefix)));
}

/** The address of the figure around `element` in the chapter, with its values. */
export function figureUrl(element: Element): string {
  const url = home();
  url.search = String(values(element));
  url.hash = idOf(element);
  return url.href;
}

/** An `<iframe>` that shows the figure around `element` alone, with its values and as high as it is now. */
export function embedSnippet(element: Element): string {
  const url = new URL(`./embed/${idOf(element)}`, home());
  url.search = String(values(element));
  const figure = element.closest("figure");
  const tall = (part: Element | null | undefined) => part?.getBoundingClientRect().height ?? 0;
  // What is open under the figure is not part of it; the credit below it is.
  const height = Math.ceil((tall(figure) - tall(figure?.querySelector(".take-panel")) + 40) / 10) * 10;
  const text = (value: string) => value.replace(/[&"<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  return `<iframe src="${text(url.href)}" title="${text(figureTitle(element))}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`;
}

/** The heading that the figure around `element` stands under. */
export function figureTitle(element: Element): string {
  const before = Array.from(document.querySelectorAll("h1, h2, h3")).filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
  );
  return before.at(-1)?.textContent?.trim() ?? words.take.label;
}

/** A name for a file made of the figure around `element`. */
export function figureName(element: Element, extension: string): string {
  return `attention-${idOf(element) || "figure"}.${extension}`;
}
