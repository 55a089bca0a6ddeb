import type {Figure} from "../components/types.js";
import {linesOf, textOfFile} from "./lines.js";
import {messages} from "./messages.js";

/** The place below a box where what arrives in many lines is offered, above what stands there anyway. */
export interface Incoming {
  element: HTMLElement;
  /** Offers what is pasted into a figure's box, or dropped on the figure. */
  listenTo(figure: Figure<{text: string}>): void;
}

/** Makes such a place. */
export function createIncoming(below: Element): Incoming {
  const element = document.createElement("div");
  const host = document.createElement("div");
  host.className = "incoming";
  host.setAttribute("role", "status");
  element.append(host, below);
  return {element, listenTo: (figure) => listen(figure, host)};
}

/**
 * Watches a figure for what is pasted into its box or dropped on it as a file: a text of many lines is offered line by
 * line in `host`, and there is said why a file is not taken.
 */
function listen(figure: Figure<{text: string}>, host: HTMLElement): void {
  let last = 0;
  const offer = async (text: string): Promise<void> => {
    const turn = ++last;
    const lines = linesOf(text);
    if (lines.length < 2) return host.replaceChildren();
    const offered = await import("./offer-lines.js").then(
      ({offerLines}) => offerLines(lines, (line) => figure.set({text: line})),
      () => messages.linesUnloaded
    );
    if (turn === last) host.replaceChildren(offered);
  };
  figure.addEventListener("paste", (event) => {
    if ((event.target as Element).matches("textarea")) void offer(event.clipboardData?.getData("text/plain") ?? "");
  });
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  figure.addEventListener("dragover", (event) => {
    if (!isFile(event)) return;
    event.preventDefault(); // or the browser would open it in place of the page
    figure.toggleAttribute("data-dropping", true);
  });
  figure.addEventListener("dragleave", () => figure.toggleAttribute("data-dropping", false));
  figure.addEventListener("drop", async (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    figure.toggleAttribute("data-dropping", false);
    const turn = ++last;
    const taken = await textOfFile(event.dataTransfer!.files[0]);
    if (turn !== last) return;
    if ("refused" in taken) return host.replaceChildren(messages.refused[taken.refused]);
    const [only, ...more] = linesOf(taken.text);
    figure.set({text: more.length === 0 ? (only ?? "") : taken.text});
    await offer(taken.text);
  });
}
