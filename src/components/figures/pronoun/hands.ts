import type {Selection} from "d3";
import {percent} from "../../format.js";
import type {Change} from "../../types.js";
import {messages} from "./messages.js";

type Hands = {hands: string};

/**
 * A show of hands as shares of the room, one for each of n words, with the count of all; undefined if no hand is up.
 */
export function countHands(hands: string, n: number): {counts: number[]; total: number} | undefined {
  const counts = parse(hands, n);
  const total = counts.reduce((a, b) => a + b, 0);
  return total > 0 ? {counts, total} : undefined;
}

/** Numbers out of a text such as `"0 12 0 3"`; what is no whole number from 0 to 999 counts as 0. */
function parse(hands: string, n: number): number[] {
  const parts = hands.split(" ");
  return Array.from({length: n}, (_, i) => (/^\d{1,3}$/.test(parts[i] ?? "") ? Number(parts[i]) : 0));
}

/**
 * Lets a presenter count hands with the keyboard: with a word in focus, digits spell its number, Backspace takes the
 * last one back, plus and minus count one up or down.
 */
export function handKeys(picture: Element, n: number, set?: (change: Change<Hands>) => void): void {
  Array.from(picture.querySelectorAll("[data-key]")).forEach((word, i) =>
    word.addEventListener("keydown", (event) => {
      const {key} = event as KeyboardEvent;
      const next = typed(key);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      set?.((value) => {
        const counts = parse(value.hands, n);
        counts[i] = Math.max(0, Math.min(999, next(counts[i])));
        return {hands: counts.some((count) => count > 0) ? counts.join(" ") : ""};
      });
    })
  );
}

function typed(key: string): ((count: number) => number) | undefined {
  if (/^\d$/.test(key)) return (count) => count * 10 + Number(key);
  if (key === "Backspace") return (count) => Math.floor(count / 10);
  if (key === "+" || key === "=") return (count) => count + 1;
  if (key === "-") return (count) => count - 1;
}

/** Under each word two bars that hang side by side: the room's share, and, once it is shown, the head's. */
export function handBars(
  word: Selection<SVGGElement, string, SVGSVGElement, undefined>,
  {counts, total}: {counts: readonly number[]; total: number},
  weights: readonly number[] | undefined
): void {
  const tall = handBars.height - 34;
  const bar = (name: string, share: (i: number) => number, x: number) =>
    word
      .append("rect")
      .attr("class", name)
      .attr("x", x)
      .attr("y", 44)
      .attr("width", 11)
      .attr("height", (_, i) => share(i) * tall);
  bar("room", (i) => counts[i] / total, -12);
  if (weights) bar("bar", (i) => weights[i], 1);
  word
    .append("text")
    .attr("class", "room")
    .attr("aria-hidden", "true")
    .attr("text-anchor", "middle")
    .attr("y", (_, i) => 62 + tall * Math.max(counts[i] / total, weights?.[i] ?? 0))
    .text((_, i) => (counts[i] > 0 ? messages.room(percent(counts[i] / total)) : ""));
}

/** The height that the bars need below the words. */
handBars.height = 96;
