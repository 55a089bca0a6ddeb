import {create} from "d3";
import type {HeatGridOptions} from "./heat-grid.js";
import {heatGrid} from "./heat-grid.js";
import {messages} from "./messages.js";

/** With more words than this, a table has too many cells to be an element each: to draw them would hold up the page. */
const maxCells = 20;

/** Draws large tables. It is loaded when it is first needed, as only a reader's own text needs it. */
let drawLarge: typeof heatGrid | undefined;

/**
 * A table of weights, and in `readout` the sentence that reads the cell which is pointed at or focused. The first
 * large table takes its place in the page a moment later.
 */
export function weightGrid(
  labels: readonly string[],
  weights: readonly (readonly number[])[],
  {readout, ...options}: Omit<HeatGridOptions, "say"> & {readout: HTMLElement}
): Element {
  const large = labels.length > maxCells;
  // Cells that are elements have names of their own to be read aloud; a large table has only this line.
  readout.ariaLive = large ? "polite" : null;
  readout.textContent = large ? messages.hintLarge : messages.hint;
  const say = (text: string) => (readout.textContent = text);
  const draw = large ? drawLarge : heatGrid;
  if (draw) return draw(labels, weights, {...options, say});
  const host = create("div").node()!;
  const load = () =>
    import("./large-table.js").then(
      ({largeTable}) => {
        drawLarge = largeTable;
        host.replaceWith(largeTable(labels, weights, {...options, say}));
      },
      () => {
        const again = create("button").attr("type", "button").text(messages.again).node()!;
        again.onclick = () => {
          host.replaceChildren();
          void load();
        };
        host.replaceChildren(messages.unloaded, " ", again);
      }
    );
  void load();
  return host;
}
