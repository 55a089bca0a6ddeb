// Stands in the head of every page, as a script of its own, before anything is fetched: it starts the page's code once
// the page has been read, and, where that cannot be, leaves the page as it is without scripts and says why.
import {arrive} from "./arrive.js";
import {fits} from "./browsers.js";
import {putBack} from "./carry.js";
import {insist, once} from "./insist.js";
import {messages} from "./messages.js";
import {announce, announceIfNewer} from "./newer.js";
import {loadPart, patience, respell} from "./parts.js";

// The build has every part of the site that is loaded later ask for itself in this way.
Object.assign(self, {
  loadPart: (file: string, from: string) => {
    const part = loadPart(file, from);
    part.catch(announceIfNewer);
    return part;
  }
});
addEventListener("attention-intuition:newer", announce);
addEventListener("attention-intuition:missing", () => void announceIfNewer());

/** How long a page waits for its style sheet, in milliseconds, before it is shown without. */
const stylePatience = 5000;

const failedStyles = new Set<EventTarget>();
document.addEventListener("error", ({target}) => isStyle(target) && failedStyles.add(target), true);

arrive();
document.addEventListener("DOMContentLoaded", () => void start());

async function start(): Promise<void> {
  const main = document.querySelector("main");
  // The bundler names the page's own script first.
  const entry = document.querySelector<HTMLLinkElement>('link[rel="modulepreload"]')?.href;
  if (!main || !entry) return;
  if (!fits()) {
    standStill();
    main.prepend(Object.assign(document.createElement("p"), {className: "unloaded", textContent: messages.old}));
    return;
  }
  await Promise.all(
    Array.from(document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]"), (link) => styled(link, main))
  );
  putBack();
  await insist(
    main,
    once(() => loadPart(entry, entry)),
    standStill
  );
}

/** Shows what the page keeps for readers without scripts. Returns what takes it away again. */
function standStill(): () => void {
  const shown = Array.from(document.querySelectorAll("noscript:not(.note)"), (noscript) => {
    const template = document.createElement("template");
    template.innerHTML = noscript.textContent!; // the build's own words
    const nodes = Array.from(template.content.children);
    noscript.after(...nodes);
    return nodes;
  });
  return () => shown.flat().forEach((node) => node.remove());
}

/** Waits for a style sheet; where it does not come, the page is shown without, and offers to try again. */
async function styled(link: HTMLLinkElement, main: HTMLElement): Promise<void> {
  if (await arrived(link, stylePatience)) return;
  const {href} = link;
  let variant = 0;
  link.media = "not all"; // else nothing would be painted
  link.addEventListener("load", () => (link.media = ""));
  void insist(main, async () => {
    if (variant++ === 0) throw new Error("no styles");
    const next = Object.assign(link.cloneNode() as HTMLLinkElement, {href: respell(href, variant - 1), media: ""});
    link.after(next);
    if (await arrived(next, patience - 1)) return link.remove();
    next.remove();
    throw new Error("no styles");
  });
}

function arrived(link: HTMLLinkElement, patience: number): Promise<boolean> {
  if (link.sheet) return Promise.resolve(true);
  if (failedStyles.has(link)) return Promise.resolve(false);
  return new Promise((resolve) => {
    link.addEventListener("load", () => resolve(true));
    link.addEventListener("error", () => resolve(false));
    setTimeout(() => resolve(false), patience);
  });
}

function isStyle(target: EventTarget | null): target is HTMLLinkElement {
  return target instanceof HTMLLinkElement && target.rel === "stylesheet";
}
