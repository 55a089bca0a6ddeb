import {html} from "htl";
import {fixed, percent} from "../../format.js";
import {messages} from "./messages.js";

type Numbers = readonly number[];

/** How many rows the picture has beside those of the words: two of names, two of answers, and the air around them. */
const others = 4.6;

/** A row is no higher than this, in CSS pixels of the stage. */
const highest = 30;

/**
 * The dictionary for the back row of a hall: no numbers but the weights and the answers. Each value is a pale bar,
 * and the part of it that its weight takes is filled; a column's filled parts, end to end, are the bar of the blend
 * below them.
 */
export function wall(
  words: readonly string[],
  {weights, values, sum, top}: {weights: Numbers; values: readonly Numbers[]; sum: Numbers; top: number},
  height = Infinity
): HTMLElement {
  const row = Math.min(highest, height / (words.length + others));
  const bar = (value: number, taken: number, label?: string) =>
    value > 0
      ? html`<span class="taken" role=${label && "img"} aria-label=${label} style=${`--of: ${Math.min(1, value)}`}
          ><i style=${`--share: ${taken / value}`}></i
        ></span>`
      : null;
  const answer = (name: string, vector: Numbers, kind: string) =>
    html`<tr class=${kind}>
      <th scope="row" colspan="2">${name}</th>
      ${vector.map((x) => html`<td>${bar(x, x)}<b>${fixed(x)}</b></td>`)}
    </tr>`;

  return html`<table class="dictionary wall" style=${`--row: ${row.toFixed(1)}px`}>
    <caption class="hidden">
      ${messages.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col" rowspan="2"><b class="key">${messages.word}</b></th>
        <th scope="col" rowspan="2">${messages.weight}</th>
        <th colspan="3" scope="colgroup">
          <span class="taken"></span><b class="value">${messages.value}</b>
          <span class="taken"><i></i></span>${messages.contribution}
        </th>
      </tr>
      <tr>
        ${messages.features.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${words.map(
        (word, i) =>
          html`<tr class=${i === top ? "best" : null}>
            <th scope="row">${word}</th>
            <td class="bar"><span style=${`--share: ${weights[i]}`}></span><b>${percent(weights[i])}</b></td>
            ${values[i].map((x, k) => {
              const label = messages.taken(messages.features[k], x, x * weights[i]);
              return html`<td>${bar(x, x * weights[i], label)}</td>`;
            })}
          </tr>`
      )}
    </tbody>
    <tfoot>
      ${answer(messages.sum, sum, "sum")} ${answer(`${messages.lookup}: ${words[top]}`, values[top], "hard")}
    </tfoot>
  </table>` as HTMLElement;
}
