import {messages} from "./messages.js";

/** A sentence that says what could not be loaded, with a button that tries again. */
export interface Notice {
  /** Resolves when the reader wants another attempt, or the device is online again. */
  pressed: Promise<void>;
  remove(): void;
}

/** Shows a notice in a figure; for the page as a whole, above it. */
export function showNotice(element: HTMLElement): Notice {
  const notice = document.createElement("p");
  notice.className = "unloaded";
  notice.setAttribute("role", "status");
  const button = Object.assign(document.createElement("button"), {type: "button", textContent: messages.tryAgain});
  notice.append(element.localName === "main" ? messages.unloadedPage : messages.unloadedFigure, " ", button);
  element.prepend(notice);
  let online = () => {};
  const pressed = new Promise<void>((resolve) => {
    button.onclick = online = () => resolve();
    addEventListener("online", online, {once: true});
  });
  return {
    pressed,
    remove() {
      notice.remove();
      removeEventListener("online", online);
    }
  };
}
