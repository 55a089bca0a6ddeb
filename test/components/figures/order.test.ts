import {afterEach, describe, expect, it, vi} from "vitest";
import {angleOf} from "../../../src/components/figures/order/dials.js";
import type {Ordered, OrderValues} from "../../../src/components/figures/order/order.js";
import {order as draw, inOrder} from "../../../src/components/figures/order/order.js";
import type {Frame} from "../../../src/components/types.js";
import type {OrderAnswer, PackedOrders} from "../../../src/data/orders.js";
import {openAllOrders} from "../../../src/data/orders.js";
import {markup, press, rowsOf, texts} from "../fixture.js";

const answer = (likeness: number, row: number[]): OrderAnswer => {
  const table = [row, [0.2, 0.5, 0.3], [0.1, 0.1, 0.8]];
  return {heads: {"1.3": table, "2.2": table}, likeness};
};
const words = [
  {text: "Cats", spaced: true},
  {text: "dogs", spaced: true},
  {text: ".", spaced: false}
];
/** Cats and dogs have changed places; “dogs” asks. */
const tiny: Ordered = {
  words,
  order: [1, 0, 2],
  asks: 1,
  isFirst: true,
  answers: {placed: answer(0.5, [0.1, 0.7, 0.2]), unplaced: answer(1, [0.1, 0.3, 0.6])}
};
const first: OrderValues = {places: false, head: "1.3", order: "", asked: -1, guess: ""};
const order = (values: Partial<OrderValues & Frame<OrderValues>> = {}, shown = tiny) =>
  draw(shown, {...first, ...values});

afterEach(() => document.body.replaceChildren());

describe("before the reader says what to expect", () => {
  it("shows the words as they stand, and neither arcs nor numbers", () => {
    const figure = order();
    expect(texts(figure, ".word")).toEqual(["dogs", "Cats", "."]);
    expect(figure.querySelectorAll(".arcs path, .share, .now")).toHaveLength(0);
    expect(texts(figure, ".number")).toEqual(["?", "?"]);
    expect(texts(figure, ".was")).toEqual(["As it was: Cats dogs."]);
    expect(figure.reading).toMatch(/^The words have changed places.*Will its answer change\?/);
  });
  it("does not hand the answer out", () => expect(order().tables!()).toHaveLength(1));
  it.each<[string, Partial<OrderValues & Frame<OrderValues>>]>([
    ["who says it", {guess: "same"}],
    ["who only wants to see", {guess: "show"}],
    ["who moves a word", {order: "0.1.2"}],
    ["who asks a word", {asked: 0}],
    ["who tells the words their places", {places: true}],
    ["who takes the other head", {head: "2.2"}],
    ["who reads it on paper", {on: "paper"}]
  ])("nobody is kept waiting %s", (_, values) => expect(texts(order(values), ".number")).toEqual(["1.00000", "0.500"]));
  it("asks about the first sentence only", () =>
    expect(texts(order({}, {...tiny, isFirst: false}), ".number")).toEqual(["1.00000", "0.500"]));
});

