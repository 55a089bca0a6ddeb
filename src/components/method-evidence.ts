import {html} from "htl";
import type {Drawing} from "./play.js";
import {createStage} from "./stage.js";
import {words} from "./words.js";

/** Something that was measured: a picture of it, drawn for a width in CSS pixels, and all its numbers. */
export interface Evidence {
  draw: (width: number) => Drawing;
  table: Table;
}

/** The first cell of a row names it. */
export interface Table {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** A picture that shows what was measured, the sentence that reads it, and its numbers in a table that can be opened. */
export function evidence({draw, table}: Evidence): HTMLElement {
  const stage = createStage<object>(() => {});
  stage.draw(({width}) => draw(width));
  return html`<div class="play evidence">
    ${stage.element}${stage.reading}
    <details>
      <summary>${words.method.table}</summary>
      <div class="numbers" role="region" aria-label=${table.caption} tabindex="0">${numbers(table)}</div>
    </details>
  </div>` as HTMLElement;
}

function numbers({caption, columns, rows}: Table): HTMLElement {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`
      )}
    </tbody>
  </table>` as HTMLElement;
}
