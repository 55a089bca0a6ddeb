import {create} from "d3";
import {argmax, hardmax, perplexity, sharpen} from "../../../attention/index.js";
import type {Drawing, Frame} from "../../types.js";
import {drawing} from "../../types.js";
import {bars} from "../../charts/bars.js";
import type {Sentence} from "../../../data/sentence.js";
import {nounHead} from "../../../data/sentence.js";
import type {ValueMap} from "./value-map.js";
import {valueMap} from "./value-map.js";
import {sentenceRecipe} from "../recipe.js";
import {messages} from "./messages.js";
import {softHardTable} from "./table.js";

/**
 * `temperature`: above 0, 1 is the head as it is; `asked`: the word that asks; `guess`: the word on which the reader
 * expects a hard answer, −1 for no guess.
 */
export interface SoftHardValues {
  temperature: number;
  asked: number;
  guess?: number;
}

/** The share of one word from which on soft attention has become hard. */
const asGoodAsHard = 0.95;

/** Soft and hard weights of one word's row side by side, and both answers on the map of values. */
export function softHard(
  sentence: Sentence,
  values: ValueMap,
  {temperature, asked, guess = -1, width = 640, height = 380}: SoftHardValues & Partial<Frame<SoftHardValues>>
): Drawing {
  const row = sentence.byWord[nounHead][asked];
  const soft = sharpen(row, temperature);
  const hard = hardmax(row);
  const top = argmax(soft);
  const narrow = width < 620;
  const side = narrow ? width : Math.min(height * 1.3, width * 0.46);

  const figure = create("div")
    .attr("class", narrow ? "soft-hard narrow" : "soft-hard")
    .node()!;
  figure.append(
    bars(
      sentence.words,
      [
        {name: messages.soft, kind: "soft", values: soft},
        {name: messages.hard, kind: "hard", values: hard}
      ],
      {width: narrow ? width : width - side - 24, height, label: messages.label, most: 1}
    ),
    valueMap(sentence.words, values, {row, soft, hard, guess, side, height: narrow ? Math.round(width * 0.95) : height})
  );
  const reading = messages.reading(temperature, sentence.words[top], soft[top], perplexity(soft));
  const told = guess >= 0 && soft[top] >= asGoodAsHard;
  const gap = told ? ` ${messages.gap(sentence.words[guess], sentence.words[top], guess === top)}` : "";
  return drawing(figure, reading + gap, {
    tables: () => [softHardTable(sentence.words, {soft, hard, points: values.points})],
    recipe: sentenceRecipe(sentence, {
      draws: "softHard",
      args: ["sentence", "map"],
      values: ["temperature", "asked", "guess"],
      data: {map: `await read("value-map.json")`}
    })
  });
}
