import type {Linkable} from "../chapter/permalink.js";
import {decodeState, encodeState} from "../chapter/permalink.js";

/** A link longer than this is cut by some mail and chat programs. */
const longestLink = 2000;

const byLink = "link";
const plays = new Map<string, Linkable>();

/**
 * Ties a figure to the part of the page's address behind “#”. A browser keeps that part to itself: it is in no request and in no
 * Referer, which makes it the one place where a reader's text may stand. Values after “?” are read too, and moved behind “#”.
 */
export function linkedByHash<P extends Linkable>(id: string, play: P): P {
  plays.set(id, play);
  const url = new URL(location.href);
  const values = {...decodeState(url.searchParams, id, play.defaults), ...decodeState(hash(url), id, play.defaults)};
  play.value = values;
  const before = url.search;
  for (const name of Object.keys(play.defaults)) url.searchParams.delete(`${id}.${name}`);
  if (url.search !== before) replace(linkTo(url) ?? url.href);

  let timer: ReturnType<typeof setTimeout> | undefined;
  play.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => replace(linkTo(new URL(location.href)) ?? location.href.split("#")[0]), 250);
  });
  // A link to another state of the page that is already open.
  addEventListener("hashchange", () => {
    const params = hash(new URL(location.href));
    if (![...params.keys()].some((key) => key.startsWith(`${id}.`))) return;
    play.value = {...play.defaults, ...decodeState(params, id, play.defaults)};
    (play as EventTarget).dispatchEvent(new CustomEvent("input", {bubbles: true, detail: byLink}));
  });
  return play;
}

/** Did the values that an `input` event tells of come with a link, and not from the reader's hand? */
export function cameByLink(event: Event): boolean {
  return event instanceof CustomEvent && event.detail === byLink;
}

/** The address that restores all figures tied by `linkedByHash`; undefined where it would be too long to travel. */
export function linkTo(url: URL): string | undefined {
  const params = new URLSearchParams();
  for (const [id, {value, defaults}] of plays) encodeState(params, id, value, defaults);
  url.hash = params.size > 0 ? params.toString() : "";
  const link = params.size > 0 ? url.href : url.href.replace(/#$/, "");
  return link.length > longestLink ? undefined : link;
}

function hash(url: URL): URLSearchParams {
  return new URLSearchParams(url.hash.slice(1));
}

function replace(url: string): void {
  history.replaceState(history.state, "", url);
}
