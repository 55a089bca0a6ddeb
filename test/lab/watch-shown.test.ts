import {beforeAll, describe, expect, it} from "vitest";
import {readingOfEncoding} from "../../src/data/reading.js";
import type {Encoder} from "../../src/encoder/encoding.js";
import {loadEncoder} from "../../src/encoder/package.js";
import {createReader} from "../../src/lab/reader.js";
import type {Shown} from "../../src/lab/watch-shown.js";
import {watchPlain, watchShown} from "../../src/lab/watch-shown.js";
import {cat} from "../encoder/sentences.js";
import {soon} from "../soon.js";

let encode: Encoder;
beforeAll(async () => {
  encode = await loadEncoder();
});

/** A figure, and a reader with the real model behind it, which is here only once `arrive` is called. */
function setUp(values: object = {}) {
  const figure = Object.assign(new EventTarget(), {
    value: {text: cat, noPlaces: false, noHead: "", noWord: -1, beside: "nothing", ...values}
  });
  const change = (values: object) => {
    Object.assign(figure.value, values);
    figure.dispatchEvent(new Event("input"));
  };
  let arrive!: () => void;
  const here = new Promise<void>((resolve) => (arrive = resolve));
  const reader = createReader({
    connect: ({onState}) => ({
      load: async () => {},
      cancel: () => {},
      encode: async (text, options) => {
        await here;
        onState("ready");
        return encode(text, options);
      }
    }),
    delay: 0
  });
  const shown: Shown[] = [];
  const initial = readingOfEncoding(encode(cat));
  const known = (text: string) => (text === cat ? initial : undefined);
  const deliver = (next: Shown) => void shown.push(next);
  return {figure, change, arrive, reader, shown, options: {initial, known, deliver}};
}
const last = (shown: Shown[]) => shown[shown.length - 1];

describe("watchShown", () => {
  it("begins with the reading there is", () => {
    const {figure, reader, shown, options} = setUp();
    watchShown(reader, figure, options);
    expect(shown).toEqual([{reading: options.initial, before: undefined, unread: false}]);
  });

  it("never shows another text than the one in the box: until the model is here, nothing of it", async () => {
    const {figure, change, arrive, reader, shown, options} = setUp({text: "Dogs bark."});
    watchShown(reader, figure, options);
    expect(shown.map(({reading, unread}) => [reading.text, unread])).toEqual([["Dogs bark.", true]]);
    change({text: "Cats purr."});
    expect(last(shown)).toMatchObject({reading: {text: "Cats purr.", pieces: []}, unread: true});
    change({text: cat});
    expect(last(shown)).toMatchObject({reading: {text: cat}, unread: false});
    change({text: "Cats purr."});
    arrive();
    await soon(() => expect(last(shown).unread).toBe(false));
    expect(last(shown).reading.words.map(({text}) => text)).toEqual(["Cats", "purr", "."]);
  });

  it("reads once more with what is switched off, beside the whole model's reading, and back", async () => {
    const {figure, change, arrive, reader, shown, options} = setUp();
    watchShown(reader, figure, options);
    change({noHead: "2.2", noWord: 1});
    arrive();
    await soon(() => expect(last(shown).before).toBeDefined());
    const {reading, before, lacking} = last(shown);
    expect(lacking).toEqual({noPlaces: false, noHead: "2.2", noWord: 1});
    expect(reading.embedding).toEqual(encode(cat, {without: {heads: [5], words: [1]}}).embedding);
    expect(before!.embedding).toEqual(encode(cat).embedding);
    change({noHead: "", noWord: -1});
    expect(last(shown)).toMatchObject({reading: {text: cat}, before: undefined});
  });

  it("leaves a word alone that the text does not have, or that is its only one", async () => {
    const {figure, change, arrive, reader, shown, options} = setUp();
    watchShown(reader, figure, options);
    arrive();
    change({noWord: 40, text: "It works."});
    await soon(() => expect(last(shown).reading.text).toBe("It works."));
    expect(last(shown).before).toBeUndefined();
    change({noWord: 0, text: "It"});
    await soon(() => expect(last(shown).reading.words).toHaveLength(1));
    expect(last(shown)).toMatchObject({before: undefined, unread: false});
  });

  it("asks for the lengths of the values where they are to be seen", async () => {
    const {figure, change, arrive, reader, shown, options} = setUp();
    watchShown(reader, figure, options);
    arrive();
    change({beside: "arriving"});
    await soon(() => expect(last(shown).reading.lengths).toHaveLength(8));
  });
});

it("watchPlain shows one of two texts, or that it is unread", async () => {
  const {reader, arrive, shown, options} = setUp();
  const figure = Object.assign(new EventTarget(), {value: {first: "Cats purr."}});
  watchPlain(reader, figure, "first", options);
  expect(shown).toMatchObject([{reading: {text: "Cats purr."}, unread: true}]);
  arrive();
  reader.load(); // what came with a link waits for this
  await soon(() => expect(last(shown).unread).toBe(false));
});
