import {cameByLink} from "../chapter/link.js";
import type {Ordered} from "../components/figures/order/order.js";
import type {Figure} from "../components/types.js";
import {movableWords, readOrder} from "../data/order-reading.js";
import type {Movable} from "../data/order.js";
import {isOrderText, parseOrder, unmoved} from "../data/order.js";
import type {OrderAnswers, OrderSentences} from "../data/orders.js";
import {readingOfEncoding} from "../data/reading.js";
import {isWordOrNone} from "../data/sentence.js";
import {asking, label} from "./labels.js";
import {messages} from "./messages.js";
import {hasRoom, maxWords, own} from "./own.js";
import type {PageModel} from "./page-model.js";
import type {ReadWith} from "./reader.js";
import {listen} from "./watch.js";

// All that the figure's cells need, so that it is one file to fetch.
export {messages as orderMessages} from "../components/figures/order/messages.js";
export {order} from "../components/figures/order/order.js";
export {openOrders} from "../data/orders.js";

/** The values that a link may carry: an order as a text, and the word that asks, −1 for the sentence's own. */
export const orderAccepts = {
  order: isOrderText,
  asked: (word: number): boolean => isWordOrNone(word, maxWords)
};

/** What the figure shows: a sentence in some order, if there is room for it, and what must be said about it. */
export interface OwnOrder {
  sentence?: Ordered;
  note?: string;
}

type Values = {sentence: string; text: string; order: string};

/** The words of a text, wherever they stand. */
type Words = Pick<Ordered, "words" | "asks"> & {text: string};

/**
 * Delivers the sentence of a figure in the order of its words, now and whenever either changes: from `known`, else
 * read by the model. For words that were moved no download is begun; a text that somebody types begins it. Returns
 * what ends this, as `Generators.observe` wants it.
 */
export function watchOrder(
  model: PageModel,
  figure: Figure<Values>,
  {
    known,
    invalidation,
    deliver
  }: {known: OrderSentences; invalidation?: Promise<unknown>; deliver: (own: OwnOrder) => void}
): () => void {
  const line = model.line({alone: "moved", invalidation});
  let last: Values | undefined;
  let typed: Words | undefined; // the reader's own text, once it has been read
  let answers: OrderAnswers | undefined;

  const ordered = ({words, asks, text}: Words): Ordered => {
    const {sentence, order} = figure.value;
    const start = known.find(text)?.start ?? unmoved(words.length);
    const isFirst = sentence !== own && sentence === known.ids[0];
    return {id: known.find(text)?.id, words, asks, order: parseOrder(order, words) ?? start, isFirst, model: line};
  };
  const show = (sentence: Ordered) => {
    const {sentence: id, text} = figure.value;
    deliver({sentence, note: id === own && text === figure.defaults.text ? messages.untilTyped : undefined});
  };

  const read: ReadWith = async (encode, text) => {
    const encoding = await encode(text);
    const reading = readingOfEncoding(encoding);
    const words = movableWords(encoding).map((word): Movable => ({...word, label: label(word.text)}));
    typed = {text, words, asks: known.find(text)?.asks ?? asking(words.map((word) => word.text))};
    answers = hasRoom(reading) ? await readOrder(encode, {text, words, order: ordered(typed).order}) : undefined;
    return [reading];
  };
  const client = model.client(
    (reading) => {
      if (!hasRoom(reading)) deliver({note: messages.noRoom});
      else show({...ordered(typed!), answers, isBroken: !answers});
    },
    undefined,
    {read}
  );

  const changed = (event?: Event) => {
    const value = figure.value;
    if (last && (["sentence", "text", "order"] as const).every((name) => value[name] === last![name])) return;
    const isTyped = value.sentence === own && value.text !== last?.text;
    last = value;
    const text = value.sentence === own ? value.text : known.get(value.sentence).text;
    const ready = known.find(text);
    const words = ready ?? (typed?.text === text ? typed : undefined);
    const ask = () => client.read(text, {arrived: !isTyped || (event !== undefined && cameByLink(event)), again: true});
    if (!words) return ask();
    const now = ordered(words);
    const found = ready?.answers(now.order);
    if (found && "placed" in found) return show({...now, answers: found});
    show(now);
    if (!found) return ask();
    void found.then((answers) => {
      if (last !== value) return;
      if (answers) show({...now, answers});
      else ask();
    });
  };
  const end = listen(figure, changed, [client]);
  changed();
  return end;
}
