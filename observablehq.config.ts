import {readFileSync} from "node:fs";
import {figureIds} from "./src/chapter/embed.js";
import {parseChapter} from "./src/chapter/parse.js";

// Framework's configuration. Nothing here may point at another host: no web fonts, no CDN, no analytics.
const figures = figureIds(parseChapter(readFileSync("src/index.md", "utf8"), "src/index.md"));

const description =
  "What attention in a transformer means, before any mathematics: an interactive chapter on the weights of a real pretrained model.";

export default {
  root: "src",
  output: "dist",
  // Only the page for missing addresses needs it, and only where scripts are off: all other links are relative.
  base: process.env.BASE || "/",
  // Links say “lab.html”: every host finds that, also one that knows nothing of shorter names.
  preserveExtension: true,
  title: "The Attention Intuition",
  // Framework knows no descriptions of single pages; the build puts them in (tools/describe.ts).
  head: ({path}: {path: string}) =>
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">${
      path.startsWith("/embed/") || path === "/404"
        ? ""
        : `\n<script type="module" src="/offline/register.js"></script>`
    }`,
  style: "style.css",
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: true,
  footer: "",
  typographer: true,
  dynamicPaths: ["/slides", ...figures.map((id) => `/embed/${id}`)],
  pages: []
};
