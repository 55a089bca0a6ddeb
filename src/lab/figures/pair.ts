import {create} from "d3";
import {argmax} from "../../attention/index.js";
import {createDrawQueue} from "../../components/charts/draw-queue.js";
import {nothing} from "../../components/frame/nothing.js";
import type {Drawing, Frame} from "../../components/types.js";
import {drawing} from "../../components/types.js";
import {fileName, noFiles, pairFiles, titleLine, versionLine} from "../files.js";
import {messages} from "../messages.js";
import type {PairRows} from "../pair-rows.js";
import {lineName, pairRows} from "../pair-rows.js";
import type {PairView} from "../views.js";
import {createPairLines} from "./pair-lines.js";
import {createUnread} from "./unread.js";

/** `row`: the line whose words ask, −1 for the sentences' own pronouns. */
export interface PairValues {
  head: string;
  row: number;
}

/** A picture that is changed from one pair to the next. */
export interface PairPicture {
  draw(pair: PairView, values: PairValues & Partial<Frame<PairValues>>): Drawing;
}

/**
 * Two sentences side by side: for every pair of words the weight in the first, in the second, and the difference in
 * points. `modelLine` is the line about the model, which stands in their place while a text waits for it.
 */
export function createPairPicture(modelLine: Element): PairPicture {
  const figure = create("div").attr("class", "lab-pair").node()!;
  const scroll = create("div").attr("class", "line scroll").node()!;
  const queue = createDrawQueue();
  const unread = createUnread(modelLine);
  const lines = createPairLines(queue);
  scroll.append(lines.element);
  return {
    draw(pair, {head, row, width = 640, set}) {
      if (pair.unread) {
        queue.schedule([]);
        const waiting = unread.show([pair.first.text, pair.second.text]);
        if (figure.firstChild !== waiting) figure.replaceChildren(waiting);
        return drawing(figure, messages.notRead, noFiles);
      }
      unread.leave();
      const rows = pairRows(pair, row);
      if (!rows) {
        queue.schedule([]);
        figure.replaceChildren(nothing(messages.needsTwo));
        return drawing(figure, messages.needsTwo, noFiles);
      }
      const tops = {first: argmax(rows.a), second: argmax(rows.b)};
      lines.draw(rows.lines, {
        label: messages.pairLabel(head),
        width: Math.min(width, 704),
        asks: rows.asks,
        tops,
        choose: (row) => set?.({row})
      });
      if (!scroll.parentNode) figure.replaceChildren(scroll);
      const texts = [pair.first.text, pair.second.text];
      const notes = new Set([...pair.first.notes, ...pair.second.notes]);
      return drawing(figure, read(pair, rows, tops), {
        ...pairFiles(pair, rows, head),
        heading: () => [...texts.map(titleLine), [messages.headNumber(head), ...notes].join(" "), versionLine()],
        fileName: () => fileName(["pair", ...texts.map((text) => text.slice(0, 24)), `head ${head}`]),
        finish: queue.finish
      });
    }
  };
}

/** Whether the strongest word changed, what a person would say, and what must be known about the texts. */
function read(
  {first, second, lines}: PairView,
  {asks, chosen, a, b}: PairRows,
  tops: {first: number; second: number}
): string {
  const [before, after] = [first.labels[tops.first], second.labels[tops.second]];
  const verdict = messages.verdict({
    asks: lineName(first.labels[asks.first], second.labels[asks.second]),
    before: [before, a[tops.first]],
    after: [after, b[tops.second]],
    same: lines.some((line) => line.first === tops.first && line.second === tops.second)
  });
  const person =
    !chosen && first.person !== undefined && second.person !== undefined
      ? messages.person(first.person, second.person, before === first.person, after === second.person)
      : "";
  return [verdict, person, ...new Set([...first.notes, ...second.notes])].filter(Boolean).join(" ");
}
