import {html} from "htl";
import {messages} from "./messages.js";
import type {ReaderState} from "./reader.js";

/** What the line shows. `kind` of an error says why a download failed. */
export type ModelState = Omit<ReaderState, "error"> & {error?: Error & {kind?: string}};

/**
 * A press that was meant to load must not cancel, because loading has just begun for another reason: for this many
 * milliseconds “Cancel” is deaf.
 */
const deaf = 500;

/** `"moved"`: what waits is not a text that came with a link, but words that the reader has moved. */
export type Alone = boolean | "moved";

/**
 * One quiet line about the model: what is there, how far the download is, and the one button that fits. `alone`: it
 * stands by a figure that shows no picture of another text meanwhile.
 */
export function modelLine({load, cancel, alone}: {load: () => void; cancel: () => void; alone?: Alone}): {
  element: HTMLElement;
  show(state: ModelState): void;
} {
  const button = html`<button type="button"></button>` as HTMLButtonElement;
  const bar = html`<progress max="1" aria-label=${messages.download}></progress>` as HTMLProgressElement;
  const text = html`<span class="say"></span>` as HTMLElement;
  const status = html`<span class="hidden" role="status"></span>` as HTMLElement;
  const element = html`<div class="model">${button}${bar}${text}${status}</div>` as HTMLElement;
  let said: string | undefined;
  let since = 0;
  button.onclick = () => {
    if (element.dataset.model !== "loading") load();
    else if (performance.now() - since > deaf) cancel();
  };

  function show(state: ModelState): void {
    const {model, progress} = state;
    const {received = 0, total = null} = progress ?? {};
    if (model === "loading" && element.dataset.model !== model) since = performance.now();
    element.dataset.model = model;
    element.dataset.waiting = String(state.waiting);
    button.hidden = model === "ready";
    button.textContent = model === "loading" ? messages.cancel : model === "failed" ? messages.retry : messages.load;
    bar.hidden = model !== "loading";
    if (total === null) bar.removeAttribute("value");
    else bar.value = received / total;
    text.textContent = sentenceOf(state, alone);
    // The ear hears when something begins or ends, not every byte.
    const heard = model === "loading" ? messages.begins : text.textContent;
    if (said !== undefined && said !== heard) status.textContent = heard;
    said = heard;
  }
  return {element, show};
}

function sentenceOf({model, progress, error, waiting, arrived}: ModelState, alone: Alone = false): string {
  if (model === "loading") return messages.loading(progress?.received ?? 0, progress?.total ?? null);
  if (model === "failed") return messages.failed(error?.kind);
  if (model === "ready") return error ? messages.unread : messages.ready;
  if (alone && waiting) return arrived && alone !== "moved" ? messages.asksOnceArrived : messages.asksOnce;
  return arrived ? messages.arrived : waiting ? messages.waiting : messages.idle;
}
