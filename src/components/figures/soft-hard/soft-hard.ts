import {create} from "d3";
import {argmax, hardmax, perplexity, sharpen} from "../../../attention/index.js";
import type {Drawing, Room} from "../../types.js";
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
 * expects a hard answer, −1 for no guess; `shown`: false where the hard answer waits for that guess, or until somebody
 * turns the dial.
 */
export interface SoftHardValues {
  temperature: number;
  asked: number;
  guess?: number;
  shown?: boolean;
}

/** The temperature of the head itself, at which the figure opens. */
const ownTemperature = 1;

/** Soft and hard weights of one word's row side by side, and both answers on the map of values. */
export function softHard(
  sentence: Sentence,
  values: ValueMap,
  {temperature, asked, guess = -1, shown = true, width = 640, height = 380, on = "page"}: SoftHardValues & Partial<Room>
): Drawing {
  const row = sentence.byWord[nounHead][asked];
  const soft = sharpen(row, temperature);
  const hard = hardmax(row);
  const top = argmax(soft);
  const isAsking = !shown && guess < 0 && temperature === ownTemperature && on !== "paper";
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
        isAsking
          ? {name: messages.hard, kind: "hard", values: hard.map(() => 0), texts: hard.map(() => messages.unknown)}
          : {name: messages.hard, kind: "hard", values: hard}
      ],
      {width: narrow ? width : width - side - 24, height, label: messages.label, max: 1}
    ),
    valueMap(sentence.words, values, {
      row,
      soft,
      hard: isAsking ? undefined : hard,
      guess,
      side,
      height: narrow ? Math.round(width * 0.95) : height
    })
  );
  const read = isAsking ? messages.asking : messages.reading;
  const reading = read(temperature, sentence.words[top], soft[top], perplexity(soft));
  const gap = guess >= 0 ? ` ${messages.gap(sentence.words[guess], sentence.words[top], on === "slide")}` : "";
  return drawing(figure, reading + gap, {
    tables: () => [softHardTable(sentence.words, {soft, hard: isAsking ? undefined : hard, points: values.points})],
    recipe: sentenceRecipe(sentence, {
      draws: "softHard",
      args: ["sentence", "map"],
      values: ["temperature", "asked", "guess", "shown"],
      data: {map: `await read("value-map.json")`}
    })
  });
}
