/** One part of a picture. */
export interface Part {
  /** The element it is drawn in. */
  place: Element;
  /** What it is drawn from. While all of these stay the same it is not drawn again. */
  of: readonly unknown[];
  draw: () => void;
}

/** Draws the parts of a picture in turns. */
export interface Turns {
  /** Wants these parts as they are now. The first is drawn at once, like all of them the first time. */
  want(parts: readonly Part[]): void;
  /** Draws at once what has not had its turn yet. */
  finish(): void;
}

/** So many milliseconds a frame are spent on drawing; the browser needs about as many to show what was drawn. */
const budget = 8;

/**
 * Draws the parts of a picture a few at a time, so that no frame takes long. Until a part's turn comes, its place shows what it
 * showed before. Focus (by `data-key`) survives.
 */
export function takeTurns(): Turns {
  const shown = new WeakMap<Element, readonly unknown[]>();
  const waiting = new Map<Element, Part>();
  let first = true;
  let frame = 0;

  const next = () => {
    const {value: part} = waiting.values().next();
    if (!part) return;
    waiting.delete(part.place);
    shown.set(part.place, part.of);
    keepFocus(part.place, part.draw);
  };
  const work = () => {
    const stop = performance.now() + budget;
    do next();
    while (performance.now() < stop && waiting.size > 0);
    frame = waiting.size > 0 ? requestAnimationFrame(work) : 0;
  };
  const finish = () => {
    while (waiting.size > 0) next();
  };
  return {
    finish,
    want(parts) {
      waiting.clear();
      for (const part of parts) {
        const before = shown.get(part.place);
        if (!before || before.length !== part.of.length || before.some((x, i) => !Object.is(x, part.of[i])))
          waiting.set(part.place, part);
      }
      if (first) finish();
      else if (waiting.has(parts[0]?.place)) next();
      first = false;
      if (waiting.size > 0) frame ||= requestAnimationFrame(work);
    }
  };
}

function keepFocus(place: Element, draw: () => void): void {
  const focused = document.activeElement as HTMLElement | null;
  const key = focused && focused !== place && place.contains(focused) ? focused.dataset.key : undefined;
  draw();
  if (key) place.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({preventScroll: true});
}
