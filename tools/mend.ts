import type {Page} from "./html.js";
import {attribute, insert, remove, setAttribute} from "./html.js";
import {inlineScript} from "./inline.js";

/**
 * Some hosts show a page under its name with a slash, `/lab/`, where its relative addresses would lead astray. The
 * page then takes the slash off its own address before anything is loaded. A frame without an origin may not; it
 * keeps the address it has.
 */
const withoutSlash = `if (location.pathname.endsWith("/"))
  try {
    history.replaceState(history.state, "", location.pathname.replace(/\\/+$/, "") + location.search + location.hash);
  } catch {}`;

/**
 * The page for what is missing is shown at any address, however deep, so it cannot know from its address where the
 * site begins. It asks for one file of the site, folder by folder upwards; where that file is, there the site begins.
 */
const findBase = (file: string) => `(async () => {
  const folders = location.pathname.split("/").slice(0, -1);
  for (; folders.length > 0; folders.pop()) {
    const base = folders.join("/") + "/";
    const {ok} = await fetch(base + ${JSON.stringify(file)}, {method: "HEAD"}).catch(() => ({ok: false}));
    if (!ok) continue;
    document.querySelector("base").href = base;
    return document.head.append(document.getElementById("assets").content);
  }
})();`;

/**
 * Mends what Framework writes around every page: the language of the document, a viewport that can be zoomed, and
 * addresses that work wherever a host shows the page. Throws when a page does not hold what is to be mended.
 */
export function mend(page: Page): void {
  setAttribute(
    page.find("<html>", ({tagName}) => tagName === "html"),
    "lang",
    "en"
  );
  const viewport = page.find("viewport", (element) => attribute(element, "name") === "viewport");
  setAttribute(viewport, "content", "width=device-width, initial-scale=1");
  if (page.name === "404") return mendMissing(page);
  const charset = page.find("charset", (element) => attribute(element, "charset") !== undefined);
  const after = page.head.childNodes[page.head.childNodes.indexOf(charset) + 1];
  const scripts = [
    ...(page.name === "index" ? [] : [withoutSlash]),
    ...(page.name.startsWith("embed/") ? [inlineScript("src/embed/early.ts")] : []),
    inlineScript("src/chapter/start.ts")
  ];
  insert(page.head, scripts.map((script) => `\n<script>${script}</script>`).join(""), after);
}

/** The page for what is missing: no scripts but one that finds the site, and then its styles. */
function mendMissing(page: Page): void {
  page.find("<base>", ({tagName}) => tagName === "base");
  for (const script of page.all((element) => attribute(element, "type") === "module")) remove(script);
  const links = page.all((element) => element.tagName === "link" && /^\.\//.test(attribute(element, "href") ?? ""));
  for (const link of links) remove(link);
  const kept = links.filter((link) => !/preload/.test(attribute(link, "rel") ?? ""));
  const style = kept.map((link) => attribute(link, "href")!).find((href) => href.endsWith(".css"));
  if (!style) throw new Error(`unexpected page: no styles in ${page.name}`);
  const written = kept.map(({attrs}) => `<link ${attrs.map(({name, value}) => `${name}="${value}"`).join(" ")}>`);
  insert(
    page.head,
    `<template id="assets">\n${written.join("\n")}\n</template>\n<script>${findBase(style.slice(2))}</script>\n`
  );
}
