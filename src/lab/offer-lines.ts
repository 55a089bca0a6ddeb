import {html} from "htl";
import {visible} from "./labels.js";
import {maxLines} from "./lines.js";
import {messages} from "./messages.js";

/** How much of a line a button shows, in characters. */
const longest = 60;

/** A list that offers each of some lines as a text of its own; `choose` gets the line. */
export function offerLines(lines: readonly string[], choose: (line: string) => void): HTMLElement {
  const buttons = lines.slice(0, maxLines).map((line) => {
    const shown = visible(line.length > longest ? `${line.slice(0, longest - 1)}…` : line);
    const button = html`<button type="button" dir="auto">${shown}</button>` as HTMLButtonElement;
    button.onclick = () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      choose(line);
    };
    return button;
  });
  return html`<div class="presets" role="group" aria-label=${messages.lines(lines.length, maxLines)}>
    <span>${messages.lines(lines.length, maxLines)}</span>${buttons}
  </div>` as HTMLElement;
}