describe("the answer", () => {
  it("does not change while places are unknown, and the guess stands beside it", () => {
    const figure = order({guess: "changes"});
    expect(figure.reading).toBe(
      "You said: “it changes”. It does not. Where places are unknown, the model makes the same 512 numbers of both sentences: cosine 1.00000. In head 1.3, “dogs” looks hardest at “.”, 60%."
    );
    expect(texts(figure, ".dial:first-child .guess")).toEqual(["you: “it changes”"]);
    expect(figure.querySelectorAll(".guess")).toHaveLength(1);
    expect(order({guess: "same"}).reading).toMatch(/^You said: “it stays the same”. So it does\. Where/);
    expect(order({guess: "show"}).reading).toMatch(/^Where/);
  });
  it("speaks of the room on a slide", () => {
    const figure = order({guess: "changes", on: "slide", width: 985, height: 260});
    expect(figure.reading).toMatch(/^The room said/);
    expect(texts(figure, ".guess")).toEqual(["the room: “it changes”"]);
    expect(figure.querySelector(".moves")).toBeNull();
  });
  it("changes where places are known: the cosine, its angle, and the next word", () => {
    const figure = order({places: true, guess: "changes"});
    expect(figure.reading).toBe(
      "Where places are known, its answer changes: cosine 0.500, an angle of 60°. In head 1.3, “dogs” looks hardest at the next word, “Cats”, 70%."
    );
    expect(texts(figure, ".dial.chosen .name")).toEqual(["places known"]);
    expect(texts(figure, ".degrees")).toEqual(["60°"]);
  });
  it("is the old one when the words stand as they stood", () =>
    expect(order({places: true}, {...tiny, order: [0, 1, 2]}).reading).toMatch(
      /^The words stand as they stood: cosine 0\.50000\./
    ));
  it("has the true angle between its two arrows", () => {
    expect([1, 0.5, 0, -1, 1.0000001].map(angleOf)).toEqual([0, 60, 90, 180, 0].map((x) => expect.closeTo(x, 6)));
    const tip = (d: string) =>
      d
        .match(/L([\d.]+),([\d.]+)/)!
        .slice(1)
        .map(Number);
    const dial = order({places: true}).querySelectorAll(".dial")[1];
    const [[x1, y1], [x2, y2]] = ["before", "now"].map((name) =>
      tip(dial.querySelector(`.${name}`)!.getAttribute("d")!)
    );
    const from = dial
      .querySelector(".now")!
      .getAttribute("d")!
      .match(/M([\d.]+),([\d.]+)/)!
      .slice(1)
      .map(Number);
    expect(y1).toBe(from[1]);
    expect((Math.atan2(from[1] - y2, x2 - from[0]) * 180) / Math.PI).toBeCloseTo(60, 1);
    expect(Math.hypot(from[1] - y2, x2 - from[0])).toBeCloseTo(x1 - from[0], 6);
  });
  it("hands out the weights on show, and both cosines", () => {
    const figure = order({places: true});
    expect(rowsOf(figure)).toEqual([
      ["dogs", 0.1],
      ["Cats", 0.7],
      [".", 0.2]
    ]);
    expect(figure.tables!()[1].rows).toEqual([
      ["unknown", 1],
      ["known", 0.5]
    ]);
  });
});

