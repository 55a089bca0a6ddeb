// While a page is edited in the preview, its cells run again and again: a figure's cell leaves nothing behind that
// listens, however often it ran. The cell below is one as in the chapter, with all that listens.
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {near} from "../../../src/chapter/near.js";
import {place} from "../../../src/chapter/place.js";
import {held, player, slider} from "../../../src/components/controls/index.js";
import {figure} from "../../../src/components/frame/figure.js";
import {revealWhenPassed} from "../../../src/components/frame/reveal.js";
import {drawing} from "../../../src/components/types.js";

/** What listens now: listeners of the page that were not taken back, and observers that were not disconnected. */
let listening: Set<unknown>;

beforeEach(() => {
  document.body.innerHTML = `<main><h2>A part</h2><figure id="part"></figure></main>`;
  listening = new Set();
  for (const target of [window, document]) {
    const {addEventListener: add, removeEventListener: remove} = target;
    const key = (type: string, listener: unknown) =>
      `${target === window ? "window" : "document"} ${type} ${idOf(listener)}`;
    vi.spyOn(target, "addEventListener").mockImplementation(((type: string, listener: never, options: never) => {
      listening.add(key(type, listener));
      const {signal} = (options ?? {}) as {signal?: AbortSignal};
      signal?.addEventListener("abort", () => listening.delete(key(type, listener)));
      add.call(target, type, listener, options);
    }) as never);
    vi.spyOn(target, "removeEventListener").mockImplementation(((type: string, listener: never) => {
      listening.delete(key(type, listener));
      remove.call(target, type, listener);
    }) as never);
  }
  class Observer {
    observe() {
      listening.add(this);
    }
    unobserve() {}
    disconnect() {
      listening.delete(this);
    }
  }
  vi.stubGlobal("ResizeObserver", class extends Observer {});
  vi.stubGlobal("IntersectionObserver", class extends Observer {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const ids = new Map<unknown, number>();
function idOf(listener: unknown): number {
  if (!ids.has(listener)) ids.set(listener, ids.size);
  return ids.get(listener)!;
}

/** A figure's cell, and what Framework does when it runs again. */
function run(behind: "?" | "#"): {rerun: () => Promise<void>} {
  let end!: () => void;
  const invalidation = new Promise<void>((resolve) => (end = resolve));
  void near("part", async () => ({}), {invalidation});
  const element = figure<{n: number; steps: number; asked: number}>(
    {n: slider([0, 9], {label: "n", value: 5, step: 1}), steps: player({label: "Steps", max: 3}), asked: held(-1)},
    {place: place("part", {behind, invalidation}), invalidation, presets: [{label: "none", values: {n: 0}}]}
  );
  revealWhenPassed(element, () => ({asked: 1}), {invalidation});
  const host = document.getElementById("part")!;
  host.replaceChildren(element);
  element.draw(() => drawing(document.createElement("p"), String(element.value.n)));
  return {
    async rerun() {
      end();
      await invalidation;
      await Promise.resolve();
    }
  };
}

it.each(["?", "#"] as const)(
  "twenty runs of a cell leave one set of listeners (values behind “%s”)",
  async (behind) => {
    let cell = run(behind);
    const once = listening.size;
    expect(once).toBeGreaterThanOrEqual(behind === "#" ? 7 : 6);
    for (let i = 1; i < 20; ++i) {
      await cell.rerun();
      cell = run(behind);
    }
    expect(listening.size).toBe(once);
    await cell.rerun();
    expect([...listening]).toEqual([]);
  }
);
