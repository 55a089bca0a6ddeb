import {create} from "d3";
import {html} from "htl";
import {shades} from "../../components/charts/shades.js";
import {saveFile} from "../../components/share/save.js";
import type {Figure} from "../../components/types.js";
import {visible} from "../labels.js";
import type {Kept} from "../history.js";
import {createHistory, readHistory, writeHistory} from "../history.js";
import {textOfFile} from "../lines.js";
import {historyMessages as messages} from "./history-messages.js";

/** How much of a text stands under its picture, in characters. */
const longest = 48;

/**
 * Shows the texts of this visit in `host`, each with its small picture: to return to, to lay beside the one in the box,
 * to save. Returns what keeps a text.
 */
export function createStrip(
  host: HTMLElement,
  {
    figure,
    compare
  }: {
    figure: Figure<{text: string; head: string}>;
    compare: (texts: {first: string; second: string}) => void;
  }
): (entry: Kept) => void {
  const history = createHistory();
  const list = html`<ul></ul>` as HTMLElement;
  const status = html`<p class="share-status" role="status"></p>` as HTMLElement;
  const file = html`<input type="file" accept=".json,application/json" hidden />` as HTMLInputElement;
  const button = (label: string, act: () => void, name = label) => {
    const element = html`<button type="button" aria-label=${name}>${label}</button>` as HTMLButtonElement;
    element.onclick = () => {
      status.textContent = "";
      act();
      show();
      if (element.disabled || !element.isConnected) undo.focus(); // the way back
    };
    return element;
  };
  const now = () => figure.value.text;
  let last = "";

  const undo = button(messages.undo, () => {
    const text = history.undo();
    if (text !== undefined && text !== now()) figure.set({text});
    last = now();
  });
  const save = button(messages.save, () => {
    saveFile(new Blob([writeHistory(history.kept)], {type: "application/json"}), messages.file);
    status.textContent = messages.saved;
  });
  const open = button(messages.open, () => file.click());
  const clear = button(messages.clear, () => history.clear(now()));
  file.onchange = async () => {
    const [chosen] = file.files!;
    if (!chosen) return;
    const taken = await textOfFile(chosen);
    file.value = ""; // so that the same file can be chosen again
    try {
      if ("refused" in taken) throw new Error(taken.refused);
      const entries = readHistory(taken.text);
      history.add(entries, now());
      status.textContent = messages.opened(entries.length);
    } catch {
      status.textContent = messages.invalid;
    }
    show();
  };

  const picture = ({weights}: Kept) => {
    const svg = create("svg").attr("viewBox", `0 0 ${weights.length} ${weights.length}`).attr("aria-hidden", "true");
    svg.attr("width", 64).attr("height", 64).attr("shape-rendering", "crispEdges");
    svg.node()!.append(shades(weights, {cell: 1, smallest: 0.03}));
    return svg.node()!;
  };
  const other = (entry: Kept) =>
    entry.text === now() ? history.kept.find(({text}) => text !== entry.text)?.text : now();
  const makeItem = (entry: Kept): HTMLElement => {
    const short = visible(entry.text.length > longest ? `${entry.text.slice(0, longest - 1)}…` : entry.text);
    const back = html`<button type="button" class="kept" title=${entry.text.slice(0, 300)}>
      ${picture(entry)}<span dir="auto">${short}</span>
    </button>` as HTMLButtonElement;
    back.onclick = () => {
      if (entry.text === now()) return;
      history.leave(now());
      figure.set({text: entry.text});
      last = now();
      show();
    };
    const beside = () => {
      const second = other(entry);
      if (second !== undefined) compare({first: entry.text, second});
    };
    const forget = () => history.remove(entry, now());
    return html`<li>
      ${back}
      <div class="share-actions">
        ${button(messages.compare, beside, messages.compareWith(short))}
        ${button(messages.remove, forget, messages.removeIt(short))}
      </div>
    </li>` as HTMLElement;
  };
  const items = new WeakMap<Kept, HTMLElement>();
  const item = (entry: Kept) => {
    const element = items.get(entry) ?? makeItem(entry);
    items.set(entry, element);
    return element;
  };
  // What stays is left in place, and so keeps the focus.
  const show = () => {
    const shown = history.kept.map(item);
    for (const element of Array.from(list.children)) if (!shown.includes(element as HTMLElement)) element.remove();
    shown.forEach((element, i) => {
      if (list.children[i] !== element) list.insertBefore(element, list.children[i] ?? null);
    });
    mark();
    undo.disabled = !history.canUndo;
    save.disabled = clear.disabled = history.kept.length === 0;
  };
  const mark = () => {
    for (const entry of history.kept) {
      const [back, compare] = item(entry).querySelectorAll("button");
      back.setAttribute("aria-pressed", String(entry.text === now()));
      compare.disabled = other(entry) === undefined;
    }
  };

  figure.addEventListener("input", mark);
  host.replaceChildren(
    html`<p>${messages.title}</p>`,
    list,
    html`<div class="share-actions">${[undo, save, open, clear]}</div>`,
    status,
    file
  );
  return (entry) => {
    history.remember(entry, last || entry.text);
    last = entry.text;
    show();
  };
}
