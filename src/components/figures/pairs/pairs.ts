import {html, svg} from "htl";
import {argmax} from "../../../attention/index.js";
import type {Sentence} from "../../../data/sentence.js";
import {nounHead} from "../../../data/sentence.js";
import type {Sentences} from "../../../data/sentences.js";
import {percent} from "../../format.js";
import type {Drawing, Room} from "../../types.js";
import {drawing} from "../../types.js";
import {messages} from "./messages.js";

/**
 * `guess`: in how many pairs the reader expects the head to change its mind, −1 for no guess; `shown`: whether to show
 * the answers without one.
 */
export interface PairsValues {
  guess: number;
  shown: boolean;
}

/** Every sentence that has a partner, and its partner, in the order of the first ones. */
export function pairsIn({ids, get}: Pick<Sentences, "ids" | "get">): [Sentence, Sentence][] {
  return ids.map((id) => get(id)).flatMap((first) => (first.pair === undefined ? [] : [[first, get(first.pair)]]));
}

/**
 * Minimal pairs, a row for each sentence: what a person takes the pronoun for, and where head 2.2 looks hardest. The
 * head's answers wait for the reader's guess.
 */
export function pairs(
  list: readonly (readonly [Sentence, Sentence])[],
  {guess, shown, on = "page"}: PairsValues & Partial<Room>
): Drawing {
  const revealed = shown || guess >= 0 || on === "paper";
  const changes = list.filter(([a, b]) => answer(a).word !== answer(b).word).length;
  const line = (sentence: Sentence, first: boolean) => {
    const {word, weight} = answer(sentence);
    const person = sentence.words[sentence.antecedent];
    return html`<tr class=${first ? "first" : null}>
      <td>${sentence.text}</td>
      <td>${person}</td>
      ${
        revealed
          ? html`<td>${mark(word === person)}${word} ${percent(weight)}</td>`
          : html`<td class="waiting">${messages.waiting}</td>`
      }
    </tr>`;
  };
  const table = html`<table class="pairs">
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
      ${list.flatMap(([a, b]) => [line(a, true), line(b, false)])}
    </tbody>
    ${
      guess >= 0
        ? html`<tfoot>
            <tr>
              <th scope="row">${messages.count}</th>
              <td class="guess">${messages.guessed(guess, list.length, on === "slide")}</td>
              <td>${messages.counted(changes, list.length)}</td>
            </tr>
          </tfoot>`
        : null
    }
  </table>` as HTMLElement;
  const gap = guess >= 0 ? ` ${messages.gap(guess, changes, on === "slide")}` : "";
  return drawing(table, revealed ? messages.changes(changes, list.length) + gap : messages.question(list.length), {
    tables: () => [
      {
        columns: [messages.sentence, messages.person, ...(revealed ? [messages.head, messages.weight] : [])],
        rows: list.flat().map((sentence) => {
          const {word, weight} = answer(sentence);
          return [sentence.text, sentence.words[sentence.antecedent], ...(revealed ? [word, weight] : [])];
        })
      }
    ],
    recipe: {
      draws: "pairs",
      args: ["list"],
      values: ["guess", "shown"],
      uses: ["openSentence"],
      data: {
        all: `(await read("sentences.json")).map(openSentence)`,
        list: "all.filter(({pair}) => pair).map((first) => [first, all.find(({id}) => id === first.pair)])"
      }
    }
  });
}

/** A tick or a cross, drawn, as many fonts have neither. */
function mark(agrees: boolean): SVGElement {
  return svg`<svg class=${agrees ? "agrees" : "differs"} role="img" aria-label=${agrees ? messages.agrees : messages.differs} viewBox="0 0 10 10" width="11" height="11">
    <path d=${agrees ? "M1,6 L4,9 L9,1" : "M1,1 L9,9 M9,1 L1,9"}></path>
  </svg>` as SVGElement;
}

/** The word that the pronoun looks at hardest, and its weight. */
function answer({byWord, pronoun, words}: Sentence): {word: string; weight: number} {
  const row = byWord[nounHead][pronoun];
  return {word: words[argmax(row)], weight: row[argmax(row)]};
}
