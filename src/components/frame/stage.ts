import {html} from "htl";
import {keepFocusAndScroll} from "../keep.js";
import {isInSight} from "../in-sight.js";
import type {Drawing, Frame, Stand} from "../types.js";

/**
 * A stage smaller than this is not on show: hidden, or on a page whose styles have not arrived. Nothing is drawn on
 * it.
 */
const smallest = 160;

/**
 * How often a stage on a slide looks whether it has a size by now, until its first picture stands, in milliseconds. A
 * browser that opens a second window, the speaker's, can lose what an observer was to be told meanwhile.
 */
const lookAgain = 500;

/** The width that pictures have on paper, in CSS pixels, if they are not narrower on the screen. */
const paperWidth = 620;

/**
 * Where a figure's picture stands, with the sentence that reads it, for the eye (`reading`) and for the ear
 * (`status`).
 */
export interface Stage<V> {
  element: HTMLElement;
  reading: HTMLElement;
  status: HTMLElement;
  /** Shows what `render` returns, now and whenever the size changes. Focus and scrolling survive a redraw. */
  draw(render: (frame: Frame<V>) => Drawing): void;
}

/**
 * Makes a stage.
 * @param options `on`: where it stands; `set`: what its pictures change values with; `drawn`: called when the first
 *   picture stands; `invalidation`: when the page has no more use for it, so that it stops listening
 */
export function createStage<V>({
  on = "page",
  set = () => {},
  drawn = () => {},
  invalidation
}: {
  on?: Stand;
  set?: Frame<V>["set"];
  drawn?: () => void;
  invalidation?: Promise<unknown>;
} = {}): Stage<V> {
  const element = html`<div class="stage"></div>` as HTMLElement;
  const reading = html`<p class="reading"></p>` as HTMLElement;
  const status = html`<p class="hidden" role="status"></p>` as HTMLElement;
  let render: ((frame: Frame<V>) => Drawing) | undefined;
  let width = 0;
  let height: number | undefined;
  let printing = false;
  let first = true;
  let announcement: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setInterval> | undefined;

  const redraw = () => {
    if (!render || width < smallest || (height ?? Infinity) < smallest) return;
    const unseen = first && element.closest(".waiting") !== null;
    let whole: Promise<void> | undefined;
    keepFocusAndScroll(element, () => {
      const drawing = render!({width, height, set, on: printing ? "paper" : on, unseen});
      ({whole} = drawing);
      if (element.firstChild !== drawing) element.replaceChildren(drawing);
      announce(drawing.reading);
    });
    if (first && whole) void whole.then(drawn);
    else if (first) drawn();
    first = false;
    clearInterval(looking);
  };
  // The visible sentence changes at once; the spoken one waits until the values have come to rest, and is not said on
  // arrival.
  const announce = (text: string) => {
    if (reading.textContent === text) return;
    const arrival = reading.textContent === "";
    reading.textContent = text;
    clearTimeout(announcement);
    if (!arrival) announcement = setTimeout(() => (status.textContent = text), 500);
  };

  // A stage on a slide has a height of its own, into which the picture must fit. Its styles say in --fit how many
  // times larger than on a page it is shown.
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
  // The first picture is drawn when the browser has laid out the page, before anything is painted, or what stands
  // below would be seen to move; while a still holds its room, in a task of its own, which keeps both tasks short.
  // Later ones a frame later: a picture drawn inside the observer changes the size that is being observed. When the
  // window changes its size, so does every stage of a page: those out of sight wait for tasks of their own.
  const observer =
    typeof ResizeObserver === "undefined"
      ? undefined
      : new ResizeObserver(() => {
          if (width > 0 || element.clientWidth === 0)
            return isInSight(element) ? requestAnimationFrame(measure) : setTimeout(measure);
          observer!.unobserve(element);
          const drawFirst = () => {
            measure();
            requestAnimationFrame(() => observer!.observe(element));
          };
          return element.closest(".waiting") ? setTimeout(drawFirst) : drawFirst();
        });
  observer?.observe(element);
  if (observer && on === "slide") looking = setInterval(() => render && measure(), lookAgain);
  // A sheet of paper is narrower than most screens, and is laid out before any observer is asked.
  const listening = new AbortController();
  const {signal} = listening;
  const beforePrint = () => {
    if (on === "slide") return;
    printing = true;
    width = Math.min(width, paperWidth);
    redraw();
  };
  const afterPrint = () => {
    printing = false;
    measure();
  };
  addEventListener("beforeprint", beforePrint, {signal});
  addEventListener("afterprint", afterPrint, {signal});
  void invalidation?.then(() => {
    observer?.disconnect();
    listening.abort();
    clearTimeout(announcement);
    clearInterval(looking);
  });

  const draw = (renderer: (frame: Frame<V>) => Drawing) => {
    render = renderer;
    // Sizes come from the observer: to ask for one here would force a layout.
    if (!observer && width === 0) [width, height] = size();
    redraw();
  };
  return {element, reading, status, draw};
}
