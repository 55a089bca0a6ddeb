import {html} from "htl";
import {words} from "./words.js";

/**
 * What the line needs to know: `kind` says why a download failed, `waiting` that a text is there which only the model can read,
 * `arrived` that it came with a link.
 */
export interface ModelState {
  model: "idle" | "loading" | "ready" | "failed";
  progress?: {received: number; total: number | null};
  error?: Error & {kind?: string};
  waiting: boolean;
  arrived?: boolean;
}

/** One quiet line about the model: what is there, how far the download is, and the one button that fits. */
export function modelLine({load, cancel}: {load: () => void; cancel: () => void}): {
  element: HTMLElement;
  show(state: ModelState): void;
} {
  const button = html`<button type="button"></button>` as HTMLButtonElement;
  const bar = html`<progress max="1" aria-label=${words.lab.download}></progress>` as HTMLProgressElement;
  const text = html`<span class="say"></span>` as HTMLElement;
  const status = html`<span class="hidden" role="status"></span>` as HTMLElement;
  const element = html`<div class="model">${button}${bar}${text}${status}</div>` as HTMLElement;
  let said: string | undefined;

  function show({model, progress, error, waiting, arrived}: ModelState): void {
    const {received = 0, total = null} = progress ?? {};
    element.dataset.model = model;
    element.dataset.waiting = String(waiting);
    button.hidden = model === "ready";
    button.textContent = model === "loading" ? words.lab.cancel : model === "failed" ? words.lab.retry : words.lab.load;
    button.onclick = model === "loading" ? cancel : load;
    bar.hidden = model !== "loading";
    if (total === null) bar.removeAttribute("value");
    else bar.value = received / total;
    text.textContent =
      model === "loading"
        ? words.lab.loading(received, total)
        : model === "failed"
          ? words.lab.failed(error?.kind)
          : model === "ready"
            ? error
              ? words.lab.unread
              : words.lab.ready
            : arrived
              ? words.lab.arrived
              : waiting
                ? words.lab.waiting
                : words.lab.idle;
    // The ear hears when something begins or ends, not every byte.
    const state = model === "loading" ? words.lab.begins : text.textContent;
    if (said !== undefined && said !== state) status.textContent = state;
    said = state;
  }
  return {element, show};
}
