// The sentences about word order through the encoder, with the signal that tells places and without it: as they were,
// and in the order in which they are shown first.
import {loadEncoder} from "../encoder/package.js";
import {packOrders, packTables, readOrThrow} from "./order-packing.js";
import {movableWords} from "./order-reading.js";
import {parseOrder, unmoved} from "./order.js";
import type {PackedOrders} from "./orders.js";
import {reordered} from "./reordered.js";

const encode = await loadEncoder();
const sentences = reordered.map(async ({id, text, asks, order: start, every}): Promise<PackedOrders> => {
  const words = movableWords(encode(text));
  const [still, first] = [unmoved(words.length), parseOrder(start, words)];
  if (!first) throw new Error(`no order of "${text}": ${start}`);
  const {unplaced} = await readOrThrow(encode, {text, words, order: still});
  const orders = await packOrders(encode, {text, words, orders: [still, first]});
  return {id, text, words, asks, start, unplaced: packTables(unplaced), orders, every};
});
process.stdout.write(JSON.stringify(await Promise.all(sentences)));
