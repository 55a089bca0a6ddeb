import {html} from "htl";
import {words} from "./words.js";

/** What can be taken away from a figure. */
export interface Takeaway {
  png: () => Promise<Blob>;
  svg: () => string;
  csv: () => string;
  json: () => string;
  /** The address that restores what is on screen; undefined where the text is too long for one. */
  link: () => string | undefined;
  /** The name of a file, given its extension. */
  name: (extension: string) => string;
  /** Whether there is anything to take away. */
  ready: () => boolean;
}

/** A row of buttons that save what is on screen, and one that copies the link to it. Where copying is refused, the link is shown. */
export function takeawayBar({png, svg, csv, json, link, name, ready}: Takeaway): HTMLElement {
  const status = html`<span class="say" role="status"></span>` as HTMLElement;
  const byHand = html`<input type="text" readonly aria-label=${words.lab.byHand} hidden />` as HTMLInputElement;
  const button = (label: string, title: string, act: () => void | Promise<void>) => {
    const element = html`<button type="button" title=${title}>${label}</button>` as HTMLButtonElement;
    element.onclick = async () => {
      byHand.hidden = true;
      if (!ready()) return void (status.textContent = words.lab.nothing);
      try {
        await act();
      } catch {
        status.textContent = words.lab.notMade;
      }
    };
    return element;
  };
  const saving = (extension: string, make: () => Blob | Promise<Blob>) =>
    button(extension.toUpperCase(), words.lab.save(extension), async () => {
      const file = name(extension);
      save(await make(), file);
      status.textContent = words.lab.saved(file);
    });
  const text = (make: () => string, type: string) => () => new Blob([make()], {type});
  const copy = button(words.lab.copy, words.lab.copyTitle, async () => {
    const url = link();
    if (url === undefined) return void (status.textContent = words.lab.tooLong);
    try {
      await navigator.clipboard.writeText(url);
      status.textContent = words.lab.copied;
    } catch {
      byHand.value = url;
      byHand.hidden = false;
      byHand.select();
      status.textContent = words.lab.refused;
    }
  });
  return html`<div class="takeaway" role="group" aria-label=${words.lab.takeaway}>
    <span>${words.lab.takeaway}</span>
    ${saving("png", png)}${saving("svg", text(svg, "image/svg+xml"))}${saving("csv", text(csv, "text/csv"))}${saving("json", text(json, "application/json"))}${copy}
    ${status}${byHand}
  </div>` as HTMLElement;
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = html`<a href=${url} download=${name}></a>` as HTMLAnchorElement;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
