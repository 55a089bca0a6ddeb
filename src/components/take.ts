import {html} from "htl";
import type {Drawing} from "./play.js";
import {tablesToCsv, tablesToElement} from "./table.js";
import {copyField, saveFile} from "./take-actions.js";
import {embedSnippet, figureName, figureTitle, figureUrl} from "./take-where.js";
import {words} from "./words.js";

/** A table that is open follows the picture, this many milliseconds behind: a picture may change thirty times a second. */
const rest = 250;

type Kind = "share" | "table" | "save" | "embed";

/** A row of buttons under a figure, and what they open: its link, its numbers as tables, its files, the way to embed it. */
export interface Take {
  element: HTMLElement;
  /** Tells what is on show now. */
  show(drawing: Drawing): void;
}

/** Makes the row for the figure whose picture stands on `stage`. Everything is worked out when it is asked for. */
export function takeRow(stage: HTMLElement): Take {
  let shown: Drawing | undefined;
  let open: Kind | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const panel = html`<div class="take-panel" hidden></div>` as HTMLElement;
  const status = html`<p class="take-status" role="status"></p>` as HTMLElement;
  const tables = () => shown?.tables?.() ?? [];

  const panels: Record<Kind, () => (Element | string)[]> = {
    share: () => {
      const field = html`<input type="text" readonly aria-label=${words.take.link} />` as HTMLInputElement;
      field.value = figureUrl(stage);
      const boxes = stage.closest(".play")?.querySelectorAll(":not(.take-panel) > textarea") ?? [];
      const own = Array.from(boxes).some((box) => box.getClientRects().length > 0);
      return [
        words.take.link,
        row(
          field,
          button(words.take.copy, () => copyField(field, status)),
          system(field.value)
        ),
        ...(own ? [words.take.withoutText] : [])
      ];
    },
    table: () => {
      const list = tables();
      return list.length > 0 ? [tablesToElement(list)] : [words.take.nothing];
    },
    save: () => [
      words.take.picture,
      row(
        button("PNG", async () => {
          const {toPng} = await import("./picture.js");
          save(await toPng(await picture()), "png");
        }),
        button("SVG", async () => save(new Blob([(await picture()).source], {type: "image/svg+xml"}), "svg")),
        button("CSV", () => {
          if (tables().length === 0) throw new Error("no tables");
          save(new Blob([tablesToCsv(tables())], {type: "text/csv"}), "csv");
        })
      )
    ],
    embed: () => {
      const field = html`<textarea
        readonly
        rows="4"
        aria-label=${words.take.snippet}
      ></textarea>` as HTMLTextAreaElement;
      field.value = embedSnippet(stage);
      return [words.take.snippet, field, row(button(words.take.copy, () => copyField(field, status)))];
    }
  };

  const picture = async () => {
    const {toSvg} = await import("./picture.js");
    return toSvg(stage, [figureTitle(stage), shown?.reading ?? ""]);
  };
  const save = (blob: Blob, extension: string) => {
    const name = figureName(stage, extension);
    saveFile(blob, name);
    status.textContent = words.lab.saved(name);
  };
  const button = (label: string, act: () => void | Promise<void>) => {
    const element = html`<button type="button">${label}</button>` as HTMLButtonElement;
    element.onclick = async () => {
      status.textContent = "";
      try {
        await act();
      } catch {
        status.textContent = shown?.tables ? words.lab.notMade : words.take.nothing;
      }
    };
    return element;
  };
  const system = (url: string) =>
    navigator.share
      ? button(words.take.system, () =>
          // A sheet that the reader closes is no failure.
          navigator.share({title: figureTitle(stage), url}).catch(() => undefined)
        )
      : null;

  const fill = () => {
    const frame = panel.querySelector<HTMLElement>(".tables");
    const [left, top] = [frame?.scrollLeft ?? 0, frame?.scrollTop ?? 0];
    const focused = frame && frame === document.activeElement;
    panel.replaceChildren(...(open ? panels[open]() : []).map(part));
    const next = panel.querySelector<HTMLElement>(".tables");
    next?.scrollTo(left, top);
    if (focused) next?.focus({preventScroll: true});
  };
  const kinds: Kind[] = ["share", "table", "save", "embed"];
  const toggles = kinds.map((kind) => {
    const toggle = html`<button type="button" aria-expanded="false">${words.take[kind]}</button>` as HTMLButtonElement;
    toggle.onclick = () => {
      open = open === kind ? undefined : kind;
      status.textContent = "";
      toggles.forEach((other, i) => other.setAttribute("aria-expanded", String(kinds[i] === open)));
      panel.hidden = !open;
      fill();
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
        if (open === "table") fill();
      }, rest);
    }
  };
}

function row(...parts: (Element | null)[]): HTMLElement {
  return html`<div class="take-row">${parts}</div>` as HTMLElement;
}

function part(content: Element | string): Element {
  return typeof content === "string" ? (html`<p>${content}</p>` as HTMLElement) : content;
}
