import {html} from "htl";
import {toPng, toSvg} from "./picture.js";
import type {Drawing} from "./play.js";
import {tablesToCsv, tablesToElement} from "./table.js";
import {copyField, saveFile} from "./take-actions.js";
import {embedSnippet, figureName, figureTitle, figureUrl} from "./take-where.js";
import {words} from "./words.js";

/** What the row under a figure can open. */
export type Kind = "share" | "table" | "save" | "embed";

/**
 * What each button of the row under a figure opens. `shown`: what is on `stage` now; `status`: where what came of it is said.
 * This module is loaded when a reader first presses one of the buttons.
 */
export function takePanels({
  stage,
  status,
  shown
}: {
  stage: HTMLElement;
  status: HTMLElement;
  shown: () => Drawing | undefined;
}): Record<Kind, () => Element[]> {
  const tables = () => shown()?.tables?.() ?? [];
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
        button("PNG", async () => save(await toPng(picture()), "png")),
        button("SVG", () => save(new Blob([picture().source], {type: "image/svg+xml"}), "svg")),
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

  const picture = () => toSvg(stage, [figureTitle(stage), shown()?.reading ?? ""]);
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
        status.textContent = shown()?.tables ? words.lab.notMade : words.take.nothing;
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

  const elements = (kind: Kind) => () =>
    panels[kind]().map((part) => (typeof part === "string" ? (html`<p>${part}</p>` as HTMLElement) : part));
  return {share: elements("share"), table: elements("table"), save: elements("save"), embed: elements("embed")};
}

function row(...parts: (Element | null)[]): HTMLElement {
  return html`<div class="take-row">${parts}</div>` as HTMLElement;
}
