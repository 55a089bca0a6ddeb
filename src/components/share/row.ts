import {html} from "htl";
import {keepFocusAndScroll} from "../keep.js";
import type {Drawing, Place} from "../types.js";
import {messages} from "./messages.js";
import type {Panel} from "./panels.js";

/**
 * A table that is open follows the picture, this many milliseconds behind: a picture may change thirty times a
 * second.
 */
const rest = 250;

/**
 * A row of buttons under a figure, and the panels they open: its link, its numbers as tables, its files, the way to
 * embed it, and its code.
 */
export interface ShareRow {
  element: HTMLElement;
  /** Says what is on show now. */
  show(drawing: Drawing): void;
}

/**
 * Makes the row for the figure whose picture stands on `stage`. Panels are loaded and made when one is opened.
 * `controlCode`: the code that makes the control of a value as it is now.
 */
export function shareRow(stage: HTMLElement, place: Place, controlCode: (name: string) => string = () => ""): ShareRow {
  let shown: Drawing | undefined;
  let open: Panel | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let loaded: Promise<Record<Panel, () => Element[]>> | undefined;
  const panel = html`<div class="share-panel" hidden></div>` as HTMLElement;
  const status = html`<p class="share-status" role="status"></p>` as HTMLElement;

  const fill = async () => {
    loaded ??= import("./panels.js").then(({panels}) =>
      panels({stage, place, status, controlCode, shown: () => shown})
    );
    const all = await loaded.catch(() => {
      loaded = undefined; // the next press tries again
      status.textContent = messages.unloaded;
    });
    keepFocusAndScroll(panel, () => panel.replaceChildren(...(open && all ? all[open]() : [])));
  };
  const kinds: Panel[] = [...(place.link ? ["share" as const] : []), "table", "save"];
  if (place.embed) kinds.push("embed");
  if (place.modules) kinds.push("code");
  const toggles = kinds.map((kind) => {
    const toggle = html`<button type="button" aria-expanded="false">${messages[kind]}</button>` as HTMLButtonElement;
    toggle.onclick = () => {
      open = open === kind ? undefined : kind;
      status.textContent = "";
      toggles.forEach((other, i) => other.setAttribute("aria-expanded", String(kinds[i] === open)));
      panel.hidden = !open;
      void fill();
    };
    return toggle;
  });

  return {
    element: html`<div class="share-row">
      <div class="share-buttons" role="group" aria-label=${messages.label}>${toggles}</div>
      ${panel}${status}
    </div>` as HTMLElement,
    show(drawing) {
      shown = drawing;
      if (open !== "table") return;
      timer ??= setTimeout(() => {
        timer = undefined;
        if (open === "table") void fill();
      }, rest);
    }
  };
}
