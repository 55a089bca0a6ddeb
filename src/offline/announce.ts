import {html} from "htl";
import {messages} from "./messages.js";

/** Says so when a new version of the site is ready, and changes over to it when the reader asks. */
export function announce(registration: ServiceWorkerRegistration): void {
  const show = () => {
    if (!registration.waiting || document.querySelector(".update")) return;
    const button = html`<button type="button">${messages.reload}</button>` as HTMLButtonElement;
    // Every page of the site reloads when the new version takes over.
    button.onclick = () => registration.waiting?.postMessage({type: "SKIP_WAITING"});
    document.body.append(html`<div class="update" role="status"><span>${messages.ready}</span>${button}</div>`);
  };
  show();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", show));
}
