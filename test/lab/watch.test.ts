import {describe, expect, it, vi} from "vitest";
import type {Reading} from "../../src/data/reading.js";
import type {Known} from "../../src/lab/reader.js";
import {watchText, watchValues} from "../../src/lab/watch.js";
import {tiny} from "./fixture.js";

const figureOf = <V extends object>(value: V) => Object.assign(new EventTarget(), {value});
const changed = () => new Event("input");

describe("watchValues", () => {
  it("delivers the values now, and again only when one of them has changed", () => {
    const figure = figureOf({a: 1, b: 2, c: 3});
    const deliver = vi.fn();
    const end = watchValues(figure, ["a", "b"], deliver);
    figure.value = {a: 1, b: 2, c: 4};
    figure.dispatchEvent(changed());
    figure.value = {a: 5, b: 2, c: 4};
    figure.dispatchEvent(changed());
    expect(deliver.mock.calls).toEqual([[{a: 1, b: 2}], [{a: 5, b: 2}]]);
    end();
    figure.value = {a: 6, b: 2, c: 4};
    figure.dispatchEvent(changed());
    expect(deliver).toHaveBeenCalledTimes(2);
  });
});

describe("watchText", () => {
  /** A reader that notes what it is asked, and how. */
  function setUp(text: string, initial?: Reading) {
    const figure = figureOf({text});
    const asked: [string, boolean | undefined][] = [];
    const read = (text: string, {arrived}: {arrived?: boolean} = {}) => void asked.push([text, arrived]);
    const ended = vi.fn();
    const client = vi.fn((_deliver: (reading: Reading) => void, _known?: Known) => ({read, end: ended}));
    const got: string[] = [];
    const end = watchText({client}, figure, "text", {initial, deliver: (reading) => got.push(reading.text)});
    return {figure, asked, got, end, ended};
  }
  it("shows the initial reading and asks for nothing while its text stands", () => {
    const {asked, got} = setUp(tiny.text, tiny);
    expect([got, asked]).toEqual([[tiny.text], []]);
  });
  it("asks for a text that was there before the figure was, as one that nobody here has typed", () => {
    const {asked, got} = setUp("theirs", tiny);
    expect([got, asked]).toEqual([[tiny.text], [["theirs", true]]]);
  });
  it("asks for what is typed, once, until it ends", () => {
    const {figure, asked, end, ended} = setUp(tiny.text, tiny);
    figure.value = {text: "mine"};
    figure.dispatchEvent(changed());
    figure.dispatchEvent(changed());
    expect(asked).toEqual([["mine", false]]);
    expect(ended).not.toHaveBeenCalled();
    end();
    expect(ended).toHaveBeenCalledOnce();
    figure.value = {text: "more"};
    figure.dispatchEvent(changed());
    expect(asked).toHaveLength(1);
  });
  it("asks for a text that came with a link as such", () => {
    const {figure, asked} = setUp(tiny.text, tiny);
    figure.value = {text: "theirs"};
    figure.dispatchEvent(new CustomEvent("input", {detail: "link"}));
    expect(asked).toEqual([["theirs", true]]);
  });
});
