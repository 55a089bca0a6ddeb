import {messages} from "./messages.js";

/** A sentence that says what could not be loaded, with a button that tries again. */
export interface Notice {
  /** Resolves when the reader wants another attempt, or the device is online again. */
  pressed: Promise<void>;
  remove(): void;
}

/**
 * Shows a notice in a figure; for the page as a whole, above it. A page says it once, however many of its parts are
 * missing, and then tries them all again.
 */
export function showNotice(element: HTMLElement): Notice {
  const shown = element.querySelector<HTMLElement>(":scope > .unloaded");
  const notice = shown ?? makeNotice(element);
  const askers = (Number(notice.dataset.askers) || 0) + 1;
  notice.dataset.askers = String(askers);
  let retry = () => {};
  const pressed = new Promise<void>((resolve) => {
    retry = () => resolve();
    notice.addEventListener("click", ({target}) => target instanceof HTMLButtonElement && resolve());
    addEventListener("online", retry, {once: true});
  });
  return {
    pressed,
    remove() {
      notice.dataset.askers = String(Number(notice.dataset.askers) - 1);
      if (notice.dataset.askers === "0") notice.remove();
      removeEventListener("online", retry);
    }
  };
}

function makeNotice(element: HTMLElement): HTMLElement {
  const notice = document.createElement("p");
  notice.className = "unloaded";
  notice.setAttribute("role", "status");
  const button = Object.assign(document.createElement("button"), {type: "button", textContent: messages.tryAgain});
  notice.append(sentenceFor(element), " ", button);
  element.prepend(notice);
  return notice;
}

function sentenceFor(element: HTMLElement): string {
  if (element.localName === "main") return messages.unloadedPage;
  return element.querySelector(":scope > .still") ? messages.unloadedFigure : messages.unloadedPart;
}
