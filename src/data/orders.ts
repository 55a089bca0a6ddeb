import type {Movable, Order} from "./order.js";
import {formatOrder, parseOrder, reorder} from "./order.js";
import {openRows} from "./pack.js";

/** The heads whose gaze is shown: the one that reads on, and the one that hunts for nouns. */
export const orderHeads = ["1.3", "2.2"] as const;
export type OrderHead = (typeof orderHeads)[number];

/** What the model makes of a sentence whose words have been moved. */
export interface OrderAnswer {
  /** Weights [query][key] by place, rows summing to 1. */
  heads: Record<OrderHead, readonly (readonly number[])[]>;
  /** Cosine of the sentence's embedding with that of the words as they were, −1 to 1. */
  likeness: number;
}

/** The same with the signal that tells places, and without it. */
export interface OrderAnswers {
  placed: OrderAnswer;
  unplaced: OrderAnswer;
}

/** An order as it travels: likeness without and with places, and the weights with places. */
export type PackedOrder = [unplaced: number, placed: number, weights: number[][]];

/** A sentence as it travels. Weights are whole thousandths, row after row, a list for each of `orderHeads`. */
export interface PackedOrders {
  id: string;
  text: string;
  words: Movable[];
  /** The word that asks. */
  asks: number;
  /** The order in which it is shown first. */
  start: string;
  /** Weights without places, of the words as they were: in any other order each word looks at the same words. */
  unplaced: number[][];
  /** By their names, such as `"0.4.2.3.1.5"`. */
  orders: Record<string, PackedOrder>;
  /** True where a second file holds every order. */
  every?: boolean;
}

/** Every order of some sentences, by their ids. */
export type EveryOrder = Record<string, Record<string, PackedOrder>>;

/** How many parts a weight has as it travels. */
export const parts = 1000;

/** A sentence that was read in some orders when the page was built. */
export interface Orders {
  id: string;
  text: string;
  words: readonly Movable[];
  /** The word that asks. */
  asks: number;
  /** The order in which it is shown first. */
  start: Order;
  /** What the model makes of an order, if it was read; else, or if nobody knows yet, undefined. */
  answers(order: Order): OrderAnswers | undefined | Promise<OrderAnswers | undefined>;
}

/** The sentences by their ids and by their texts. */
export interface OrderSentences {
  ids: readonly string[];
  /** Throws `unknown sentence: …`. */
  get(id: string): Orders;
  find(text: string): Orders | undefined;
}

/** Opens a list of packed sentences; `loadEvery` fetches every order of some, when one of these is asked for. */
export function openOrders(list: readonly PackedOrders[], loadEvery: () => Promise<EveryOrder>): OrderSentences {
  let every: Promise<EveryOrder> | undefined;
  const load = () =>
    (every ??= loadEvery().catch(() => {
      every = undefined; // the next move tries again
      return {};
    }));
  const sentences = list.map((packed) => open(packed, load));
  return {
    ids: sentences.map(({id}) => id),
    get(id) {
      const found = sentences.find((sentence) => sentence.id === id);
      if (!found) throw new Error(`unknown sentence: ${id}`);
      return found;
    },
    find: (text) => sentences.find((sentence) => sentence.text === text)
  };
}

/** Opens a list of packed sentences of which every order is at hand already, so that no answer has to be awaited. */
export function openAllOrders(list: readonly PackedOrders[], every: EveryOrder): OrderSentences {
  const whole = list.map((packed) => ({...packed, orders: {...packed.orders, ...every[packed.id]}, every: false}));
  return openOrders(whole, () => Promise.resolve(every));
}

function open(packed: PackedOrders, loadEvery: () => Promise<EveryOrder>): Orders {
  const {id, text, words, asks, start, unplaced} = packed;
  const tables = (lists: readonly number[][]) =>
    Object.fromEntries(orderHeads.map((head, h) => [head, openRows(lists[h], words.length, parts)])) as {
      [head in OrderHead]: number[][];
    };
  const unplacedTables = tables(unplaced);
  const opened = (order: Order, found: PackedOrder | undefined): OrderAnswers | undefined => {
    if (!found) return undefined;
    const [without, likeness, weights] = found;
    const heads = {"1.3": reorder(unplacedTables["1.3"], order), "2.2": reorder(unplacedTables["2.2"], order)};
    return {unplaced: {heads, likeness: without}, placed: {heads: tables(weights), likeness}};
  };
  return {
    id,
    text,
    words,
    asks,
    start: parseOrder(start, words)!,
    answers(order) {
      const name = formatOrder(order);
      const answers = opened(order, packed.orders[name]);
      return answers || !packed.every ? answers : loadEvery().then((every) => opened(order, every[id]?.[name]));
    }
  };
}
