import {html} from "htl";
import {argmax} from "../../../attention/index.js";
import type {Movable, Order} from "../../../data/order.js";
import {formatOrder, labelsOf, movable, moveWord, parseOrder, spell, unmoved} from "../../../data/order.js";
import type {OrderAnswers, OrderHead, Orders} from "../../../data/orders.js";
import {orderHeads} from "../../../data/orders.js";
import {fixed} from "../../format.js";
import type {Drawing, Frame, Recipe} from "../../types.js";
import {drawing} from "../../types.js";
import {angleOf, dials} from "./dials.js";
import {messages} from "./messages.js";
import {orderTables} from "./table.js";
import {movableWords} from "./words.js";

/**
 * `places`: the model is told where each word stands; `head`: whose weights are shown; `order`: such as
 * `"0.4.2.3.1.5"`, or empty for the one in which the sentence is shown first; `asked`: the word that asks, −1 for the
 * sentence's own; `guess`: what the reader said before, or empty.
 */
export interface OrderValues {
  places: boolean;
  head: OrderHead;
  order: string;
  asked: number;
  guess: string;
}

/** A sentence whose words stand in some order, and what the model makes of it. */
export interface Ordered {
  /** The id of a sentence of the chapter; none for a text of the reader's own. */
  id?: string;
  words: readonly Movable[];
  order: Order;
  /** The word that asks unless the reader chooses one. */
  asks: number;
  /** None while the model has not read it. */
  answers?: OrderAnswers;
  /** True where there will be none, because moved words fall into other pieces. */
  isBroken?: boolean;
  /** True for the sentence about which a reader is asked before anything is shown. */
  isFirst?: boolean;
  /** What stands below while there are no answers: the line about the model, with the button that loads it. */
  model?: Element;
}

/** A sentence of the chapter with its words moved as `moved` says, and with what is known of it at once. */
export function inOrder({id, words, asks, start, answers}: Orders, moved: string): Ordered {
  const order = parseOrder(moved, words) ?? start;
  const known = answers(order);
  return {id, words, asks, order, answers: known && "placed" in known ? known : undefined};
}

/** How wide the dials are that stand beside the words, and how far from them. */
const [besides, gap] = [270, 28];

/**
 * A sentence whose words can be moved, arcs from the one that asks, and how alike the sentence is to what it was: with
 * the signal that tells places, and without it.
 */
export function order(
  shown: Ordered,
  {places, head, order: moved, asked, guess, width = 640, on = "page", set}: OrderValues & Partial<Frame<OrderValues>>
): Drawing {
  const {words, order, answers} = shown;
  const isAsking =
    Boolean(shown.isFirst) &&
    guess === "" &&
    moved === "" &&
    asked < 0 &&
    !places &&
    head === orderHeads[0] &&
    on !== "paper";
  const onSlide = on === "slide";
  const from = asked >= 0 && asked < words.length ? asked : shown.asks;
  const names = labelsOf(words, order);
  const asker = names[order.indexOf(from)];
  const known = isAsking ? undefined : answers;
  const weights = known?.[places ? "placed" : "unplaced"].heads[head][order.indexOf(from)];
  const top = weights ? argmax(weights) : -1;

  const line = movableWords(words, order, {from, top, weights, width: onSlide ? width - besides - gap : width, set});
  const both = dials(
    (["unplaced", "placed"] as const).map((name) => ({
      name: messages[name],
      likeness: known?.[name].likeness,
      text: known ? fixed(known[name].likeness, name === "placed" ? 3 : 5) : messages.unknown,
      chosen: places === (name === "placed"),
      guess: name === "unplaced" && known && isGuess(guess) ? messages.guessed(guess, onSlide) : undefined
    })),
    onSlide ? {width: besides, column: true} : {width, column: width < 480}
  );
  const figure = html`<div class=${onSlide ? "order beside" : "order"}>
    <div>
      <p class="was" dir="auto">${messages.was(spell(words, unmoved(words.length)))}</p>
      ${line}${onSlide ? null : moveButtons(shown, from, set)}
    </div>
    <div>${both}${answers || shown.isBroken ? null : shown.model}</div>
  </div>`;
  return drawing(figure, read(shown, {isAsking, onSlide, places, head, guess, from, top, weights}), {
    tables: () => orderTables(names, {from: asker, weights, answers: known}),
    recipe: shown.id ? recipeOf(shown.id) : undefined
  });
}

function recipeOf(id: string): Recipe {
  const open = `openAllOrders(await read("orders.json"), await read("every-order.json"))`;
  return {
    draws: "order",
    args: ["inOrder(sentence, mine.value.order)"],
    values: ["places", "head", "order", "asked", "guess"],
    uses: ["inOrder", "openAllOrders"],
    data: {sentence: `${open}.get(${JSON.stringify(id)})`}
  };
}

function isGuess(guess: string): boolean {
  return guess === "changes" || guess === "same";
}

/** Two buttons that move the word `from`, for whoever can neither drag nor use keys. */
function moveButtons({words, order}: Ordered, from: number, set: Frame<OrderValues>["set"] | undefined): Element {
  const title = messages.move(labelsOf(words, [from])[0]);
  const last = movable(words) - 1;
  const button = (key: "earlier" | "later", by: number) => {
    const to = order.indexOf(from) + by;
    const isIdle = from > last || to < 0 || to > last;
    const move = () =>
      set?.((now) => {
        const current = parseOrder(now.order, words) ?? order;
        return isIdle ? {} : {order: formatOrder(moveWord(current, from, current.indexOf(from) + by))};
      });
    return html`<button type="button" data-key=${key} aria-disabled=${String(isIdle)} onclick=${move}>
      ${messages[key]}
    </button>`;
  };
  return html`<div class="moves" role="group" aria-label=${title}>
    <span>${title}</span>${button("earlier", -1)}${button("later", 1)}
  </div>`;
}

interface State extends Pick<OrderValues, "places" | "head" | "guess"> {
  isAsking: boolean;
  onSlide: boolean;
  from: number;
  top: number;
  weights?: readonly number[];
}

function read({words, order, answers, isBroken, model}: Ordered, state: State): string {
  const {places, head, guess, isAsking, onSlide, from, top, weights} = state;
  if (isBroken) return messages.otherPieces;
  if (isAsking) return messages.ask;
  if (!answers || !weights) return model ? messages.waits : messages.unread;
  const {likeness} = answers[places ? "placed" : "unplaced"];
  const isMoved = order.some((word, place) => word !== place);
  const gap = isMoved && !places && isGuess(guess) ? [messages.gap(guess, onSlide)] : [];
  const isNext = top === order.indexOf(from) + 1;
  const answer = !isMoved
    ? messages.unmoved(fixed(likeness, 5))
    : places
      ? messages.seeing(fixed(likeness, 3), messages.degrees(angleOf(likeness)))
      : messages.blind(fixed(likeness, 5));
  const names = labelsOf(words, order);
  const gaze = messages.gaze(head, names[order.indexOf(from)], {top: names[top], weight: weights[top], isNext});
  return [...gap, answer, gaze].join(" ");
}
