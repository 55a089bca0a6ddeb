import {describe, expect, it} from "vitest";
import {decodeState, encodeState} from "../../src/chapter/permalink.js";

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
