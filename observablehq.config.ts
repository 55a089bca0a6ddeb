import {figureParts, readChapter} from "./src/chapter/outline.js";
import {headOf} from "./tools/head.js";

// Framework's configuration. Nothing here may point at another host: no web fonts, no CDN, no analytics.
export default {
  root: "src",
  output: "dist",
  // Only the page for missing addresses needs it, and only where scripts are off: all other links are relative.
  base: process.env.BASE || "/",
  // Links say “lab.html”: every host finds that, also one that knows nothing of shorter names.
  preserveExtension: true,
  title: "The Attention Intuition",
  head: headOf,
  style: "styles/page.css",
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: true,
  footer: "",
  typographer: true,
  dynamicPaths: ["/slides", ...figureParts(readChapter()).map(({figure}) => `/embed/${figure.id}`)],
  pages: []
};
