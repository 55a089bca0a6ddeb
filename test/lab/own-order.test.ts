import {describe, expect, it} from "vitest";
import type {Figure} from "../../src/components/types.js";
import type {EveryOrder, OrderSentences, PackedOrders} from "../../src/data/orders.js";
import type {Encoding} from "../../src/encoder/encoding.js";
import type {OwnOrder} from "../../src/lab/own-order.js";
import {openOrders, orderAccepts, watchOrder} from "../../src/lab/own-order.js";
import type {PageModel} from "../../src/lab/page-model.js";
import type {Reading} from "../../src/data/reading.js";
import {soon} from "../soon.js";

type Values = {sentence: string; text: string; order: string};

const table = [
  [600, 400, 0],
  [500, 300, 200],
  [0, 100, 900]
].flat();
const packedOrder = (likeness: number): [number, number, number[][]] => [1, likeness, [table, table]];
const packed: PackedOrders[] = [
  {
    id: "cats",
    text: "Cats bite dogs",
    words: ["Cats", "bite", "dogs"].map((text) => ({text, spaced: true})),
    asks: 1,
    start: "2.1.0",
    unplaced: [table, table],
    orders: {"2.1.0": packedOrder(0.5), "0.1.2": packedOrder(1)},
    every: true
  }
];
const every: EveryOrder = {cats: {"1.0.2": packedOrder(0.25)}};

/** What an encoder would make of words between spaces; the embedding depends on their order, if they have places. */
function encode(text: string, {without}: {without?: {places?: boolean}} = {}): Encoding {
  const pieces = text.split(" ").map((word) => `▁${word}`);
  const n = pieces.length;
  const even = Array.from({length: n}, () => new Float64Array(n).fill(1 / n));
  return {
    text,
    pieces,
    ids: pieces.map(() => 1),
    words: pieces.map((piece, start) => ({text: piece.slice(1), start, end: start + 1})),
    read: n,
    total: n,
    attention: [0, 1].map(() => Array.from({length: 4}, () => even)),
    embedding: Float32Array.from(without?.places ? [1, 0] : [1, text.length + text.charCodeAt(0)])
  };
}

function setUp(known: OrderSentences = openOrders(packed, async () => every)) {
  const asked: {text: string; arrived: boolean}[] = [];
  let loaded = true;
  const model: PageModel = {
    line: () => document.createElement("p"),
    client: (deliver, _, options) => ({
      read(text, how) {
        asked.push({text, arrived: how?.arrived ?? false});
        if (loaded)
          void options!.read!(async (...args) => encode(...(args as [string])), text).then(([reading]) =>
            deliver(reading as Reading)
          );
      },
      end: () => {}
    })
  };
  const defaults = {sentence: "cats", text: "Cats bite dogs", order: ""};
  const figure = Object.assign(document.createElement("div"), {
    value: {...defaults},
    defaults
  }) as HTMLElement as Figure<Values>;
  const got: OwnOrder[] = [];
  const end = watchOrder(model, figure, {known, deliver: (own) => got.push(own)});
  const change = (values: Partial<Values>) => {
    figure.value = {...figure.value, ...values};
    figure.dispatchEvent(new Event("input"));
  };
  const last = () => got.at(-1)!;
  return {asked, change, end, got, last, unload: () => (loaded = false)};
}

it("takes from a link the order of any words, and one of as many words as there is room for, or none", () => {
  expect(["", "2.0.1", "0.0"].map(orderAccepts.order)).toEqual([true, true, false]);
  expect([-2, -1, 39, 40, 0.5].map(orderAccepts.asked)).toEqual([false, true, true, false, false]);
});

describe("watchOrder", () => {
  it("shows a ready order at once, without the model", () => {
    const {asked, last} = setUp();
    expect(last().sentence).toMatchObject({order: [2, 1, 0], asks: 1, isFirst: true});
    expect(last().sentence!.answers!.placed.likeness).toBe(0.5);
    expect(last().note).toBeUndefined();
    expect(asked).toEqual([]);
  });
  it("shows moved words at once, and their answer when the file of every order is here", async () => {
    const {asked, change, got, last} = setUp();
    change({order: "1.0.2"});
    expect([last().sentence!.order, last().sentence!.answers]).toEqual([[1, 0, 2], undefined]);
    await soon(() => expect(last().sentence!.answers!.placed.likeness).toBe(0.25));
    expect([asked, got.length]).toEqual([[], 3]);
  });
  it("asks the model for an order that no file has, without beginning a download", async () => {
    const {asked, change, last} = setUp();
    change({order: "0.2.1"});
    await soon(() => expect(asked).toEqual([{text: "Cats bite dogs", arrived: true}]));
    await soon(() => expect(last().sentence!.answers).toBeDefined());
    expect(last().sentence!.answers!.unplaced.likeness).toBeCloseTo(1, 9);
    expect(last().sentence!.answers!.placed.heads["1.3"]).toHaveLength(3);
  });
  it("lets the words stand while nobody has read them", async () => {
    const {change, last, unload} = setUp();
    unload();
    change({order: "0.2.1"});
    await new Promise((resolve) => setTimeout(resolve, 20));
    const {order, answers, isBroken} = last().sentence!;
    expect([order, answers, isBroken]).toEqual([[0, 2, 1], undefined, undefined]);
    expect(last().sentence!.model).toBeInstanceOf(HTMLElement);
  });
  it("does not show an answer that comes after another move", async () => {
    const {change, got} = setUp();
    change({order: "1.0.2"});
    change({order: "2.1.0"});
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(got.map(({sentence}) => sentence!.order.join(""))).toEqual(["210", "102", "210"]);
  });
  it("shrugs at an order that is none, and at values that are not its own", () => {
    const {change, got, last} = setUp();
    change({order: "banana"});
    expect(last().sentence!.order).toEqual([2, 1, 0]);
    const before = got.length;
    change({});
    expect(got).toHaveLength(before);
  });
});

describe("a text of the reader's own", () => {
  it("begins as ours, and says so", () => {
    const {asked, change, last} = setUp();
    change({sentence: "own"});
    expect(last().note).toMatch(/^Until you type your own/);
    expect(last().sentence!.isFirst).toBe(false);
    expect(asked).toEqual([]);
  });
  it("is read when it is typed, and its words are moved after that", async () => {
    const {asked, change, last} = setUp();
    change({sentence: "own"});
    change({text: "we love they"});
    await soon(() => expect(last().sentence?.words.map(({text}) => text)).toEqual(["we", "love", "they"]));
    expect(last()).toMatchObject({note: undefined, sentence: {order: [0, 1, 2], asks: 2}});
    expect(last().sentence!.answers!.placed.likeness).toBeCloseTo(1, 6);
    change({order: "2.1.0"});
    expect([last().sentence!.order, last().sentence!.answers]).toEqual([[2, 1, 0], undefined]);
    await soon(() => expect(last().sentence!.answers!.placed.likeness).toBeLessThan(1));
    expect(asked).toEqual([
      {text: "we love they", arrived: false},
      {text: "we love they", arrived: true}
    ]);
  });
  it("is refused where there is nothing to show, or no room for it", async () => {
    const {change, last} = setUp();
    change({sentence: "own"});
    change({text: Array(41).fill("word").join(" ")});
    await soon(() => expect(last()).toEqual({note: expect.stringMatching(/more than fits here/)}));
  });
  it("is not watched any more in the end", () => {
    const {change, end, got} = setUp();
    end();
    change({order: "0.1.2"});
    expect(got).toHaveLength(1);
  });
});
