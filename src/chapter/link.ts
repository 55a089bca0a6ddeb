import {decodeState, encodeState} from "./permalink.js";

/** The part of a figure that a link needs: its values, their defaults, and the event that says they changed. */
export interface Linkable extends EventTarget {
  value: object;
  readonly defaults: object;
}

export interface LinkOptions {
  /** Values that no address holds. */
  except?: readonly string[];
  /**
   * Where the address holds the values. What stands behind “#” a browser keeps to itself: it is in no request and in
   * no Referer, which makes it the one place where a reader's text may stand.
   */
  behind?: "?" | "#";
  invalidation?: Promise<unknown>;
}

/** A link longer than this is cut by some mail and chat programs. */
const longestLink = 2000;

/**
 * Browsers refuse many changes of the address in a row: it is written when the values have rested for this many
 * milliseconds.
 */
const rest = 250;

const byLink = "link";

/** What the figures of the page have not written to the address yet. */
const pending = new Set<() => void>();

/** Writes to the address what waits for the values to rest. */
export function writeAddress(): void {
  for (const write of pending) write();
}

/**
 * Ties figure `id` to the page's address: the address sets its values now, and holds them from now on. The history
 * gets no entry. Values behind “?” are read for a figure behind “#” too, and moved there.
 */
export function tieToAddress(
  id: string,
  figure: Linkable,
  {except = [], behind = "?", invalidation}: LinkOptions = {}
): void {
  const defaults = without(figure.defaults, except);
  const read = (params: URLSearchParams) => decodeState(params, id, defaults);
  const start = new URL(location.href);
  figure.value = {...read(start.searchParams), ...(behind === "#" ? read(hashOf(start)) : {})};

  const write = () => {
    const url = withState(new URL(location.href), id, figure, {except, behind});
    const fits = behind === "?" || url.href.length <= longestLink;
    const {defaults: none} = figure;
    const next = fits ? url : withState(url, id, {value: none, defaults: none}, {except, behind});
    if (next.href !== location.href) history.replaceState(history.state, "", next);
  };
  if (behind === "#" && [...start.searchParams.keys()].some((key) => key.startsWith(`${id}.`))) write();

  let timer: ReturnType<typeof setTimeout> | undefined;
  const writeNow = () => {
    clearTimeout(timer);
    pending.delete(writeNow);
    write();
  };
  const changed = () => {
    clearTimeout(timer);
    pending.add(writeNow);
    timer = setTimeout(writeNow, rest);
  };
  // A link to another state of the page that is already open.
  const followed = () => {
    const params = hashOf(new URL(location.href));
    if (![...params.keys()].some((key) => key.startsWith(`${id}.`))) return;
    figure.value = {...defaults, ...read(params)};
    figure.dispatchEvent(new CustomEvent("input", {bubbles: true, detail: byLink}));
  };
  figure.addEventListener("input", changed);
  if (behind === "#") addEventListener("hashchange", followed);
  void invalidation?.then(() => {
    clearTimeout(timer);
    pending.delete(writeNow);
    removeEventListener("hashchange", followed);
  });
}

/** Did the values that an `input` event tells of come with a link, and not from the reader's hand? */
export function cameByLink(event: Event): boolean {
  return event instanceof CustomEvent && event.detail === byLink;
}

/** The address of a page with the state of figure `id`; undefined where it would be too long to travel. */
export function addressOf(
  page: URL,
  id: string,
  figure: Pick<Linkable, "value" | "defaults">,
  options: LinkOptions = {}
): string | undefined {
  const {href} = withState(new URL(page), id, figure, options);
  return href.length > longestLink ? undefined : href;
}

function withState(
  url: URL,
  id: string,
  {value, defaults}: Pick<Linkable, "value" | "defaults">,
  {except = [], behind = "?"}: LinkOptions
): URL {
  if (behind === "?") encodeState(url.searchParams, id, without(value, except), defaults);
  else {
    for (const name of Object.keys(defaults)) url.searchParams.delete(`${id}.${name}`);
    url.hash = String(encodeState(hashOf(url), id, without(value, except), defaults));
  }
  return url;
}

function hashOf(url: URL): URLSearchParams {
  return new URLSearchParams(url.hash.slice(1));
}

function without(values: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}
