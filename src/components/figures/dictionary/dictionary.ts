import {html} from "htl";
import {argmax, blend, sharpen} from "../../../attention/index.js";
import type {Features} from "../../../data/handmade.js";
import {fixed, percent} from "../../format.js";
import type {Drawing, Room} from "../../types.js";
import {drawing} from "../../types.js";
import type {Sentence} from "../../../data/sentence.js";
import {nounHead} from "../../../data/sentence.js";
import {sentenceRecipe} from "../recipe.js";
import {messages} from "./messages.js";
import {dictionaryTable} from "./table.js";
import {wall} from "./wall.js";

/** `asked`: index of the word whose query is looked up; `temperature`: above 0, 1 is the head as it is. */
export interface DictionaryValues {
  asked: number;
  temperature: number;
}

/**
 * The dictionary that blends: a row for each word (match, weight, value, contribution) and the sum, beside what
 * the best match alone returns. Weights are head 2.2's; `values` [word][feature] are hand-made, so that they can be
 * read.
 */
export function dictionary(
  sentence: Sentence,
  values: readonly Features[],
  {asked, temperature, height, on = "embed"}: DictionaryValues & Partial<Room>
): Drawing {
  const row = sentence.byWord[nounHead][asked];
  const weights = sharpen(row, temperature);
  const least = Math.min(...row.filter((weight) => weight > 0));
  const score = row.map((weight) => (weight > 0 ? Math.log(weight / least) : 0));
  const sum = blend(weights, values);
  const top = argmax(weights);

  const glyph = (vector: readonly number[]) =>
    html`<span
      class="glyph"
      role="img"
      aria-label=${vector.map((x, i) => `${messages.features[i]} ${fixed(x)}`).join(", ")}
    >
      ${vector.map((x, i) => html`<i class=${`feature-${i}`} style=${`--share: ${Math.min(1, x)}`}></i>`)}
      <span>${vector.map((x) => html`<b>${x < 0.005 ? "" : fixed(x)}</b>`)}</span></span
    >`;

  // In the chapter, where names have their line at hand, the keyboard reaches them too.
  const name = (role: "key" | "value", text: string) => {
    const reach = on === "page" ? {tabindex: 0, "data-key": role} : {};
    return html`<b class=${role} ${reach}>${text}</b>`;
  };

  const onPage = () =>
    html`<table class="dictionary">
      <caption class="hidden">
        ${messages.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${name("key", messages.word)}</th>
          <th scope="col" class="number">${messages.score}</th>
          <th scope="col">${messages.weight}</th>
          <th scope="col">${name("value", messages.value)}</th>
          <th scope="col">${messages.contribution}</th>
        </tr>
      </thead>
      <tbody>
        ${sentence.words.map(
          (word, i) =>
            html`<tr class=${i === top ? "best" : null}>
              <th scope="row">${word}</th>
              <td class="number">${fixed(score[i], 1)}</td>
              <td class="bar"><span style=${`--share: ${weights[i]}`}></span><b>${percent(weights[i])}</b></td>
              <td>${glyph(values[i])}</td>
              <td>${glyph(values[i].map((x) => x * weights[i]))}</td>
            </tr>`
        )}
      </tbody>
      <tfoot>
        <tr class="sum">
          <th scope="row" colspan="4">${messages.sum}</th>
          <td>${glyph(sum)}</td>
        </tr>
        <tr>
          <th scope="row" colspan="4">${messages.lookup}: ${sentence.words[top]}</th>
          <td>${glyph(values[top])}</td>
        </tr>
      </tfoot>
    </table>`;
  const table = on === "slide" ? wall(sentence.words, {weights, values, sum, top}, height) : onPage();
  return drawing(table, messages.reading(sentence.words[asked], sentence.words[top], weights[top], sum), {
    tables: () => [dictionaryTable(sentence.words, {score, weights, values, sum})],
    recipe: sentenceRecipe(sentence, {
      draws: "dictionary",
      args: ["sentence", "handmade.map(({value}) => value)"],
      values: ["asked", "temperature"],
      uses: ["handmade"]
    })
  });
}
