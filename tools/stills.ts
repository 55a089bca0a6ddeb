import {readFileSync} from "node:fs";
import type {Page} from "./html.js";
import {attribute, escapeHtml, insert} from "./html.js";
import {messages} from "./messages.js";
import {toTop} from "./pages.js";
import type {Picture, Still} from "./pictures/figures.js";
import type {Pictures} from "./pictures/index.js";

const noScriptStyle = readFileSync(new URL("./noscript.css", import.meta.url), "utf8").replace(
  /\/\*[^]*?\*\/|\s*\n\s*/g,
  ""
);

/**
 * Has every figure of a page stand in its place from the first paint, as the picture that the build took of it. The
 * live figure takes that place later. Where no script runs the picture stays, and shows the answer if the figure
 * waits for a guess.
 */
export function withStills(page: Page, pictures: Pictures): void {
  let first = true;
  for (const [id, still] of pictures.stills) {
    const figure = page.byId(id);
    if (figure?.tagName !== "figure") continue;
    const opened = pictures.opened.get(id);
    const options = {top: toTop(page.name), eager: first};
    const hidden = opened ? `<noscript>${stillHtml(opened, options)}</noscript>` : "";
    insert(figure, stillHtml(still, {...options, opens: opened !== undefined}) + hidden, figure.childNodes[0]);
    first = false;
  }
}

/** Makes a page readable where no script runs. Where scripts run, browsers do not even look inside `<noscript>`. */
export function withNoScript(page: Page): void {
  if (page.name === "404") return;
  insert(page.head, `<noscript><style>${noScriptStyle}</style></noscript>\n`);
  const note = page.name === "lab" ? messages.needed : messages.still;
  const main = page.find("<main>", ({tagName}) => tagName === "main");
  const [lead] = page.all((element) => attribute(element, "class") === "lead", main);
  const after = lead ?? page.find("<h1>", ({tagName}) => tagName === "h1", main);
  const siblings = after.parentNode!.childNodes;
  const next = siblings[siblings.indexOf(after) + 1];
  insert(after.parentNode!, `<noscript class="note"><p class="small">${note}</p></noscript>`, next);
}

/** The frame of a figure that stands still, with its picture. */
function stillHtml(
  {reading, frame, pictures, heights}: Still,
  {top, eager, opens = false}: {top: string; eager: boolean; opens?: boolean}
): string {
  const html = pictures ? frame.replace("<!--picture-->", () => pictureHtml(pictures, {reading, top, eager})) : frame;
  const reserved = `--wide: ${heights.wide}px; --narrow: ${heights.narrow}px`;
  return `<div class="still${opens ? " opens" : ""}${eager ? " eager" : ""}" style="${reserved}">${html}</div>`;
}

/** A picture for every screen and theme; the browser fetches the one that it shows. */
function pictureHtml(
  pictures: NonNullable<Still["pictures"]>,
  {reading, top, eager}: {reading: string; top: string; eager: boolean}
): string {
  const size = ({width, height}: Picture) => `width="${width}" height="${height}"`;
  const {wide, narrow} = pictures;
  const [small, dark] = ["(max-width: 34rem)", "(prefers-color-scheme: dark)"];
  const source = (media: string, picture: Picture, file: string) =>
    `<source media="${media}" srcset="${top}${file}" ${size(picture)}>`;
  const how = eager ? `fetchpriority="high"` : `loading="lazy"`;
  return `<picture>${source(`${small} and ${dark}`, narrow, narrow.dark)}${source(small, narrow, narrow.light)}${source(dark, wide, wide.dark)}<img src="${top}${wide.light}" ${size(wide)} alt="${escapeHtml(reading)}" ${how} decoding="async"></picture>`;
}
