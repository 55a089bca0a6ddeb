import {keepFocusAndScroll} from "../keep.js";

/** One part of a picture. */
export interface Part {
  /** The element it is drawn in. */
  host: Element;
  /** What it is drawn from. While all of these stay the same it is not drawn again. */
  inputs: readonly unknown[];
  draw: () => void;
}

/** Draws the parts of a picture a few at a time. */
export interface DrawQueue {
  /**
   * Has these parts drawn as they are now. The first is drawn at once, like all of them the first time, unless nobody
   * sees them yet.
   */
  schedule(parts: readonly Part[], options?: {unseen?: boolean}): void;
  /** When nothing waits any more. */
  whole(): Promise<void>;
  /** Draws at once what is still waiting. */
  finish(): void;
}

/** Milliseconds of a frame that are spent on drawing; the browser needs about as many to show what was drawn. */
const budget = 8;

/**
 * Makes a queue that draws the parts of a large picture over several frames, so that no frame takes long. Until its
 * turn comes, a part shows what it showed before.
 */
export function createDrawQueue(): DrawQueue {
  const drawn = new WeakMap<Element, readonly unknown[]>();
  const waiting = new Map<Element, Part>();
  const resolvers: (() => void)[] = [];
  let first = true;
  let frame = 0;

  const drawNext = () => {
    const {value: part} = waiting.values().next();
    if (!part) return;
    waiting.delete(part.host);
    drawn.set(part.host, part.inputs);
    keepFocusAndScroll(part.host, part.draw);
  };
  const work = () => {
    const stop = performance.now() + budget;
    do drawNext();
    while (performance.now() < stop && waiting.size > 0);
    frame = waiting.size > 0 ? requestAnimationFrame(work) : 0;
    resolveWhenEmpty();
  };
  const finish = () => {
    while (waiting.size > 0) drawNext();
    resolveWhenEmpty();
  };
  const resolveWhenEmpty = () => {
    if (waiting.size === 0) for (const tell of resolvers.splice(0)) tell();
  };
  return {
    finish,
    whole: () =>
      new Promise((resolve) => {
        resolvers.push(resolve);
        resolveWhenEmpty();
      }),
    schedule(parts, {unseen = false} = {}) {
      waiting.clear();
      for (const part of parts) {
        const before = drawn.get(part.host);
        if (!before || before.length !== part.inputs.length || before.some((x, i) => !Object.is(x, part.inputs[i])))
          waiting.set(part.host, part);
      }
      if (first && !unseen) finish();
      else if (waiting.has(parts[0]?.host)) drawNext();
      first = false;
      if (waiting.size > 0) frame ||= requestAnimationFrame(work);
      else resolveWhenEmpty();
    }
  };
}