describe("words are moved", () => {
  const changes = (set: ReturnType<typeof vi.fn>, now: Partial<OrderValues> = {}) =>
    set.mock.calls.map(([change]) => (typeof change === "function" ? change({...first, ...now}) : change));

  it("by arrow keys, Home and End; a mark that ends the sentence stays", () => {
    const set = vi.fn();
    const [dogs, cats, stop] = order({set}).querySelectorAll(".word");
    for (const key of ["ArrowRight", "ArrowDown", "End"]) expect(press(dogs, key).defaultPrevented).toBe(true);
    for (const key of ["ArrowLeft", "ArrowUp", "Home"]) press(cats, key);
    expect(changes(set)).toEqual(Array(6).fill({order: "0.1.2"}));
    expect(press(stop, "ArrowLeft").defaultPrevented).toBe(false);
    expect(press(dogs, "Tab").defaultPrevented).toBe(false);
    expect(set).toHaveBeenCalledTimes(6);
  });
  it("from where they are by then: keys may come faster than pictures", () => {
    const set = vi.fn();
    press(order({set}).querySelectorAll(".word")[0], "ArrowRight");
    expect(changes(set, {order: "0.1.2"})).toEqual([{}]);
  });
  it("by dragging, past the middle of another word", () => {
    const set = vi.fn();
    const figure = order({set});
    document.body.append(figure);
    const svg = figure.querySelector("svg")!;
    svg.getBoundingClientRect = () => ({left: 0, top: 0, width: 640, height: 234}) as DOMRect;
    const [dogs, cats] = figure.querySelectorAll(".word");
    const x = (word: Element) => Number(/translate\(([\d.]+)/.exec(word.getAttribute("transform")!)![1]);
    const pointer = (type: string, x: number, to: EventTarget) =>
      to.dispatchEvent(
        new PointerEvent(type, {clientX: x, clientY: 190, pointerId: 1, button: 0, bubbles: true, cancelable: true})
      );
    pointer("pointerdown", x(dogs), dogs);
    pointer("pointermove", x(cats) - 3, window);
    pointer("pointermove", x(cats) + 3, window);
    pointer("pointerup", x(cats) + 3, window);
    pointer("pointermove", 0, window);
    expect(changes(set)).toEqual([{}, {order: "0.1.2"}]);
  });
  it("by two buttons, which move the word that asks", () => {
    const set = vi.fn();
    const buttons = (values: Partial<OrderValues>) =>
      Array.from(order({...values, set}).querySelectorAll<HTMLButtonElement>(".moves button"));
    const [earlier, later] = buttons({});
    expect([earlier, later].map((d) => d.getAttribute("aria-disabled"))).toEqual(["true", "false"]);
    earlier.click();
    later.click();
    for (const button of buttons({asked: 2})) button.click();
    expect(changes(set)).toEqual([{}, {order: "0.1.2"}, {}, {}]);
  });
  it("a click, Enter or Space asks a word", () => {
    const set = vi.fn();
    const [dogs, cats, stop] = order({set}).querySelectorAll(".word");
    cats.dispatchEvent(new Event("click", {bubbles: true}));
    press(stop, "Enter");
    press(dogs, " ");
    expect(set.mock.calls).toEqual([[{asked: 0}], [{asked: 2}], [{asked: 1}]]);
  });
  it("each is a stop of the tab key, and says where it stands", () => {
    const figure = order({places: true});
    expect(Array.from(figure.querySelectorAll(".word"), (d) => d.getAttribute("aria-label"))).toEqual([
      "dogs, 10%, place 1 of 2",
      "Cats, 70%, place 2 of 2",
      "., 20%"
    ]);
    expect(figure.querySelectorAll(".word[tabindex='0']")).toHaveLength(3);
  });
  it("has a grip for fingers where words stand one below the other, but not for the mark", () => {
    expect(order({width: 640}).querySelectorAll(".grip")).toHaveLength(0);
    expect(order({width: 130}).querySelectorAll(".grip")).toHaveLength(2);
  });
});

describe("on a page of one's own", () => {
  const packed = {
    id: "cats",
    text: "Cats dogs.",
    words,
    asks: 1,
    start: "1.0.2",
    unplaced: Array(2).fill([500, 250, 250, 250, 500, 250, 250, 250, 500]) as number[][],
    orders: {"1.0.2": [1, 0.5, Array(2).fill([100, 700, 200, 200, 500, 300, 100, 100, 800])]} as PackedOrders["orders"],
    every: true
  };
  const every = {cats: {"0.1.2": packed.orders["1.0.2"]}};
  const sentence = openAllOrders([packed], every).get("cats");

  it("has every order at once, and the one it is shown in first where none is asked for", () => {
    expect(inOrder(sentence, "").order).toEqual([1, 0, 2]);
    expect(inOrder(sentence, "0.1.2").answers?.placed.likeness).toBe(0.5);
  });
  it("says so where nobody has read the words in that order", () => {
    const unknown = openAllOrders([packed], {}).get("cats");
    const figure = order({order: "0.1.2"}, inOrder(unknown, "0.1.2"));
    expect(figure.reading).toBe("The words stand, but the model has not read them in this order.");
  });
  it("is told how to draw a sentence of the chapter, and nothing of a reader's own", () => {
    expect(order({}, inOrder(sentence, "")).recipe?.data.sentence).toContain('.get("cats")');
    expect(order().recipe).toBeUndefined();
  });
});

describe("while the model has not read the words in this order", () => {
  const model = document.createElement("p");
  const waiting = {...tiny, answers: undefined, model};
  it("they stand there all the same, with the line about the model below", () => {
    const figure = order({places: true}, waiting);
    expect(texts(figure, ".word")).toEqual(["dogs", "Cats", "."]);
    expect(texts(figure, ".number")).toEqual(["?", "?"]);
    expect(figure.contains(model)).toBe(true);
    expect(figure.reading).toMatch(/^The words stand, but the model has not read them/);
    expect(order({places: true}, {...waiting, answers: tiny.answers}).contains(model)).toBe(false);
  });
  it("says why there is no answer where moved words are no longer the same", () => {
    const figure = order({places: true}, {...waiting, isBroken: true});
    expect(figure.reading).toMatch(/other pieces/);
    expect(figure.contains(model)).toBe(false);
  });
});

it.each([
  ["order-asking", () => order({width: 400})],
  ["order", () => order({width: 520, guess: "changes", places: true})],
  ["order-narrow", () => order({width: 130, guess: "same"})],
  ["order-slide", () => order({width: 700, height: 260, on: "slide", places: true})]
])("draws %s as before", (name, picture) => expect(markup(picture())).toMatchFileSnapshot(`../snapshots/${name}.html`));
