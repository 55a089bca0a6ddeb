import type {Page} from "./html.js";
import {escapeHtml, insert} from "./html.js";
import {toTop} from "./pages.js";
import type {Card} from "./pictures/cards.js";
import {cardSize} from "./pictures/cards.js";
import {siteUrl} from "./site-url.js";

/**
 * Tells those who show a link to a page which picture to show. Its address is whole where it is known where the site
 * will be, which most readers of these lines ask for, and relative where it is not.
 */
export function withCard(page: Page, card: Card | undefined): void {
  if (page.name === "404") return;
  const lines: [attribute: string, name: string, content: string][] = [
    ["name", "twitter:card", card ? "summary_large_image" : "summary"]
  ];
  if (card) {
    const image = (siteUrl() ?? toTop(page.name)) + card.path;
    lines.push(
      ["property", "og:image", image],
      ["property", "og:image:type", "image/png"],
      ["property", "og:image:width", String(cardSize.width)],
      ["property", "og:image:height", String(cardSize.height)],
      ["property", "og:image:alt", card.alt],
      ["name", "twitter:image", image],
      ["name", "twitter:image:alt", card.alt]
    );
  }
  const metas = lines.map(
    ([attribute, name, content]) => `<meta ${attribute}="${name}" content="${escapeHtml(content)}">`
  );
  insert(page.head, `${metas.join("\n")}\n`);
}

/** Tells a page of the manifest. A single figure is part of somebody else's page and has none. */
export function withManifest(page: Page): void {
  if (page.name === "404" || page.name.startsWith("embed/")) return;
  insert(page.head, `<link rel="manifest" href="${toTop(page.name)}manifest.webmanifest">\n`);
}
