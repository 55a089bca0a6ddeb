// Stands in the head of every embedded figure, as a script of its own, before anything is painted: the theme that the
// address asks for, and, as soon as the page has been read, the height that its still picture gives it. A frame below
// the edge of the screen may get no frames painted, in which nothing else of the page would run.
import {tellHeight} from "./height.js";

const theme = new URLSearchParams(location.search).get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

document.addEventListener("DOMContentLoaded", () => {
  // The still picture was chosen for the system's theme.
  const dark = theme === "dark" ? "(min-width: 0)" : "(max-width: 0)";
  if (document.documentElement.dataset.theme)
    for (const source of document.querySelectorAll("source"))
      source.media = source.media.replace("(prefers-color-scheme: dark)", dark);
  tellHeight();
});
// With its style sheets and fonts it may be higher.
addEventListener("load", tellHeight);
