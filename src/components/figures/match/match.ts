import {html} from "htl";
import {scores} from "../../../attention/index.js";
import type {HandmadeWord} from "../../../data/handmade.js";
import {fixed} from "../../format.js";
import type {Drawing, Room} from "../../types.js";
import {drawing} from "../../types.js";
import {messages} from "./messages.js";
import {matchTable} from "./table.js";

/** The query's features, each from 0 to 1. */
export interface MatchValues {
  living: number;
  thing: number;
  doing: number;
}

/**
 * A table of words with hand-made features: every word's fixed key, its score against the query, and its rank; ties
 * share a rank.
 */
export function match(words: readonly HandmadeWord[], {living, thing, doing}: MatchValues & Partial<Room>): Drawing {
  const query = [living, thing, doing];
  const score = scores(
    query,
    words.map(({key}) => key)
  ).map((x) => Number(x.toFixed(6)));
  const best = Math.max(...score);
  const largest = Math.max(1, best);
  const top = words.filter((_, i) => score[i] === best).map(({word}) => word);
  const nothing = query.every((x) => x === 0);
  const rank = (x: number) => {
    const tied = score.filter((other) => other === x).length > 1;
    return `${tied ? "=" : ""}${1 + score.filter((other) => other > x).length}`;
  };

  const table = html`<table class="match">
    <caption class="hidden">
      ${messages.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${messages.word}</th>
        ${messages.features.map((name) => html`<th scope="col" class="number">${name}</th>`)}
        <th scope="col">${messages.score}</th>
        <th scope="col" class="number">${messages.rank}</th>
      </tr>
      <tr class="asking">
        <th scope="row">${messages.query}</th>
        ${query.map((x) => html`<td class="number"><span class="cell" style=${`--share: ${x}`}>${fixed(x, 1)}</span></td>`)}
        <td></td>
        <td></td>
      </tr>
    </thead>
    <tbody>
      ${words.map(
        ({word, key}, i) =>
          html`<tr class=${score[i] === best && !nothing ? "best" : null}>
            <th scope="row">${word}</th>
            ${key.map((x) => html`<td class="number"><span class="cell" style=${`--share: ${x}`}>${fixed(x, 1)}</span></td>`)}
            <td class="bar"><span style=${`--share: ${score[i] / largest}`}></span><b>${fixed(score[i])}</b></td>
            <td class="number">${rank(score[i])}</td>
          </tr>`
      )}
    </tbody>
  </table>`;
  return drawing(table, nothing ? messages.none : messages.best(top, best), {
    tables: () => [matchTable(words, {query, score})],
    recipe: {draws: "match", args: ["handmade"], values: ["living", "thing", "doing"], uses: ["handmade"], data: {}}
  });
}
