import type {Encoder} from "../encoder/encoding.js";
import {readOrder} from "./order-reading.js";
import type {Movable, Order} from "./order.js";
import {formatOrder} from "./order.js";
import type {OrderAnswer, OrderAnswers, PackedOrder} from "./orders.js";
import {orderHeads, parts} from "./orders.js";
import {packRow, rounded} from "./pack.js";

/** A sentence of ours, whose words must stay the same words wherever they stand. */
interface Sentence {
  text: string;
  words: readonly Movable[];
}

/** As `readOrder`; throws where moved words fall into other pieces. */
export async function readOrThrow(encode: Encoder, sentence: Sentence & {order: Order}): Promise<OrderAnswers> {
  const answers = await readOrder(encode, sentence);
  if (!answers) throw new Error(`the pieces of "${sentence.text}" change in order ${formatOrder(sentence.order)}`);
  return answers;
}

/** Reads a sentence in many orders, and packs what the model makes of them. */
export async function packOrders(
  encode: Encoder,
  {orders, ...sentence}: Sentence & {orders: readonly Order[]}
): Promise<Record<string, PackedOrder>> {
  const packed: Record<string, PackedOrder> = {};
  for (const order of orders) {
    const {placed, unplaced} = await readOrThrow(encode, {...sentence, order});
    packed[formatOrder(order)] = [rounded(unplaced.likeness, 6), rounded(placed.likeness, 4), packTables(placed)];
  }
  return packed;
}

/** The weights of an answer in thousandths, a list for each of `orderHeads`. */
export function packTables({heads}: OrderAnswer): number[][] {
  return orderHeads.map((head) => heads[head].flatMap((row) => packRow(row, parts)));
}
