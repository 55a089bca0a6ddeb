import {create} from "d3";
import {argmax} from "../attention/index.js";
import {percent, textWidth} from "./format.js";
import type {Drawing, Frame} from "./play.js";
import {drawing} from "./play.js";
import {roving} from "./roving.js";
import type {Sentence} from "./sentence.js";
import {nounHead} from "./sentence.js";
import {words} from "./words.js";

/** `asked`: the word whose weights are shown, −1 while the reader is still guessing; `guess`: the word they chose, or −1. */
export interface PronounValues {
  asked: number;
  guess: number;
}

const size = 17;
const gap = 12;

/** The sentence as words, and arcs from the asked word to all others, as wide as head 2.2's weights. */
export function pronoun(
  sentence: Sentence,
  {asked, guess, width = 640, set}: PronounValues & Partial<Frame<PronounValues>>
): Drawing {
  const n = sentence.words.length;
  const open = Number.isInteger(asked) && asked >= 0 && asked < n;
  const from = open ? asked : sentence.pronoun;
  const weights = open ? sentence.byWord[nounHead][from] : undefined;
  const top = weights ? argmax(weights) : -1;
  const layout = place(sentence.words, width);

  const svg = create("svg")
    .attr("class", `pronoun ${layout.vertical ? "vertical" : "horizontal"}`)
    .attr("viewBox", `0 0 ${width} ${layout.height}`)
    .attr("width", width)
    .attr("height", layout.height)
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
  else if (!layout.vertical)
    svg
      .append("text")
      .attr("class", "ask")
      .attr("aria-hidden", "true")
      .attr("x", width / 2)
      .attr("y", 92)
      .attr("text-anchor", "middle")
      .text(words.pronoun.ask(sentence.words[sentence.pronoun]));

  const word = svg
    .selectAll("g.word")
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
    .attr("font-size", size)
    .text((d) => d);
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

  roving(svg.node()!, {
    current: from,
    choose: (i) => set?.(open ? {asked: i} : {guess: i, asked: sentence.pronoun})
  });
  return drawing(svg.node()!, read(sentence, from, weights, guess));
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

/** Where words stand: in one line with room for arcs above, or, where that does not fit, one below the other with arcs at their left. */
function place(text: readonly string[], width: number) {
  const w = text.map((d) => Math.max(34, textWidth(d, size) + 10));
  const total = w.reduce((sum, d) => sum + d, 0) + gap * (text.length - 1);
  if (total <= width) {
    const spread = Math.min(10, (width - total) / text.length);
    let left = (width - total - spread * (text.length - 1)) / 2;
    const x = w.map((d) => {
      const centre = left + d / 2;
      left += d + gap + spread;
      return centre;
    });
    const base = 190;
    const arc = (a: number, b: number) => {
      if (a === b) return `M${x[a] - 7},${base - 22}c-16,-44 30,-44 14,0`;
      const rise = Math.min(150, 26 + Math.abs(x[a] - x[b]) * 0.42);
      return `M${x[a]},${base - 22}C${x[a]},${base - 22 - rise} ${x[b]},${base - 22 - rise} ${x[b]},${base - 22}`;
    };
    return {vertical: false, w, x, y: w.map(() => base), height: base + 44, arc};
  }
  const step = 32;
  const x0 = 84;
  const y = text.map((_, i) => 26 + i * step);
  const arc = (a: number, b: number) => {
    if (a === b) return `M${x0 - 10},${y[a] - 11}c-40,-14 -40,26 0,12`;
    const reach = Math.min(70, 16 + Math.abs(a - b) * 9);
    return `M${x0 - 10},${y[a] - 5}C${x0 - 10 - reach},${y[a] - 5} ${x0 - 10 - reach},${y[b] - 5} ${x0 - 10},${y[b] - 5}`;
  };
  return {vertical: true, w, x: w.map(() => x0), y, height: text.length * step + 8, arc};
}
