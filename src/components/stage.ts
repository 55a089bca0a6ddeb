import {html} from "htl";
import type {Drawing, Frame} from "./play.js";

/** A stage smaller than this is not on show: hidden, or on a page whose styles have not arrived. Nothing is drawn on it. */
const smallest = 160;

/** The width that pictures have on paper, in CSS pixels, if they are not narrower on the screen. */
const paper = 620;

/** Where a figure's picture stands, with the sentence that reads it, for the eye (`reading`) and for the ear (`status`). */
export interface Stage<V> {
  element: HTMLElement;
  reading: HTMLElement;
  status: HTMLElement;
  /** Shows what `render` returns, now and whenever the size changes; focus (by `data-key`) and scrolling survive a redraw. */
  draw(render: (frame: Frame<V>) => Drawing): void;
}

/** Makes a stage. `set` is what its pictures change values with. */
export function createStage<V>(set: Frame<V>["set"]): Stage<V> {
  const element = html`<div class="stage"></div>` as HTMLElement;
  const reading = html`<p class="reading"></p>` as HTMLElement;
  const status = html`<p class="hidden" role="status"></p>` as HTMLElement;
  let render: ((frame: Frame<V>) => Drawing) | undefined;
  let width = 0;
  let height: number | undefined;
  let printing = false;
  let announcement: ReturnType<typeof setTimeout> | undefined;

  const redraw = () => {
    if (!render || width < smallest || (height ?? Infinity) < smallest) return;
    const key = focusedKey(element);
    const place = element.querySelector(".scroll");
    const [left, top] = [place?.scrollLeft ?? 0, place?.scrollTop ?? 0];
    const drawing = render({width, height, set, paper: printing});
    if (element.firstChild !== drawing) element.replaceChildren(drawing); // a figure may hand back the picture it has changed
    element.querySelector(".scroll")?.scrollTo(left, top);
    if (key) element.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({preventScroll: true});
    announce(drawing.reading);
  };
  // The visible sentence changes at once; the spoken one waits until the values have come to rest, and is not said on arrival.
  const announce = (text: string) => {
    if (reading.textContent === text) return;
    const first = reading.textContent === "";
    reading.textContent = text;
    clearTimeout(announcement);
    if (!first) announcement = setTimeout(() => (status.textContent = text), 500);
  };

  // A stage whose styles say --fit (on a slide) has a height of its own, into which the picture must fit; the number says how
  // many times larger than on a page it is shown.
  const size = (): [number, number | undefined] => {
    const zoom = Number(getComputedStyle(element).getPropertyValue("--fit")) || undefined;
    element.style.setProperty("--zoom", String(zoom ?? 1));
    return [Math.floor(element.clientWidth / (zoom ?? 1)), zoom && Math.floor(element.clientHeight / zoom)];
  };
  const measure = () => {
    if (printing) return;
    const [wide, high] = size();
    if (wide === width && high === height) return;
    [width, height] = [wide, high];
    redraw();
  };
  // The first picture is drawn as soon as the stage has a size, before anything is painted, or what stands below would be seen to
  // move. Later ones a frame later: a picture drawn inside the observer changes the size that is being observed.
  const observer =
    typeof ResizeObserver === "undefined"
      ? undefined
      : new ResizeObserver(() => {
          if (width > 0 || element.clientWidth === 0) return requestAnimationFrame(measure);
          observer!.unobserve(element);
          measure();
          return requestAnimationFrame(() => observer!.observe(element));
        });
  observer?.observe(element);
  // A sheet of paper is narrower than most screens, and is laid out before any observer is asked.
  addEventListener("beforeprint", () => {
    if (height !== undefined) return;
    printing = true;
    width = Math.min(width, paper);
    redraw();
  });
  addEventListener("afterprint", () => {
    printing = false;
    measure();
  });

  const draw = (renderer: (frame: Frame<V>) => Drawing) => {
    render = renderer;
    if (width === 0) [width, height] = size(); // later sizes come from the observer: to ask for one here would force a layout
    redraw();
  };
  return {element, reading, status, draw};
}

function focusedKey(stage: HTMLElement): string | undefined {
  const focused = stage.ownerDocument.activeElement;
  return focused && stage.contains(focused) ? (focused as HTMLElement).dataset?.key : undefined;
}
