// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {decodeState, encodeState, linked} from "../../src/chapter/permalink.js";

const defaults = {temperature: 1, causal: false, question: "Why?"};
const decode = (query: string) => decodeState(new URLSearchParams(query), "fig", defaults);

describe("encodeState", () => {
  const encode = (values: object, before = "") =>
    encodeState(new URLSearchParams(before), "fig", values, defaults).toString();
  it("writes only what differs from the defaults", () => {
    expect(encode(defaults)).toBe("");
    expect(encode({...defaults, temperature: 0.05})).toBe("fig.temperature=0.05");
  });
  it("keeps zero, false and the empty string", () => {
    const values = {temperature: 0, causal: true, question: ""};
    expect(decode(encode(values))).toEqual(values);
    expect(decodeState(new URLSearchParams("fig.causal=false"), "fig", {causal: true})).toEqual({causal: false});
  });
  it("removes what is back at its default and leaves other figures alone", () => {
    expect(encode(defaults, "fig.temperature=3&other.temperature=4")).toBe("other.temperature=4");
  });
  it("carries any text there and back", () => {
    const question = "a=b&c #d + <é> 😀";
    expect(decode(encode({...defaults, question}))).toEqual({question});
  });
});

describe("decodeState", () => {
  it("reads numbers, booleans and strings by the type of their defaults", () => {
    expect(decode("fig.temperature=2.5&fig.causal=true&fig.question=Who")).toEqual({
      temperature: 2.5,
      causal: true,
      question: "Who"
    });
  });
  it("leaves out nonsense", () => {
    for (const text of ["", "abc", "NaN", "Infinity", " "]) expect(decode(`fig.temperature=${text}`)).toEqual({});
    expect(decode("fig.causal=1&fig.unknown=3&temperature=2")).toEqual({});
  });
  it("leaves out what is said twice", () => expect(decode("fig.temperature=1&fig.temperature=2")).toEqual({}));
});

describe("linked", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    history.replaceState(null, "", "http://localhost:3000/?fig.temperature=3&x=1#here");
  });
  afterEach(() => vi.useRealTimers());
  const figure = () => Object.assign(new EventTarget(), {value: {...defaults} as object, defaults});

  it("sets the values that the address holds", () => {
    const play = figure();
    linked("fig", play);
    expect(play.value).toEqual({temperature: 3});
  });
  it("writes changed values to the address once they rest, and keeps the rest of it", () => {
    const play = linked("fig", figure());
    play.value = {...defaults, causal: true};
    play.dispatchEvent(new Event("input"));
    play.dispatchEvent(new Event("input"));
    expect(location.search).toBe("?fig.temperature=3&x=1");
    vi.advanceTimersByTime(300);
    expect(location.search).toBe("?x=1&fig.causal=true");
    expect(location.hash).toBe("#here");
  });
});
