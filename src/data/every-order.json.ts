// Every order of the shortest sentences about word order through the encoder, for those who move their words: a file of
// its own, which is fetched when a word is moved.
import {loadEncoder} from "../encoder/package.js";
import {packOrders} from "./order-packing.js";
import {movableWords} from "./order-reading.js";
import type {Order} from "./order.js";
import {movable, unmoved} from "./order.js";
import type {EveryOrder} from "./orders.js";
import {reordered} from "./reordered.js";

const encode = await loadEncoder();
const every: EveryOrder = {};
for (const {id, text} of reordered.filter((sentence) => sentence.every)) {
  const words = movableWords(encode(text));
  every[id] = await packOrders(encode, {text, words, orders: permutations(words.length, movable(words))});
}
process.stdout.write(JSON.stringify(every));

/** Every order of n words of which the first `count` can be moved. */
function permutations(n: number, count: number): Order[] {
  let orders: number[][] = [[]];
  for (let position = 0; position < count; ++position)
    orders = orders.flatMap((order) =>
      unmoved(count)
        .filter((word) => !order.includes(word))
        .map((word) => [...order, word])
    );
  return orders.map((order) => [...order, ...unmoved(n).slice(count)]);
}
