import {escapeHtml, insertBefore, titleAndDescription, toTop} from "./pages.js";
import type {Card} from "./pictures/cards.js";
import {cardSize} from "./pictures/cards.js";

const site = "The Attention Intuition";

/**
 * Where the site will be published, with a slash at the end: $SITE_URL, or null where it is not set. Throws unless it is an address
 * that begins with http: or https: and has no query.
 */
export function siteUrl(text = process.env.SITE_URL): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) throw new Error(`invalid SITE_URL: ${text}`);
  return url.href.replace(/\/*$/, "/");
}

/**
 * Tells those who show a link to a page what to show. Addresses are whole where it is known where the site will be (`base`),
 * which most readers of these lines ask for, and relative where it is not.
 */
export function withMeta(html: string, name: string, card: Card | undefined, base: string | null): string {
  if (name === "404") return html;
  const {title, description} = titleAndDescription(html);
  const address = base && base + (name === "index" ? "" : name);
  const lines: [attribute: string, name: string, content: string][] = [
    ["property", "og:type", name === "index" ? "article" : "website"],
    ["property", "og:site_name", site],
    ["property", "og:title", title],
    ["property", "og:description", description],
    ["name", "twitter:card", card ? "summary_large_image" : "summary"],
    ["name", "twitter:title", title],
    ["name", "twitter:description", description]
  ];
  if (address) lines.push(["property", "og:url", address]);
  if (card) {
    const image = (base ?? toTop(name)) + card.path;
    const alt = escapeHtml(card.alt);
    lines.push(
      ["property", "og:image", image],
      ["property", "og:image:type", "image/png"],
      ["property", "og:image:width", String(cardSize.width)],
      ["property", "og:image:height", String(cardSize.height)],
      ["property", "og:image:alt", alt],
      ["name", "twitter:image", image],
      ["name", "twitter:image:alt", alt]
    );
  }
  const metas = lines.map(([attribute, name, content]) => `<meta ${attribute}="${name}" content="${content}">\n`);
  const canonical = address ? `<link rel="canonical" href="${address}">\n` : "";
  return insertBefore(html, "</head>", canonical + metas.join(""), name);
}
