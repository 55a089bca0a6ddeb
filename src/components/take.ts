import {html} from "htl";
import type {Drawing} from "./play.js";
import type {Kind} from "./take-panels.js";
import {words} from "./words.js";

/** A table that is open follows the picture, this many milliseconds behind: a picture may change thirty times a second. */
const rest = 250;

const kinds: readonly Kind[] = ["share", "table", "save", "embed"];

/** A row of buttons under a figure, and what they open: its link, its numbers as tables, its files, the way to embed it. */
export interface Take {
  element: HTMLElement;
  /** Tells what is on show now. */
  show(drawing: Drawing): void;
}

/** Makes the row for the figure whose picture stands on `stage`. Everything is loaded and worked out when it is asked for. */
export function takeRow(stage: HTMLElement): Take {
  let shown: Drawing | undefined;
  let open: Kind | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let loaded: Promise<Record<Kind, () => Element[]>> | undefined;
  const panel = html`<div class="take-panel" hidden></div>` as HTMLElement;
  const status = html`<p class="take-status" role="status"></p>` as HTMLElement;

  const fill = async () => {
    loaded ??= import("./take-panels.js").then(({takePanels}) => takePanels({stage, status, shown: () => shown}));
    const panels = await loaded.catch(() => {
      loaded = undefined; // the next press tries again
      status.textContent = words.take.unloaded;
    });
    const frame = panel.querySelector<HTMLElement>(".tables");
    const [left, top] = [frame?.scrollLeft ?? 0, frame?.scrollTop ?? 0];
    const focused = frame && frame === document.activeElement;
    panel.replaceChildren(...(open && panels ? panels[open]() : []));
    const next = panel.querySelector<HTMLElement>(".tables");
    next?.scrollTo(left, top);
    if (focused) next?.focus({preventScroll: true});
  };
  const toggles = kinds.map((kind) => {
    const toggle = html`<button type="button" aria-expanded="false">${words.take[kind]}</button>` as HTMLButtonElement;
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
    element: html`<div class="take">
      <div class="take-buttons" role="group" aria-label=${words.take.label}>${toggles}</div>
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
