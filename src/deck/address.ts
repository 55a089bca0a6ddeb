/** Where an address opens the deck: a slide, counted from 0, and how far it was stepped, from 0, if it says so. */
export interface Opened {
  slide: number;
  step?: number;
}

/**
 * Reads the hash that reveal.js writes: `#/library-slide/2` is the slide of that id at its step 2; `#/3`, `#/3/0` and
 * `#/3/0/2` count slides, slides below them, of which we have none, and steps. An unknown slide is the first.
 */
export function openedAt(hash: string, ids: readonly string[]): Opened {
  const [name = "", ...rest] = hash.replace(/^#\/?/, "").split("/");
  const counted = /^\d+$/.test(name);
  const slide = counted ? Number(name) : ids.indexOf(name);
  if (!ids[slide]) return {slide: 0};
  const step = rest[counted ? 1 : 0];
  return /^\d+$/.test(step ?? "") ? {slide, step: Number(step)} : {slide};
}
