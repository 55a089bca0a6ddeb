import {isInSight} from "../components/in-sight.js";
import {insist, once} from "./insist.js";
import {standOf} from "./place.js";

/**
 * A figure is fetched and drawn when it is within two screens of what the reader sees, and within four once the
 * reader has begun to scroll: before the browser fetches the picture that stands in its place.
 */
const distances = {first: "200% 0px", reading: "400% 0px"};

/** A figure that is drawn later than the page. */
interface Island {
  element: HTMLElement;
  /** Says that the reader is near. */
  approach: () => void;
  /** Fetches what the figure needs. */
  fetch: () => Promise<unknown>;
}

const islands = new Map<string, Island>();
const reached = new Set<string>();
let turn: Promise<unknown> = Promise.resolve();

/**
 * Waits until the reader comes near figure `id`, and then for what `load` fetches. Never rejects: a part that does
 * not arrive is said in the figure, with a button that tries again. Figures get their turn one after the other, when
 * the page is idle.
 */
export async function near<T>(
  id: string,
  load: () => Promise<T>,
  {invalidation}: {invalidation?: Promise<unknown>} = {}
): Promise<T> {
  const element = document.getElementById(id)!;
  const fetch = once(load);
  const approached = new Promise<void>((approach) => islands.set(id, {element, approach, fetch}));
  if (reached.has(id)) approach(id);
  const stopWatching = watch(id, element);
  void invalidation?.then(stopWatching);
  await approached;
  stopWatching();
  const loaded = await insist(element, fetch);
  turn = turn.then(() => pause(element));
  await turn;
  return loaded;
}

/** Says that the reader is near figure `id`: for pages on which nobody scrolls. */
export function approach(id: string): void {
  reached.add(id); // its cell may not have run yet
  islands.get(id)?.approach();
}

/** Lets the page answer and paint before what comes next: for a cell that would hold up a phone for too long. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * What several figures share, such as the sentences. Never rejects: where it does not arrive, the page says so once,
 * and offers to try again.
 */
export function shared<T>(load: () => Promise<T>): Promise<T> {
  return insist(document.querySelector("main")!, once(load));
}

/** Has `approach` called when the reader comes near. Returns what ends that. */
function watch(id: string, element: HTMLElement): () => void {
  const on = standOf(document);
  if (on === "slide") return () => {}; // the deck says when
  if (on === "embed" || typeof IntersectionObserver === "undefined") {
    approach(id);
    return () => {};
  }
  let observer: IntersectionObserver;
  const observe = (rootMargin: string) => {
    observer?.disconnect();
    observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) approach(id);
      },
      {rootMargin}
    );
    observer.observe(element);
  };
  observe(distances.first);
  const stopWaiting = whenReading(async () => {
    await pause(element);
    observe(distances.reading);
  });
  return () => {
    stopWaiting();
    observer.disconnect();
  };
}

/** Calls `begin` once the reader has begun to scroll. Returns how not to. */
function whenReading(begin: () => Promise<void>): () => void {
  const listener = () => void begin();
  addEventListener("scroll", listener, {once: true, passive: true});
  return () => removeEventListener("scroll", listener);
}

// Once the reader goes on, the figures that are still far away are fetched too, one after the other, whenever the
// page is idle.
whenReading(async () => {
  for (const {element, fetch} of [...islands.values()].sort(byPlace)) {
    await pause(element);
    await fetch().catch(() => {}); // the reader will be told when they are near
  }
});

function byPlace(a: Island, b: Island): number {
  return a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/**
 * Lets everything that waits go first: for a figure on screen input and painting, for any other all that the page has
 * to do.
 */
function pause(element: HTMLElement): Promise<void> {
  if (isInSight(element) || typeof requestIdleCallback === "undefined") return nextTask();
  return new Promise((resolve) => requestIdleCallback(() => resolve(), {timeout: 500}));
}
