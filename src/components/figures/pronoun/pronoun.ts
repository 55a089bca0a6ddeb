import {create} from "d3";
import {argmax} from "../../../attention/index.js";
import {countHands, handBars, handKeys} from "./hands.js";
import type {Drawing, Frame} from "../../types.js";
import {drawing} from "../../types.js";
import {roving} from "../../charts/keys.js";
import type {Sentence} from "../../../data/sentence.js";
import {drawArcs, drawWords, looksFrom} from "../../charts/word-arcs.js";
import {wordLine} from "../../charts/word-line.js";
import {sentenceRecipe} from "../recipe.js";
import {messages} from "./messages.js";
import {phrase} from "./phrase.js";
import {pronounTable} from "./table.js";

/**
 * `asked`: the word whose weights are shown, −1 while the reader is still guessing; `guess`: the word they chose, or
 * −1; `hands`: a room's show of hands, a number for each word, such as `"0 12 0 3"`.
 */
export interface PronounValues {
  asked: number;
  guess: number;
  hands: string;
}

/** What the figure needs of a sentence. An antecedent of −1 means that nobody knows it; then nothing is guessed. */
type Asked = Pick<Sentence, "text" | "words" | "pronoun" | "antecedent"> & Partial<Pick<Sentence, "id">>;

/** The sentence as words, and arcs from the asked word to all others, as wide as a head's weights [query][key]. */
export function pronoun(
  sentence: Asked,
  head: readonly (readonly number[])[],
  {
    asked: chosen,
    guess: guessed,
    hands = "",
    width: wide = 640,
    height,
    on = "page",
    set
  }: Omit<PronounValues, "hands"> & Partial<Frame<PronounValues> & PronounValues>
): Drawing {
  const n = sentence.words.length;
  const known = sentence.antecedent >= 0;
  const guess = known ? guessed : -1;
  // Paper would wait for a guess for ever, and a reader's own sentence has no right answer to compare one with.
  const asked = chosen < 0 && (on === "paper" || !known) ? sentence.pronoun : chosen;
  const votes = countHands(hands, n);
  const below = votes ? handBars.height : 0;
  // On a slide the whole picture is drawn small and shown larger, so that it can be read from the back row.
  const largest = on === "slide" ? Math.min(1.6, (height ?? 0) / (240 + below)) : 1;
  const scale = [largest, 1.2, 1].find((k) => k <= largest && !wordLine(sentence.words, wide / k).vertical) ?? 1;
  const width = wide / scale;
  const open = Number.isInteger(asked) && asked >= 0 && asked < n;
  const from = open ? asked : sentence.pronoun;
  const weights = open ? head[from] : undefined;
  const top = weights ? argmax(weights) : -1;
  const layout = wordLine(sentence.words, width);
  const tall = layout.height + (layout.vertical ? 0 : below);
  // The question is set large, in the room that the answer will take. A room that counts hands needs its bars instead.
  const large = weights || on === "slide" || votes ? undefined : phrase(sentence.words, {width, height: tall, top: 44});
  const {x, y, w} = large ?? layout;
  const vertical = !large && layout.vertical;

  const svg = create("svg")
    .attr("class", `pronoun word-line ${large ? "large" : layout.vertical ? "vertical" : "horizontal"}`)
    .attr("viewBox", `0 0 ${width} ${tall}`)
    .attr("width", wide)
    .attr("height", tall * scale)
    .attr("role", "group")
    .attr("aria-label", messages.label(sentence.text));

  if (weights) drawArcs(svg, layout, looksFrom(from, weights), {top});
  if (!weights || layout.vertical)
    svg
      .append("text")
      .attr("class", "ask")
      .attr("aria-hidden", "true")
      .attr("x", width / 2)
      .attr("y", large ? 24 : layout.vertical ? 18 : 92)
      .attr("text-anchor", "middle")
      .text(weights ? messages.looks(sentence.words[from]) : messages.ask(sentence.words[from]));

  const word = svg
    .selectAll<SVGGElement, string>("g.word")
    .data(sentence.words)
    .join("g")
    .attr("class", (_, i) =>
      ["word", i === from ? "asked" : "", i === top ? "top" : "", i === guess ? "guess" : ""].join(" ").trim()
    )
    .attr("transform", (_, i) => `translate(${x[i]},${y[i]})`)
    .attr("font-size", large?.size ?? null)
    .attr("role", "button")
    .attr("data-key", (_, i) => `word-${i}`)
    .attr("aria-pressed", (_, i) => String(open ? i === asked : i === guess))
    .attr("aria-label", (d, i) => messages.word(d, weights?.[i]));
  drawWords(word, {...layout, w, vertical}, {width, weights, size: large?.size});

  if (votes && !layout.vertical) handBars(word, votes, weights);
  if (on === "slide" || votes) handKeys(svg.node()!, n, set);

  roving(svg.node()!, {
    current: from,
    choose: (i) => set?.(open ? {asked: i} : {guess: i, asked: sentence.pronoun})
  });
  const reading = read(sentence, from, weights, guess);
  return drawing(svg.node()!, on === "slide" && !open ? `${reading} ${messages.count}` : reading, {
    tables: () => [pronounTable(sentence.words, {from, weights, hands: votes?.counts})],
    recipe: sentenceRecipe(sentence, {
      draws: "pronoun",
      args: ["sentence", "sentence.byWord[nounHead]"],
      values: ["asked", "guess", "hands"],
      uses: ["nounHead"]
    })
  });
}

function read(
  {words, pronoun, antecedent}: Asked,
  from: number,
  weights: readonly number[] | undefined,
  guess: number
): string {
  if (!weights) return messages.guess(words[pronoun]);
  const top = argmax(weights);
  const gaze = messages.gaze(words[from], words[top], weights[top]);
  if (from !== pronoun || guess < 0 || guess >= words.length) return gaze;
  return `${messages.compare(words[guess], words[top], words[antecedent])} ${gaze}`;
}
