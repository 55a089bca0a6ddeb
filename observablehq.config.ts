// Framework's configuration. Nothing here may point at another host: no web fonts, no CDN, no analytics.
export default {
  root: "src",
  output: "dist",
  title: "The Attention Intuition",
  style: "style.css",
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: false,
  footer: "",
  typographer: true,
  pages: []
};
