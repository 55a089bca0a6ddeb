import type {Figure, Place} from "../components/types.js";
import type {LinkOptions} from "./link.js";
import {addressOf, tieToAddress, writeAddress} from "./link.js";
import {messages} from "./messages.js";

/**
 * Tells the figure `id` of a page where it stands, and ties it to the page's address.
 * @param options as for `tieToAddress`
 */
export function place(id: string, options: LinkOptions = {}): Place {
  const element = document.getElementById(id);
  const on = standOf(document);
  let figure: Figure<object> | undefined;
  const behind = options.behind ?? "?";
  const state = (page: URL) => addressOf(page, id, figure!, {...options, behind});
  return {
    id,
    title: element ? headingOf(element) : "",
    on,
    attach(attached) {
      figure = attached;
      tieToAddress(id, attached, options);
      inPlaceOfStill(id, attached);
    },
    link() {
      if (behind === "#") writeAddress(); // the link carries all figures of the page
      const page = behind === "#" ? new URL(location.href) : homePage(on);
      if (behind === "?") page.hash = id;
      return state(page);
    },
    linkNote() {
      if (behind === "#") return messages.textBehindHash;
      return isTextLeftOut(figure, options) ? messages.withoutText : undefined;
    },
    async qr() {
      // A phone gets the figure alone, where it can stand alone.
      const address = this.embed?.() ?? this.link!();
      return address === undefined ? undefined : (await import("./qr.js")).qrPanel(address);
    },
    ...(behind === "?"
      ? {
          embed: () => state(new URL(`./embed/${id}`, homePage(on)))!,
          modules: new URL("./modules", homePage(on)).href
        }
      : {})
  };
}

/** Where the figures of a page stand. */
export function standOf(document: Document): Place["on"] {
  if (document.querySelector(".reveal")) return "slide";
  return document.querySelector("a.home") ? "embed" : "page";
}

/** The address of the chapter: of this page, or, on a page cut from the chapter, of the one that it was cut from. */
function homePage(on: Place["on"]): URL {
  const home = document.querySelector<HTMLAnchorElement>("a.home")?.href ?? (on === "slide" ? "./" : location.href);
  const url = new URL(home, location.href);
  url.search = url.hash = "";
  return url;
}

/** The heading that a figure stands under, or the one whose id it names, as a figure does that stands before it. */
function headingOf(element: HTMLElement): string {
  const before = Array.from(document.querySelectorAll("h1, h2, h3")).filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
  );
  const named = document.getElementById(element.dataset.heading ?? "");
  return (named ?? before.at(-1))?.textContent?.trim() ?? "";
}

/** Does the figure show a text of the reader's own, which its link leaves out? */
function isTextLeftOut(figure: Figure<object> | undefined, {except = []}: LinkOptions): boolean {
  const box = except.includes("text") ? figure?.querySelector("textarea:not([readonly])") : null;
  return (box?.getClientRects().length ?? 0) > 0;
}

/**
 * Lets something live take the place of the picture that the build took of it, in the element `id`. Until it has
 * drawn, it is laid out unseen, so that it knows how wide it will be. Returns it.
 */
export function inPlaceOfStill<E extends Element>(id: string, live: E): E {
  const still = document.querySelector(`#${CSS.escape(id)} > .still`);
  if (!still) return live;
  if (!live.querySelector(".stage:empty")) {
    still.remove();
    return live;
  }
  live.classList.add("waiting");
  const swap = () => {
    still.remove();
    live.classList.remove("waiting");
  };
  live.addEventListener("drawn", swap, {once: true});
  return live;
}
