import {create} from "d3";
import {drag} from "../../charts/drag.js";
import {drawArcs, drawWords, looksFrom} from "../../charts/word-arcs.js";
import {wordLine} from "../../charts/word-line.js";
import type {Change} from "../../types.js";
import type {Movable, Order} from "../../../data/order.js";
import {formatOrder, labelsOf, movable, moveWord, parseOrder, spell} from "../../../data/order.js";
import {messages} from "./messages.js";

/** What moving words changes. */
type Moved = {order: string; asked: number};

/** How the line of words is drawn. Words are counted as they were, weights by the places in which they stand. */
interface LineOptions {
  /** The word that asks. */
  from: number;
  /** The place that gets most. */
  top?: number;
  /** Where the word looks; none while nobody knows. */
  weights?: readonly number[];
  width: number;
  set?: (change: Change<Moved>) => void;
}

/** What a line of words leaves empty above its arcs. */
const above = 48;

/** Where words stand one below the other, words are taken by a grip; a finger anywhere else scrolls the page. */
const gripWidth = 40;

/** The words in their order, to be dragged or moved by arrow keys, and arcs from the one that asks. */
export function movableWords(
  words: readonly Movable[],
  order: Order,
  {from, top = -1, weights, width, set}: LineOptions
): SVGSVGElement {
  const inOrder = labelsOf(words, order);
  const layout = wordLine(inOrder, width);
  const {vertical} = layout;
  const cut = vertical ? 0 : above;
  const height = layout.height - cut;
  const last = movable(words) - 1;
  const asking = order.indexOf(from);
  const svg = create("svg")
    .attr("class", `word-line ${vertical ? "vertical" : "horizontal"}`)
    .attr("viewBox", `0 ${cut} ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group")
    .attr("aria-label", messages.label(spell(words, order)));
  if (weights) drawArcs(svg, layout, looksFrom(asking, weights), {top});

  const word = svg
    .selectAll<SVGGElement, string>("g.word")
    .data(inOrder)
    .join("g")
    .attr("class", (_, i) =>
      ["word", i === asking ? "asked" : "", i === top ? "top" : "", i > last ? "pinned" : ""].join(" ").trim()
    )
    .attr("transform", (_, i) => `translate(${layout.x[i]},${layout.y[i]})`)
    .attr("role", "button")
    .attr("tabindex", 0)
    .attr("data-key", (_, i) => `word-${order[i]}`)
    .attr("aria-pressed", (_, i) => String(i === asking))
    .attr("aria-label", (text, i) =>
      i > last ? messages.pinned(text, weights?.[i]) : messages.word(text, i + 1, last + 1, weights?.[i])
    );
  drawWords(word, layout, {width: vertical ? width - gripWidth : width, weights});
  if (vertical) drawGrips(word.filter((_, i) => i <= last).nodes(), width - layout.x[0]);

  const change = (moved: number, target: (current: Order) => number) =>
    set?.((now) => {
      const current = parseOrder(now.order, words) ?? order;
      const to = Math.max(0, Math.min(last, target(current)));
      return to === current.indexOf(moved) ? {} : {order: formatOrder(moveWord(current, moved, to))};
    });
  word.each(function (_, place) {
    const moved = order[place];
    this.addEventListener("click", () => set?.({asked: moved}));
    this.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") set?.({asked: moved});
      else if (event.key in steps && place <= last)
        change(moved, (current) => current.indexOf(moved) + steps[event.key]);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    if (place <= last)
      drag(this, svg.node()!, (x, y) =>
        change(moved, (current) => placeAt(current, moved, {words, width, x: x * width, y: y * height}))
      );
  });
  return svg.node()!;
}

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity
};

/** The place to which a word that is dragged to (x, y) belongs: behind all others whose middle it has passed. */
function placeAt(
  order: Order,
  moved: number,
  {words, width, x, y}: {words: readonly Movable[]; width: number; x: number; y: number}
): number {
  const layout = wordLine(labelsOf(words, order), width);
  const isPassed = (position: number) => (layout.vertical ? layout.y[position] - 5 < y : layout.x[position] < x);
  return order.filter((word, place) => word !== moved && isPassed(place)).length;
}

/** Six dots at the right of each word, to take it by. */
function drawGrips(words: readonly SVGGElement[], right: number): void {
  for (const word of words) {
    const dots = [0, 1, 2].flatMap((row) => [0, 1].map((column) => `M${right - 20 + 7 * column},${-12 + 7 * row}h0`));
    const grip = create("svg:g").attr("class", "grip");
    grip
      .append("rect")
      .attr("x", right - gripWidth + 4)
      .attr("y", -20)
      .attr("width", gripWidth - 4)
      .attr("height", 30);
    grip.append("path").attr("d", dots.join(""));
    word.append(grip.node()!);
  }
}
