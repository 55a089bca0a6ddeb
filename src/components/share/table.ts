import {html} from "htl";
import {fixed} from "../format.js";
import type {Table} from "../types.js";
import {messages} from "./messages.js";

/** Tables to be read; the numbers of a column have the same count of decimals, four at most. */
export function tablesToElement(tables: readonly Table[]): HTMLElement {
  // A frame that scrolls must be reached by the keyboard.
  return html`<div class="tables scroll" role="group" aria-label=${messages.numbers} data-key="numbers" tabindex="0">
    ${tables.map(element)}
  </div>` as HTMLElement;
}

function element({caption, columns, rows}: Table): HTMLElement {
  const numeric = columns.map((_, j) => rows.every((row) => typeof row[j] === "number" || row[j] === ""));
  const digits = columns.map((_, j) => decimals(rows.map((row) => row[j])));
  return html`<table>
    ${
      caption
        ? html`<caption>
            ${caption}
          </caption>`
        : null
    }
    <thead>
      <tr>
        ${columns.map((name, j) => html`<th scope="col" class=${numeric[j] ? "number" : null}>${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr>
            <th scope="row" class=${numeric[0] ? "number" : null}>${read(name, digits[0])}</th>
            ${cells.map((value, j) => html`<td class=${numeric[j + 1] ? "number" : null}>${read(value, digits[j + 1])}</td>`)}
          </tr>`
      )}
    </tbody>
  </table>` as HTMLElement;
}

/**
 * How many decimals a column needs: none for whole numbers, more than two where two would make a number look like
 * nothing.
 */
function decimals(column: readonly (string | number)[]): number {
  const numbers = column.filter((value) => typeof value === "number");
  if (numbers.every(Number.isInteger)) return 0;
  return numbers.some((x) => x !== 0 && Math.abs(x) < 0.005) ? 4 : 2;
}

function read(value: string | number, digits: number): string {
  return typeof value === "string" ? value : fixed(value, digits);
}
