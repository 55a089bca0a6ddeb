import {html} from "htl";
import {argmax} from "../../../attention/index.js";
import {percent} from "../../format.js";
import type {Sentence} from "../../../data/sentence.js";
import {nounHead} from "../../../data/sentence.js";
import {messages} from "./messages.js";

/** Minimal pairs, a row for each sentence: what a person takes the pronoun for, and where head 2.2 looks hardest. */
export function pairsTable(pairs: readonly (readonly [Sentence, Sentence])[]): HTMLElement {
  const answer = ({byWord, pronoun, words}: Sentence) => {
    const row = byWord[nounHead][pronoun];
    return {word: words[argmax(row)], weight: row[argmax(row)]};
  };
  const line = (sentence: Sentence, first: boolean) => {
    const {word, weight} = answer(sentence);
    const person = sentence.words[sentence.antecedent];
    return html`<tr class=${first ? "first" : null}>
      <td>${sentence.text}</td>
      <td>${person}</td>
      <td class=${word === person ? "agrees" : "differs"}>${word} ${percent(weight)}</td>
    </tr>`;
  };
  const same = pairs.filter(([a, b]) => answer(a).word === answer(b).word).length;
  return html`<div class="pairs">
    <table>
      <caption class="hidden">
        ${messages.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${messages.sentence}</th>
          <th scope="col">${messages.person}</th>
          <th scope="col">${messages.head}</th>
        </tr>
      </thead>
      <tbody>
        ${pairs.flatMap(([a, b]) => [line(a, true), line(b, false)])}
      </tbody>
    </table>
    <p class="reading">${messages.same(same, pairs.length)}</p>
  </div>` as HTMLElement;
}
