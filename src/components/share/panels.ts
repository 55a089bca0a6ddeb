import {html} from "htl";
import type {Drawing, Place} from "../types.js";
import {frameworkCode, htmlCode} from "./code.js";
import {tablesToCsv} from "./csv.js";
import {messages} from "./messages.js";
import {toPng, toSvg} from "./picture.js";
import {copyField, saveFile} from "./save.js";
import {escape} from "./svg-parts.js";
import {tablesToElement} from "./table.js";

/** What the row under a figure can open. */
export type Panel = "share" | "table" | "save" | "embed" | "code";

/**
 * What each button of the row under a figure opens. `shown`: what is on `stage` now; `status`: where what came of it
 * is said. This module is loaded when a reader first presses one of the buttons.
 */
export function panels({
  stage,
  place,
  status,
  controlCode,
  shown
}: {
  stage: HTMLElement;
  place: Place;
  status: HTMLElement;
  controlCode: (name: string) => string;
  shown: () => Drawing | undefined;
}): Record<Panel, () => Element[]> {
  const tables = () => shown()?.tables?.() ?? [];
  const share = () => {
    const url = place.link!();
    if (url === undefined) return [messages.tooLong];
    const field = html`<input type="text" readonly aria-label=${messages.link} />` as HTMLInputElement;
    field.value = url;
    const note = place.linkNote?.();
    const copy = button(messages.copy, () => copyField(field, status));
    const code = html`<div class="share-code"></div>` as HTMLElement;
    place.qr?.().then(
      (qr) => qr && code.append(qr),
      () => code.append(messages.codeUnloaded)
    );
    return [messages.link, actions(field, copy, system(url)), ...(note ? [note] : []), code];
  };
  const table = () => {
    const list = tables();
    return list.length > 0 ? [tablesToElement(list)] : [messages.nothing];
  };
  const save = () => [
    messages.picture,
    actions(
      button("PNG", async () => saveAs(await toPng(picture()), "png")),
      button("SVG", () => saveAs(new Blob([picture().source], {type: "image/svg+xml"}), "svg")),
      button("CSV", () => {
        const list = shown()?.csv?.() ?? tables();
        if (list.length === 0) throw new Error("no tables");
        saveAs(new Blob([tablesToCsv(list)], {type: "text/csv"}), "csv");
      }),
      shown()?.json
        ? button("JSON", () => saveAs(new Blob([shown()!.json!()], {type: "application/json"}), "json"))
        : null
    )
  ];
  const embed = () => {
    const field = html`<textarea readonly rows="4" aria-label=${messages.snippet}></textarea>` as HTMLTextAreaElement;
    field.value = snippet(place, stage);
    return [messages.snippet, field, actions(button(messages.copy, () => copyField(field, status)))];
  };

  const code = () => {
    const recipe = shown()?.recipe;
    if (!recipe) return [messages.noCode];
    const field = html`<textarea
      readonly
      rows="12"
      wrap="off"
      aria-label=${messages.codeOf}
    ></textarea>` as HTMLTextAreaElement;
    const text = {id: place.id, modules: place.modules!, recipe, controlCode};
    field.value = htmlCode(text);
    const copy = (label: string, value: string) =>
      button(label, () => {
        field.value = value;
        return copyField(field, status);
      });
    const buttons = actions(copy(messages.forPage, htmlCode(text)), copy(messages.forFramework, frameworkCode(text)));
    return [messages.codeOf, buttons, field];
  };

  const picture = () => {
    const drawing = shown();
    drawing?.finish?.();
    return toSvg(stage, drawing?.heading?.() ?? [place.title, drawing?.reading ?? ""]);
  };
  const saveAs = (blob: Blob, extension: string) => {
    const name = `${shown()?.fileName?.() ?? `attention-${place.id || "figure"}`}.${extension}`;
    saveFile(blob, name);
    status.textContent = messages.saved(name);
  };
  const button = (label: string, act: () => void | Promise<void>) => {
    const element = html`<button type="button">${label}</button>` as HTMLButtonElement;
    element.onclick = async () => {
      status.textContent = "";
      try {
        await act();
      } catch {
        status.textContent = shown()?.tables ? messages.notMade : messages.nothing;
      }
    };
    return element;
  };
  const system = (url: string) =>
    navigator.share
      ? button(messages.system, () =>
          // A sheet that the reader closes is no failure.
          navigator.share({title: place.title, url}).catch(() => undefined)
        )
      : null;

  const elements = (parts: () => (Element | string)[]) => () =>
    parts().map((part) => (typeof part === "string" ? (html`<p>${part}</p>` as HTMLElement) : part));
  return {
    share: elements(share),
    table: elements(table),
    save: elements(save),
    embed: elements(embed),
    code: elements(code)
  };
}

/** An `<iframe>` that shows the figure on `stage` alone, with its values and as high as it is now. */
function snippet({embed, title}: Place, stage: HTMLElement): string {
  const tall = (part: Element | null | undefined) => part?.getBoundingClientRect().height ?? 0;
  const figure = stage.closest("figure");
  // What is open under the figure is not part of it; the credit below it is.
  const height = Math.ceil((tall(figure) - tall(figure?.querySelector(".share-panel")) + 40) / 10) * 10;
  return `<iframe src="${escape(embed!())}" title="${escape(title)}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`;
}

function actions(...parts: (Element | null)[]): HTMLElement {
  return html`<div class="share-actions">${parts}</div>` as HTMLElement;
}
