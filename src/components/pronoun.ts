import {create} from "d3";
import {argmax} from "../attention/index.js";
import {percent} from "./format.js";
import {countHands, handBars, handKeys} from "./hands.js";
import type {Drawing, Frame} from "./play.js";
import {drawing} from "./play.js";
import {roving} from "./roving.js";
import type {Sentence} from "./sentence.js";
import {nounHead} from "./sentence.js";
import {wordLine, wordSize} from "./word-line.js";
import {pronounTable} from "./tables.js";
import {words} from "./words.js";

/**
 * `asked`: the word whose weights are shown, −1 while the reader is still guessing; `guess`: the word they chose, or −1;
 * `hands`: a room's show of hands, a number for each word, such as `"0 12 0 3"`.
 */
export interface PronounValues {
  asked: number;
  guess: number;
  hands: string;
}

/** The sentence as words, and arcs from the asked word to all others, as wide as head 2.2's weights. */
export function pronoun(
  sentence: Sentence,
  {
    asked: chosen,
    guess,
    hands = "",
    width: wide = 640,
    height,
    set,
    paper = false
  }: Omit<PronounValues, "hands"> & Partial<Frame<PronounValues> & PronounValues>
): Drawing {
  const n = sentence.words.length;
  const asked = paper && chosen < 0 ? sentence.pronoun : chosen; // paper would wait for a guess for ever
  const votes = countHands(hands, n);
  const below = votes ? handBars.height : 0;
  // On a slide the whole picture is drawn small and shown larger, so that it can be read from the back row.
  const largest = height === undefined ? 1 : Math.min(1.6, height / (240 + below));
  const scale = [largest, 1.2, 1].find((k) => k <= largest && !wordLine(sentence.words, wide / k).vertical) ?? 1;
  const width = wide / scale;
  const open = Number.isInteger(asked) && asked >= 0 && asked < n;
  const from = open ? asked : sentence.pronoun;
  const weights = open ? sentence.byWord[nounHead][from] : undefined;
  const top = weights ? argmax(weights) : -1;
  const layout = wordLine(sentence.words, width);
  const tall = layout.height + (layout.vertical ? 0 : below);

  const svg = create("svg")
    .attr("class", `pronoun ${layout.vertical ? "vertical" : "horizontal"}`)
    .attr("viewBox", `0 0 ${width} ${tall}`)
    .attr("width", wide)
    .attr("height", tall * scale)
    .attr("role", "group")
    .attr("aria-label", words.pronoun.label(sentence.text));

  if (weights)
    svg
      .append("g")
      .attr("class", "arcs")
      .attr("aria-hidden", "true")
      .selectAll("path")
      .data(weights.map((weight, i) => ({weight, i})).filter(({weight}) => weight >= 0.005))
      .join("path")
      .attr("class", ({i}) => (i === top ? "top" : null))
      .attr("d", ({i}) => layout.arc(from, i))
      .attr("stroke-width", ({weight}) => Math.max(1, weight * 18));
  if (!weights || layout.vertical)
    svg
      .append("text")
      .attr("class", "ask")
      .attr("aria-hidden", "true")
      .attr("x", width / 2)
      .attr("y", layout.vertical ? 18 : 92)
      .attr("text-anchor", "middle")
      .text(weights ? words.pronoun.looks(sentence.words[from]) : words.pronoun.ask(sentence.words[from]));

  const word = svg
    .selectAll<SVGGElement, string>("g.word")
    .data(sentence.words)
    .join("g")
    .attr("class", (_, i) =>
      ["word", i === from ? "asked" : "", i === top ? "top" : "", i === guess ? "guess" : ""].join(" ").trim()
    )
    .attr("transform", (_, i) => `translate(${layout.x[i]},${layout.y[i]})`)
    .attr("role", "button")
    .attr("data-key", (_, i) => `word-${i}`)
    .attr("aria-pressed", (_, i) => String(open ? i === asked : i === guess))
    .attr("aria-label", (d, i) => words.pronoun.word(d, weights?.[i]));
  word
    .append("rect")
    .attr("x", (_, i) => (layout.vertical ? -8 : -layout.w[i] / 2))
    .attr("y", -20)
    .attr("width", (_, i) => (layout.vertical ? layout.w[i] + 4 : layout.w[i]))
    .attr("height", 30)
    .attr("rx", 6);
  word
    .append("text")
    .attr("text-anchor", layout.vertical ? "start" : "middle")
    .attr("font-size", wordSize)
    .text((d) => `${d} `); // the space, which is not drawn, parts the word from its share where both are read as one
  if (weights) {
    const share = word.append("text").attr("class", "share").attr("font-size", 14);
    if (layout.vertical) {
      const x = Math.max(...layout.w) + 12;
      const room = width - layout.x[0] - x - 48;
      word
        .append("rect")
        .attr("class", "bar")
        .attr("x", x)
        .attr("y", -13)
        .attr("height", 16)
        .attr("width", (_, i) => Math.max(1, weights[i] * room));
      share.attr("x", (_, i) => x + weights[i] * room + 6).attr("text-anchor", "start");
    } else share.attr("y", 32).attr("text-anchor", "middle");
    share.text((_, i) => percent(weights[i]));
  }

  if (votes && !layout.vertical) handBars(word, votes, weights);
  if (height !== undefined || votes) handKeys(svg.node()!, n, set);

  roving(svg.node()!, {
    current: from,
    choose: (i) => set?.(open ? {asked: i} : {guess: i, asked: sentence.pronoun})
  });
  const reading = read(sentence, from, weights, guess);
  return drawing(svg.node()!, height !== undefined && !open ? `${reading} ${words.pronoun.count}` : reading, () => [
    pronounTable(sentence, from, weights, votes?.counts)
  ]);
}

function read(
  {words: text, pronoun, antecedent}: Sentence,
  from: number,
  weights: readonly number[] | undefined,
  guess: number
): string {
  if (!weights) return words.pronoun.guess(text[pronoun]);
  const top = argmax(weights);
  const gaze = words.pronoun.gaze(text[from], text[top], weights[top]);
  if (from !== pronoun || guess < 0 || guess >= text.length) return gaze;
  return `${words.pronoun.compare(text[guess], text[top], text[antecedent])} ${gaze}`;
}
