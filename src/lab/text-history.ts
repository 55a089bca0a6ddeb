import type {Figure} from "../components/types.js";
import type {Kept} from "./history.js";
import type {LookValues} from "./looks.js";
import {looksOf} from "./looks.js";
import {messages} from "./messages.js";
import type {SentenceView} from "./views.js";

/** The texts of this visit, below the figure that reads them. */
export interface TextHistory {
  element: HTMLElement;
  /** Notes what is on show; a text that stays for a moment is kept. */
  see(view: SentenceView, values: LookValues): void;
  /** Where two texts are laid side by side. */
  compareIn(pair: Figure<{first: string; second: string}>): void;
}

/** How long a text has to stand to be kept, in milliseconds: one that is being typed is many texts. */
const standing = 1500;

/** Makes the place for the texts that `figure` reads. Its code is loaded when there are two of them, or saved
 * ones are to be opened. */
export function createTextHistory(figure: Figure<{text: string; head: string}>, rest = standing): TextHistory {
  const element = document.createElement("div");
  element.className = "history";
  const open = Object.assign(document.createElement("button"), {type: "button", textContent: messages.openSaved});
  const said = Object.assign(document.createElement("span"), {textContent: messages.historyEmpty});
  said.setAttribute("role", "status");
  element.append(said, " ", open);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first: Kept | undefined;
  let strip: Promise<(entry: Kept) => void> | undefined;
  let pair: Figure<{first: string; second: string}> | undefined;
  let waiting: {first: string; second: string} | undefined;

  const compare = (texts: {first: string; second: string}) => {
    document.getElementById("pair")?.scrollIntoView();
    if (pair) pair.set(texts);
    else waiting = texts; // its figure is on its way, now that the reader is near
  };
  const load = () => {
    strip ??= import("./figures/history.js").then(({createStrip}) => {
      const remember = createStrip(element, {figure, compare});
      if (first) remember(first);
      return remember;
    });
    return strip.catch(() => (strip = undefined)); // the next text, or the next press, tries again
  };
  open.onclick = async () => {
    if (await load()) element.querySelector<HTMLInputElement>("input[type=file]")!.click();
    else said.textContent = messages.historyUnloaded;
  };
  const keep = async (entry: Kept) => {
    first ??= entry;
    if (!strip && first.text === entry.text) return;
    const remember = await load();
    remember?.(entry);
  };

  return {
    element,
    see(view, values) {
      clearTimeout(timer);
      if (view.unread || view.moved || view.labels.length === 0) return;
      const {text} = view.reading;
      const keepNow = () => {
        const {table} = looksOf(view, values);
        void keep({text, head: values.mean ? "mean" : values.head, weights: table});
      };
      timer = setTimeout(keepNow, rest);
    },
    compareIn(figure) {
      pair = figure;
      if (waiting) pair.set(waiting);
      waiting = undefined;
    }
  };
}
