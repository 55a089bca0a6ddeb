import {basename} from "node:path";

/**
 * Some hosts show a page under its name with a slash, `/lab/`, where its relative addresses would lead astray. The page then takes
 * the slash off its own address before anything is loaded. A frame without an origin may not; it keeps the address it has.
 */
const withoutSlash = `if (location.pathname.endsWith("/"))
  try {
    history.replaceState(history.state, "", location.pathname.replace(/\\/+$/, "") + location.search + location.hash);
  } catch {}`;

/**
 * The page for what is missing is shown at any address, however deep, so it cannot know from its address where the site begins.
 * It asks for one file of the site, folder by folder upwards; where that file is, there the site begins.
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

const charset = `<meta charset="utf-8">`;
const asset = /^<link [^>]*href="\.\/[^>]*>\n/gm;
const client = /<script type="module">\s*import "\.\/_observablehq\/client[^<]*<\/script>\n/g;

/** Makes page `name` find its files wherever a host shows it. Throws when it does not look as Framework writes it. */
export function mendPaths(html: string, name: string): string {
  const page = basename(name);
  if (page === "index.html") return html;
  if (!html.includes(charset)) throw new Error(`unexpected page: ${name}`);
  if (page !== "404.html") return html.replace(charset, () => `${charset}\n<script>${withoutSlash}</script>`);
  const links = html.match(asset) ?? [];
  const style = /href="\.\/([^"]*\.css)"/.exec(links.join(""))?.[1];
  if (!style || !html.includes(`<base href="`)) throw new Error(`unexpected page: ${name}`);
  const kept = links.filter((link) => !link.includes("preload"));
  const found = `<template id="assets">\n${kept.join("")}</template>\n<script>${findBase(style)}</script>\n</head>`;
  return html
    .replace(asset, "")
    .replace(client, "")
    .replace("</head>", () => found);
}
