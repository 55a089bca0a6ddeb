import {gzipSync} from "node:zlib";
import {describe, expect, it, vi} from "vitest";
import {argmax} from "../../src/attention/index.js";
import {loadEncoder} from "../../src/encoder/package.js";
import {attentionByWord} from "../../src/encoder/words.js";
import {movableWords, readOrder} from "../../src/data/order-reading.js";
import {parseOrder, spell, unmoved} from "../../src/data/order.js";
import type {EveryOrder, OrderAnswers, OrderHead, PackedOrders} from "../../src/data/orders.js";
import {openOrders, orderHeads} from "../../src/data/orders.js";
import {reordered} from "../../src/data/reordered.js";
import {everyOrder} from "../budgets.js";
import {run} from "./load.js";

const [packed, every] = (await Promise.all(
  ["orders", "every-order"].map(async (name) => JSON.parse(await run(`data/${name}.json`)))
)) as [PackedOrders[], EveryOrder];
const sentences = openOrders(packed, async () => every);
const encode = await loadEncoder();

async function answersOf(id: string, order = sentences.get(id).start): Promise<OrderAnswers> {
  return (await sentences.get(id).answers(order))!;
}

/** What the word with the number `asks` gives the places of the order in which the sentence is shown first. */
async function gaze(id: string, head: OrderHead, kind: keyof OrderAnswers): Promise<Record<string, number>> {
  const {words, start, asks} = sentences.get(id);
  const row = (await answersOf(id))[kind].heads[head][start.indexOf(asks)];
  return Object.fromEntries(start.map((word, place) => [words[word].text, row[place]]));
}

describe("the sentences about word order", () => {
  it.each(reordered)("$text can become: $moved", ({id, moved, text}) => {
    const {words, start, text: kept} = sentences.get(id);
    expect([kept, spell(words, unmoved(words.length)), spell(words, start)]).toEqual([text, text, moved]);
  });
  it("carry what the encoder says, to a thousandth", async () => {
    for (const {text, id} of reordered) {
      const {words, start} = sentences.get(id);
      const exact = encode(spell(words, start));
      const {placed} = await answersOf(id);
      expect(exact.text).not.toBe(text);
      for (const [head, [layer, h]] of [
        ["1.3", [0, 2]],
        ["2.2", [1, 1]]
      ] as const)
        attentionByWord(exact.attention[layer][h], exact.words).forEach((row, i) =>
          row.forEach((weight, j) => expect(Math.abs(placed.heads[head][i][j] - weight)).toBeLessThan(2.1e-3))
        );
    }
  });
  it("are found by their text, and complain of an id that is none", () => {
    expect(sentences.find("not bad but good")?.id).toBe("good");
    expect(sentences.find("not good but bad")).toBeUndefined();
    expect(() => sentences.get("horse")).toThrow("unknown sentence: horse");
  });
});

describe("without the signal of places", () => {
  it("the model cannot tell any order of any sentence from another: cosine 1, to six decimals", () => {
    const all = [...packed.map(({orders}) => orders), ...Object.values(every)].flatMap((d) => Object.values(d));
    expect(all.length).toBeGreaterThan(150);
    for (const [likeness] of all) expect(likeness).toBe(1);
  });
  it("each word looks at the same words, wherever they stand", async () => {
    const order = [3, 4, 2, 1, 0, 5];
    const {words, text} = sentences.get("dog");
    const {attention, words: read} = encode(spell(words, order), {without: {places: true}});
    const {unplaced} = await answersOf("dog", order);
    const exact = attentionByWord(attention[0][2], read);
    expect(text).toBe("The dog bites the man.");
    exact.forEach((row, i) =>
      row.forEach((weight, j) => expect(Math.abs(unplaced.heads["1.3"][i][j] - weight)).toBeLessThan(2e-3))
    );
  });
  it("the head that hunts for nouns loses its noun: it sends “it” to “because”", async () => {
    const shares = await gaze("cat", "2.2", "unplaced");
    expect(Object.keys(shares)[argmax(Object.values(shares))]).toBe("because");
    expect(shares.because).toBeCloseTo(0.32, 2);
  });
});

describe("with it", () => {
  it("who bites whom makes a difference: cosine .945", async () =>
    expect((await answersOf("dog")).placed.likeness).toBeCloseTo(0.945, 3));
  it("a small word that moves does too: cosine .921", async () =>
    expect((await answersOf("only")).placed.likeness).toBeCloseTo(0.921, 3));
  it("who thanks whom makes hardly any: cosine .988", async () =>
    expect((await answersOf("teacher")).placed.likeness).toBeCloseTo(0.988, 3));
  it("“it” still looks at “cat” when mat and cat have changed places: 67%", async () =>
    expect((await gaze("cat", "2.2", "placed")).cat).toBeCloseTo(0.67, 2));
  it("head 1.3 finds the next word, whichever it is; without it, it does not", async () => {
    const {start, asks} = sentences.get("dog");
    for (const order of [start, unmoved(6)]) {
      const {placed, unplaced} = await answersOf("dog", order);
      const at = order.indexOf(asks);
      expect([placed, unplaced].map(({heads}) => argmax(heads["1.3"][at]))).toEqual([at + 1, order.indexOf(2)]);
    }
  });
});

describe("every order", () => {
  it("of the short sentences is there, and is fetched when one is asked for that is not at hand", async () => {
    expect(Object.entries(every).map(([id, orders]) => [id, Object.keys(orders).length])).toEqual([
      ["dog", 120],
      ["good", 24]
    ]);
    const load = vi.fn(async () => every);
    const dog = openOrders(packed, load).get("dog");
    expect(dog.answers(dog.start)).not.toBeInstanceOf(Promise);
    expect(load).not.toHaveBeenCalled();
    const order = parseOrder("1.0.2.3.4.5", dog.words)!;
    for (let i = 0; i < 2; ++i) expect((await dog.answers(order))!.placed.likeness).toBe(every.dog["1.0.2.3.4.5"][1]);
    expect(load).toHaveBeenCalledOnce();
  });
  it("of a long one is not, and nothing is fetched in vain", () => {
    const load = vi.fn(async () => every);
    expect(openOrders(packed, load).get("cat").answers(unmoved(11).reverse())).toBeUndefined();
    expect(load).not.toHaveBeenCalled();
  });
  it("is asked for again where it could not be fetched", async () => {
    const load = vi
      .fn<() => Promise<EveryOrder>>()
      .mockRejectedValueOnce(new Error("offline"))
      .mockResolvedValue(every);
    const dog = openOrders(packed, load).get("dog");
    const order = [1, 0, 2, 3, 4, 5];
    expect(await dog.answers(order)).toBeUndefined();
    expect(await dog.answers(order)).toBeDefined();
  });
  it("weighs no more than its budget, gzipped", async () =>
    expect(gzipSync(await run("data/every-order.json")).length).toBeLessThanOrEqual(everyOrder));
});

describe("readOrder", () => {
  it("has rows that sum to 1 in each head", async () => {
    const words = movableWords(encode("Birds eat seeds."));
    const answers = await readOrder(encode, {text: "Birds eat seeds.", words, order: [2, 1, 0, 3]});
    for (const head of orderHeads)
      for (const row of answers!.placed.heads[head]) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
  });
  it("says nothing of words that are no longer the same, because they fall into other pieces", async () => {
    const text = "not bad, good";
    const words = movableWords(encode(text));
    expect(await readOrder(encode, {text, words, order: [1, 0, 2, 3]})).toBeDefined();
    expect(await readOrder(encode, {text, words, order: [2, 0, 1, 3]})).toBeUndefined();
  });
});
